import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWhole } from '../src/questions/plan/ask.ts';
import { opened, Refused } from './support/oracle/ask.ts';
import { type Refplan, refplanFolder, startRefplan } from './support/oracle/refplan.ts';
import { lossesApart } from './support/reader/agree.ts';

const folder = refplanFolder();

/** Random cases, and the number that each test plans. */
const [CASES, PART] = [300, 25];

/**
 * The books of a plan add up, in random cases of `../shared/reference/refplan`; every second one has the columns that came later (ramp, contingency, money
 * held, least draws, reserves, cost of capital). No known value is needed: sums are sums, more that is forbidden never loses less, and one change has one row.
 */
describe.skipIf(!folder)('the books of random cases', () => {
  let refplan: Refplan;
  const work = mkdtempSync(join(tmpdir(), 'chorsu-books-'));
  beforeAll(() => {
    refplan = startRefplan(folder!);
  });
  afterAll(() => {
    refplan.close();
    rmSync(work, { recursive: true });
  });

  const decided = async (seed: number) => {
    const to = join(work, `s${seed}`);
    await refplan.make(seed, to, seed % 2 === 1);
    try {
      return await planWhole(await opened(to), { gap: 1e-9, seconds: 30 });
    } catch (error) {
      // A process whose inputs are paid to it may gain by making goods that nobody buys: `check` refuses it.
      if (error instanceof Refused) return undefined;
      throw error;
    }
  };

  it.each(Array.from({ length: CASES / PART }, (_, i) => i * PART))(
    'add up to 1e-6, from seed %i on',
    async (first) => {
      let bridges = 0;
      for (let seed = first; seed < first + PART; seed++) {
        const planWhole = await decided(seed);
        if (!planWhole || planWhole.document.npv === null) continue;
        const { document: plan, case: c } = planWhole;
        const { bridge, counterfactuals = [], plants = [] } = plan.decision ?? {};
        expect(lossesApart({ plan, case: c }), `seed ${seed}`).toEqual([]);
        const ids = counterfactuals.map(({ id }) => id);
        expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
        if (plan.nothing && plan.bound !== null) expect(bridge, `seed ${seed}`).toBeDefined();
        if (!bridge || !plan.nothing) continue;
        bridges++;
        const { npv, cost, nothing } = plan;
        const scale = 1e-6 * Math.max(1, Math.abs(npv!), Math.abs(nothing.npv), ...Object.values(cost).map(Math.abs));
        const near = (a: number, b: number, what: string) =>
          expect(Math.abs(a - b), `seed ${seed}, ${what}: ${a} and ${b}`).toBeLessThanOrEqual(scale);
        const sum = (list: readonly { npv: number }[]) => list.reduce((all, one) => all + one.npv, 0);
        const spent = (heading: 'duties' | 'finance') => (cost[heading] ?? 0) - (nothing.cost?.[heading] ?? 0);
        near(bridge.gain, npv! - nothing.npv, 'gain');
        near(sum(bridge.owners) + bridge.buyers, bridge.gain, 'owners and buyers');
        near(sum(bridge.treasuries), spent('duties'), 'treasuries');
        near(bridge.lenders + bridge.grants, spent('finance'), 'lenders and grants');
        const others = sum(bridge.treasuries) + bridge.lenders + bridge.licensors + bridge.grants;
        near(bridge.withoutTransfers, bridge.gain + others, 'all together');
        // The gain of the plans found lies in the interval of the document.
        const gain = counterfactuals.find(({ id }) => id === 'nothing')!.gain!;
        expect(bridge.gain, `seed ${seed}`).toBeGreaterThanOrEqual(gain.low - scale);
        expect(bridge.gain, `seed ${seed}`).toBeLessThanOrEqual(gain.high + scale);
        // A verdict rests on the row of its counterfactual.
        for (const { place, process, rests } of plants) {
          if (rests.loss === undefined) continue;
          const row =
            counterfactuals.find(({ id }) => id === `without site ${place}/${process}`) ??
            counterfactuals.find(({ id }) => id === `without stage ${process}`);
          expect(row?.gain, `seed ${seed}, ${place}/${process}`).toEqual(rests.loss);
        }
      }
      expect(bridges).toBeGreaterThan(PART / 4);
    },
  );
});
