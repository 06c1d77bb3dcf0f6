import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { type Case, readCase, withChanges } from '../../case/index.ts';
import { plan } from '../plan.ts';
import type { Figure } from './figures.ts';
import { explain } from './index.ts';
import { figureId, type Line } from './otherwise.ts';
import { crossing } from './stages.ts';

const price = (key: string, value: number): Figure => ({
  ...{ table: 'supplies', key, column: 'price', value, quality: 'assumed' },
  slope: new Map(),
});
const line = (npv: number, slopes: readonly (readonly [Figure, number])[], processes: readonly string[]): Line => ({
  npv,
  slopes: new Map(slopes.map(([figure, slope]) => [figureId(figure), slope])),
  processes: new Set(processes),
});

const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };
const further = { gap: 1e-9, seconds: 60 };
async function explained(c: Case) {
  const { document, solved } = await plan(c, { asRead: c, request });
  try {
    return (await explain(c, document, solved, { further, seconds: 120 })).document;
  } finally {
    await solved.session.close();
  }
}
const tiny = (name: string) => readCase(`${root}test/cases/${name}`).case;

describe('where a stage leaves', () => {
  const cell = price('cell/Xian', 40);

  it('is where the best line without it passes the best line with it', () => {
    // 100 - 5 (p - 40) falls to 60 at p = 48.
    const lines = [line(100, [[cell, -5]], ['module']), line(60, [], [])];
    expect(crossing({ members: [cell], value: 40 }, lines, 'module')).toBeCloseTo(48, 12);
    expect(crossing({ members: [cell], value: 40 }, lines.slice(0, 1), 'module')).toBeUndefined();
  });

  it('waits for every known plan with it: another plan that uses less keeps the stage longer', () => {
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

  it('holds when the case is planned anew on both sides of it (tiny-make-or-import)', async () => {
    const c = tiny('tiny-make-or-import');
    const { stages, builds } = await explained(c);
    expect(builds.length).toBeGreaterThan(0);
    const { process, leaves } = stages![0]!;
    const one = leaves[0]!;
    const builtAt = async (value: number) => {
      const { table, key, column } = one;
      const change = { table: table as 'supplies', key, column, value: String(value), op: 'set', by: 'test' } as const;
      const found = await explained(withChanges(c, [change]));
      return found.builds.some((b) => b.process === process);
    };
    const step = 0.02 * (one.about - one.value);
    expect(await builtAt(one.about - step)).toBe(true);
    expect(await builtAt(one.about + step)).toBe(false);
  });
});

describe('why a demand is not met', () => {
  it('names the leg that is full (tiny-leg-capacity-shared)', async () => {
    const { why } = await explained(tiny('tiny-leg-capacity-shared'));
    expect(why!.length).toBeGreaterThan(0);
    for (const one of why!) expect(one.because).toEqual([{ kind: 'legs', key: expect.stringContaining('rail-1') }]);
  });

  it('names the price where more could be delivered (a demand that pays less than its goods cost)', async () => {
    const c = tiny('tiny-leg-capacity-shared');
    const cheap = {
      table: 'demands',
      key: 'grain/tashkent',
      column: 'price',
      value: '1',
      op: 'set',
      by: 'test',
    } as const;
    const { why } = await explained(withChanges(c, [cheap]));
    const grain = why!.find((one) => one.good === 'grain')!;
    expect(grain.because).toEqual([{ kind: 'demands', key: 'grain/tashkent' }]);
  });
});
