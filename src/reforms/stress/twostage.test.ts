import { describe, expect, it } from 'vitest';
import { type Program, program } from '../../linear/index.ts';
import type { Future } from './extensive.ts';
import { best, type Solvable, type SolveLimits, trialOf, valuesAt, valuesOf } from './firststage.ts';
import { twoStage } from './twostage.ts';

const INF = Number.POSITIVE_INFINITY;

/**
 * The farmer's problem of Birge and Louveaux, Introduction to Stochastic Programming (2011), section 1.1: 500 acres for
 * wheat, corn and sugar beets; yields 2.5, 3 and 20 t an acre, 20 % above or below.
 */
function farmer(yields: number): Program {
  const p = program('max');
  const land = p.row('land', -INF, 500);
  const acres = (name: string, cost: number) => {
    const col = p.column(`acres ${name}`, -cost, 0, INF);
    p.add(land, col, 1);
    return col;
  };
  const feed = (name: string, cost: number, perAcre: number, need: number, buy: number, sell: number) => {
    const row = p.row(name, need, INF);
    p.add(row, acres(name, cost), perAcre * yields);
    p.add(row, p.column(`buy ${name}`, -buy, 0, INF), 1);
    p.add(row, p.column(`sell ${name}`, sell, 0, INF), -1);
  };
  feed('wheat', 150, 2.5, 200, 238, 170);
  feed('corn', 230, 3, 240, 210, 150);
  const beets = p.row('beets', 0, INF);
  p.add(beets, acres('beets', 260), 20 * yields);
  p.add(beets, p.column('sell beets', 36, 0, 6000), -1);
  p.add(beets, p.column('sell more beets', 10, 0, INF), -1);
  return p;
}

/** A future that is one programme and no more. */
function ofProgram({ program, weight }: Future, isFirst: (name: string) => boolean, limits: SolveLimits): Solvable {
  return {
    weight,
    program: () => program,
    async solve(first, start) {
      const free = Array.from({ length: program.numCols }, (_, j) => program.bounds(j));
      for (let j = 0; first && j < program.numCols; j++) {
        const value = first.get(program.colName(j)) ?? 0;
        if (isFirst(program.colName(j))) program.setBounds(j, value, value);
      }
      const { objective, bound, x } = await best(program, limits, start && valuesAt(program, start.values));
      for (const [j, [lower, upper]] of free.entries()) program.setBounds(j, lower, upper);
      return { objective, bound, values: valuesOf(program, x) };
    },
  };
}

const first = (name: string) => name.startsWith('acres ');
const limits = { gap: 0, seconds: 20 };
const solvable = (future: Future) => ofProgram(future, first, limits);
const futures = [1.2, 1, 0.8].map((y) => solvable({ program: farmer(y), weight: 1 }));
const options = { ...limits, mean: solvable({ program: farmer(1), weight: 1 }) };

describe('two stages', () => {
  it("solve the farmer's problem: 108 390, 115 406 with perfect information, 107 240 for the mean plan", async () => {
    const stage = await twoStage(futures, first, 'expected', options);
    expect(stage.expected).toBeCloseTo(108390, 0);
    expect(stage.waitAndSee).toBeCloseTo(115405.56, 0);
    expect(stage.evpi).toBeCloseTo(7016, -1);
    expect(stage.meanPlan).toBeCloseTo(107240, 0);
    expect(stage.vss).toBeCloseTo(1150, 0);
    expect([...stage.first.values()]).toEqual([170, 80, 250].map((x) => expect.closeTo(x, 6)));
    expect(stage.worths).toEqual([167000, 109350, 48820].map((x) => expect.closeTo(x, 4)));
    expect(stage.known).toEqual([167666.67, 118600, 59950].map((x) => expect.closeTo(x, 1)));
  });

  it('guard against the worst futures, and against regret', async () => {
    const expected = await twoStage(futures, first, 'expected', options);
    const cautious = await twoStage(futures, first, 'cvar', options);
    const calm = await twoStage(futures, first, 'regret', options);
    expect(cautious.cvar).toBeCloseTo(Math.min(...cautious.worths), 4);
    expect(cautious.cvar).toBeGreaterThan(Math.min(...expected.worths) + 100);
    expect(calm.regret).toBeLessThan(expected.regret - 100);
    expect(expected.expected).toBeGreaterThan(calm.expected);
    // No first stage does better for its aim: those of a grid do not.
    for (const wheat of [80, 120, 170, 220]) {
      for (const beets of [200, 250, 300]) {
        const values = new Map([
          ['acres wheat', wheat],
          ['acres corn', 500 - wheat - beets],
          ['acres beets', beets],
        ]);
        if (500 - wheat - beets < 0) continue;
        const worths = (await trialOf(futures, values))!.results.map((x) => x.objective);
        expect(Math.min(...worths)).toBeLessThanOrEqual(Math.min(...cautious.worths) + 1e-6);
        expect(Math.max(...worths.map((x, s) => expected.known[s]! - x))).toBeGreaterThanOrEqual(calm.regret - 1e-6);
      }
    }
  });

  it('equal the plan of one future where all are alike', async () => {
    const alike = [1, 2, 3].map((weight) => solvable({ program: farmer(1), weight }));
    for (const aim of ['expected', 'cvar', 'regret'] as const) {
      const stage = await twoStage(alike, first, aim, options);
      expect(stage.expected).toBeCloseTo(118600, 4);
      expect(stage.evpi).toBeCloseTo(0, 4);
      expect(stage.vss).toBeCloseTo(0, 4);
    }
  });
});
