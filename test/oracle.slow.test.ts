import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compared, opened } from './support/oracle/ask.ts';
import { questions } from './support/oracle/questions.ts';
import { type Refplan, refplanFolder, startRefplan } from './support/oracle/refplan.ts';

const folder = refplanFolder();

/** Seeds in which the two once differed: a certificate held before, a miss of HiGHS, the age of evidence, the duty of an agreement alone. */
const mended = [368, 461, 640, 682, 719, 957];

/** Random cases of `../shared/reference/refplan`, planned there from the text of the format alone. `npm run bench oracle` runs more. */
describe.skipIf(!folder)('the reference planner', () => {
  let refplan: Refplan;
  const work = mkdtempSync(join(tmpdir(), 'chorsu-oracle-'));
  beforeAll(() => {
    refplan = startRefplan(folder!);
  });
  afterAll(() => {
    refplan.close();
    rmSync(work, { recursive: true });
  });

  const made = async (seed: number): Promise<string> => {
    const to = join(work, `s${seed}`);
    await refplan.make(seed, to);
    return to;
  };

  it('finds the same plans of random cases, proven, and no bound is under them', async () => {
    for (const seed of [...Array(60).keys(), ...mended]) {
      const { verdict, words } = await compared(await made(seed), refplan, { explained: seed % 10 === 0 });
      expect(['agree', 'open'], `seed ${seed}: ${verdict} ${words}`).toContain(verdict);
    }
  });

  it('finds the same plans of random cases with a ramp, contingency, money held, least draws, reserves and the cost of capital', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const to = join(work, `later-${seed}`);
      await refplan.make(seed, to, true);
      const { verdict, words } = await compared(to, refplan);
      // A process whose inputs are paid to it may gain by making goods that nobody buys: `check` refuses it.
      expect(['agree', 'open', 'refused'], `seed ${seed}: ${verdict} ${words}`).toContain(verdict);
    }
  });

  it.each(Object.entries(questions))('agrees on %s', async (name, question) => {
    for (let seed = 15; seed < 30; seed++) {
      const to = await made(seed);
      const reference = await refplan.plan(to);
      const c = await opened(to);
      if (reference.status !== 'optimal' || (name === 'reformed' && c.tables.reforms.length === 0)) continue;
      expect(await question({ case: c, folder: to, reference, refplan }), `seed ${seed}`).toBeUndefined();
    }
  });
});
