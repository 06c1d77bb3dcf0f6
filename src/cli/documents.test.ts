import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { storedPlan } from '../../test/outputs/stored.ts';
import { ran } from '../../test/support/command.ts';
import { mutants } from '../../test/support/mutants.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { departure } from '../case/index.ts';

const schema = (name: string): object => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));

const dir = temporary();
const file = join(dir, 'plan.json');
let plan: object = {};
beforeAll(async () => {
  plan = (await storedPlan('first-steps')).document;
  writeFileSync(file, JSON.stringify(plan));
});

describe('documents', () => {
  it('conform to their published schemas', async () => {
    const texts = {
      plan: JSON.stringify(plan),
      check: (await ran('check', 'first-steps', '--json')).out,
      verify: (await ran('verify', file, '--case', 'first-steps', '--json')).out,
      compare: (await ran('compare', file, file, '--json')).out,
      finance: (await ran('finance', 'first-steps', '--plan', file, '--json')).out,
      rights: (await ran('rights', 'first-steps', '--plan', file, '--json')).out,
      standards: (await ran('standards', 'first-steps', '--plan', file, '--json')).out,
      routes: (await ran('routes', 'first-steps', 'Samarkand', 'Urumqi', '--json')).out,
      matrix: (await ran('routes', 'first-steps', '--matrix', 'all', '--json')).out,
    };
    for (const [name, text] of Object.entries(texts))
      expect(departure(JSON.parse(text), schema(name)), `${name}: ${text.slice(0, 80)}`).toBeUndefined();
  });

  it('of two to six plans make one folder with page, workbook and comparison; one plan alone is wrong use', async () => {
    const out = join(dir, 'compared');
    const { out: said } = await ran('compare', file, file, '--html', '--xlsx', '--out', out);
    expect(readdirSync(out).sort()).toEqual(['chorsu.json', 'compare.html', 'compare.json', 'compare.xlsx']);
    expect(said).toContain('not decided');
    const manifest = JSON.parse(readFileSync(join(out, 'chorsu.json'), 'utf8'));
    expect(departure(manifest, schema('chorsu'))).toBeUndefined();
    const { failure } = await ran('compare', file);
    expect(failure?.exit).toBe(2);
  });

  it('that are read back and do not conform are wrong use, told with the place', async () => {
    const mutant = join(dir, 'mutant.json');
    const ofPlans = schema('plan');
    let refused = 0;
    // 13 mutants of a place stand in a row: every 23rd is of another kind and place each time.
    for (const { what, document } of [...mutants(plan)].filter((_, i) => i % 23 === 0)) {
      if (departure(document, ofPlans) === undefined) continue;
      refused++;
      if (refused % 10 !== 0) continue;
      writeFileSync(mutant, JSON.stringify(document));
      const { failure } = await ran('compare', file, mutant);
      expect(failure?.exit, what).toBe(2);
      expect(failure?.message).toMatch(/is not a document of the kind plan: .+ must be /);
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('whose years are none are refused: counting on from such a year never ended', async () => {
    const { builds } = plan as { builds: object[] };
    const path = join(dir, 'year.json');
    writeFileSync(path, JSON.stringify({ ...plan, builds: [{ ...builds[0], year: 1e300 }] }));
    const { failure } = await ran('verify', path, '--case', 'first-steps');
    expect(failure?.message).toMatch(/builds\[0\]\.year must be (of type integer|from 0 to 9999)\.$/);
  });

  it.each([
    ['deep', '['.repeat(100_000), 'nested too deep'],
    ['double', '{"chorsu":1,"chorsu":1}', 'a key twice'],
    ['broken', '{"chorsu":', 'not valid JSON'],
    ['binary', Buffer.from([0xff, 0xfe, 0x00]), 'not UTF-8'],
  ])('of %s JSON are told by their place', async (name, text, words) => {
    writeFileSync(join(dir, `${name}.json`), text);
    const { failure } = await ran('verify', join(dir, `${name}.json`));
    expect([failure?.exit, failure?.message]).toEqual([2, expect.stringContaining(words)]);
  });
});
