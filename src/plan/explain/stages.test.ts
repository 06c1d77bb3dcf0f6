import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { root } from '../../../test/support/needs.ts';
import { explainedPlan } from '../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { type Case, readCase, setTo, withChanges } from '../../case/index.ts';
import type { Figure } from '../../model/index.ts';
import type { Assembled, SolveOptions } from '../../search/index.ts';
import { solve } from '../assemble.ts';
import { figureId, type Line } from './alternative.ts';
import { crossing } from './lines.ts';

const price = (key: string, value: number): Figure => ({
  table: 'supplies',
  key,
  column: 'price',
  value,
  quality: 'assumed',
  slope: new Map(),
});
const line = (npv: number, slopes: readonly (readonly [Figure, number])[], processes: readonly string[]): Line => ({
  npv,
  slopes: new Map(slopes.map(([figure, slope]) => [figureId(figure), slope])),
  processes: new Set(processes),
});

const explained = async (c: Case, gap = 1e-9) => (await explainedPlan(c, { gap })).document;
const tiny = (name: string) => readCase(`${root}test/cases/${name}`).case;

describe('where a stage leaves', () => {
  const cell = price('cell/Xian', 40);

  it('is where the best line without it passes the best line with it', () => {
    // 100 - 5 (p - 40) falls to 60 at p = 48.
    const lines = [line(100, [[cell, -5]], ['module']), line(60, [], [])];
    expect(crossing({ members: [cell], value: 40 }, lines, 'module')).toBeCloseTo(48, 12);
    expect(crossing({ members: [cell], value: 40 }, lines.slice(0, 1), 'module')).toBeUndefined();
  });

  it('takes into account every known plan with the stage: one that uses less keeps it longer', () => {
    // 95 - 2 (p - 40) is the better plan from p = 41.7 on, and falls to 60 at p = 57.5.
    const lines = [line(100, [[cell, -5]], ['module']), line(95, [[cell, -2]], ['module', 'glass']), line(60, [], [])];
    expect(crossing({ members: [cell], value: 40 }, lines, 'module')).toBeCloseTo(57.5, 12);
  });

  it('moves the figures of a group in proportion', () => {
    // Both a quarter up: 10 and 20 dearer, 5 x 10 + 1 x 20 = 70 lost, so 40 are lost at 4/7 of that.
    const other = price('cell/Hefei', 80);
    const lines = [
      line(
        100,
        [
          [cell, -5],
          [other, -1],
        ],
        ['module'],
      ),
      line(60, [], []),
    ];
    expect(crossing({ members: [cell, other], value: 40 }, lines, 'module')).toBeCloseTo(40 * (1 + (4 / 7) * 0.25), 12);
  });

  it('is enclosed by plans solved anew (tiny-make-and-sell: the smelter earns 14.2 M over its capex)', async () => {
    const c = tiny('tiny-make-and-sell');
    const { stages } = await explained(c);
    const capex = stages![0]!.leaves.find((leaf) => leaf.table === 'tiers' && leaf.column === 'capex')!;
    const truth = capex.value + 14_200_000;
    for (const leaf of stages![0]!.leaves.filter((x) => x.at)) {
      expect(leaf.at!.low).toBeLessThanOrEqual(leaf.about);
      expect(leaf.at!.high).toBeGreaterThanOrEqual(leaf.about);
      expect(leaf.at!.high - leaf.at!.low).toBeLessThan(1e-3 * leaf.value);
    }
    expect(stages![0]!.leaves.some((leaf) => leaf.at)).toBe(true);
    const at = capex.at ?? { low: truth, high: truth };
    expect(at.low).toBeLessThanOrEqual(truth + 1);
    expect(at.high).toBeGreaterThanOrEqual(truth - 1);
  });

  it('encloses where the best plan changes, on random cases planned roughly', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const c = makeCase(settingsOf(s), tablesOf(s));
        const { stages } = await explained(c, 0.005);
        for (const { process, leaves } of stages!)
          for (const { at, table, key, column, together } of leaves) {
            if (!at || together || !Number.isFinite(at.low) || !Number.isFinite(at.high)) continue;
            const gainAt = async (value: number) => {
              const there = withChanges(c, [setTo({ table, key, column }, value, 'test')]);
              const sites = there.tables.candidates.map((row) => `${row.place}/${row.process}`);
              const npvOf = async (how: Partial<SolveOptions>) => {
                const found = await solve(there, { gap: 1e-9, seconds: 30, ...how });
                await found.session.close();
                return found.x.length > 0 ? found.objective : Number.NEGATIVE_INFINITY;
              };
              const built = ({ frame }: Assembled) => {
                const row = frame.program.row('one at least', 1, Number.POSITIVE_INFINITY);
                for (const b of frame.variables.builds)
                  if (b.candidate.process === process) frame.program.add(row, b.count, 1);
              };
              const forbid = sites.filter((site) => site.endsWith(`/${process}`));
              return (await npvOf({ prepare: built })) - (await npvOf({ forbid }));
            };
            tried++;
            const [low, high] = [await gainAt(at.low), await gainAt(at.high)];
            expect(low * high).toBeLessThanOrEqual(1e-3);
          }
      }),
      { numRuns: 6, seed: 19 },
    );
    expect(tried).toBeGreaterThan(1);
  });

  it('holds when the case is planned anew on both sides of it (tiny-make-or-import)', async () => {
    const c = tiny('tiny-make-or-import');
    const { stages, builds } = await explained(c);
    expect(builds.length).toBeGreaterThan(0);
    const { process, leaves } = stages![0]!;
    const leaf = leaves[0]!;
    const builtAt = async (value: number) => {
      const planDocument = await explained(withChanges(c, [setTo(leaf, value, 'test')]));
      return planDocument.builds.some((b) => b.process === process);
    };
    const step = 0.02 * (leaf.about - leaf.value);
    expect(await builtAt(leaf.about - step)).toBe(true);
    expect(await builtAt(leaf.about + step)).toBe(false);
  });
});
