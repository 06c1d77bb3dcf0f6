import { readdirSync } from 'node:fs';
import { plan, readCase } from '../../src/questions/index.ts';
import { root } from '../support/needs.ts';
import type { Given } from './command.ts';

const folder = `${root}test/cases`;
/** Those that take seconds. */
const slow: readonly string[] = ['mexsd-tiers', 'cap41', 'cap74', 'polymers-three-sites'];

/** Documents of the small cases with known answers, each solved to the end. */
export async function* fromSolves(wanted: (name: string) => boolean): AsyncGenerator<readonly [string, Given]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = `solved/${entry.name}`;
    if (!entry.isDirectory() || slow.includes(entry.name) || !wanted(name)) continue;
    const c = { ...(await readCase(`${folder}/${entry.name}`)), source: entry.name };
    yield [name, { 'plan.json': JSON.stringify(await plan(c, { gap: 1e-7, seconds: 60, explain: 'all' }), null, 1) }];
  }
}
