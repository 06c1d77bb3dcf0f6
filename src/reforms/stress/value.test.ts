import { beforeAll, expect, it } from 'vitest';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { type Case, type Change, openCase, withChanges } from '../../case/index.ts';
import { changesAt, grossCost, type PlanDocument, uncertainOf } from '../../plan/index.ts';
import { withRows } from '../testing/cases.ts';
import { design, drawsOf } from './draws.ts';
import { hold } from './performance.ts';
import { valuer } from './value.ts';

/** A figure of every kind: prices, capacities, capex, times, duties, demands, recipes, running costs, fees of carriage. */
const figures = [
  ['supplies', 'paste/Urumqi', 'price', 800, 1050],
  ['supplies', 'tomatoes/Samarkand//near', 'quantity', 15_000, 60_000],
  ['candidates', 'Shymkent/cooking', 'existing', 800, 3000],
  ['tiers', 'cooking/small', 'capex', 2.5e6, 4e6],
  ['tiers', 'cooking/large', 'capex', 5e6, 8e6],
  ['tiers', 'cooking/large', 'fixed_cost', 3e5, 6e5],
  ['borders', 'UZ/KZ/road', 'hours', 4, 60],
  ['modes', 'road', 'rate', 0.04, 0.2],
  ['tariffs', '/EAEU/2002', 'rate', 0, 0.3],
  ['tariffs', '/UZ/2002', 'rate', 0.05, 0.25],
  ['demands', 'paste/Tashkent', 'quantity', 2000, 9000],
  ['demands', 'paste/Almaty', 'price', 900, 1500],
  ['recipes', 'cooking/tomatoes', 'quantity', -7, -5],
  ['processes', 'cooking', 'variable_cost', 20, 90],
] as const;

let [c, document, scale]: [Case, PlanDocument, number] = [] as never;
beforeAll(async () => {
  const { case: first } = await openCase('first-steps');
  const uncertainty = figures.map(([table, key, column, low, high]) => {
    return { table, key, column, low, high, shape: 'uniform' };
  });
  // Four years, of which two may build: a solve takes a part of the time.
  const settings = { ...first.settings, years: 4, buildUntil: 2028 };
  c = withRows({ ...first, settings }, { uncertainty });
  document = await bestPlan(c, 0.01);
  scale = grossCost(document.cost);
});

/** The same draws, each put together whole and solved by itself. */
const plain = async (draws: readonly (readonly Change[])[]) => {
  const found = [];
  for (const draw of draws) found.push(await hold(withChanges(c, draw), document, { scale, gap: 1e-9, seconds: 60 }));
  return found;
};

it('values draws of every kind of figure as if each were solved by itself, whatever their order', async () => {
  const uncertain = uncertainOf(c);
  expect(uncertain).toHaveLength(figures.length);
  const draws = [
    ...drawsOf(uncertain, design(uncertain, 8, 3)),
    ...uncertain.map(({ group }) => changesAt(uncertain, new Map([[group, 0.95]]))),
  ];
  const exact = await plain(draws);
  expect(new Set(exact.map((x) => x!.npv.toPrecision(9))).size).toBeGreaterThan(draws.length / 2);
  // Certificates of the case are whole numbers that are not held: proven to a small gap, draws come to the same.
  const outcomes = await valuer(c, document, scale, 1e-7)(draws);
  outcomes.forEach((outcome, i) => {
    expect(Math.abs(outcome!.npv - exact[i]!.npv)).toBeLessThan(1e-6 * Math.abs(exact[i]!.npv));
    expect(outcome!.met).toBe(exact[i]!.missed.length === 0);
    outcome!.costs.forEach(({ year, cost }, k) => {
      expect(exact[i]!.costs[k]!.year).toBe(year);
      expect(Math.abs(cost - exact[i]!.costs[k]!.cost)).toBeLessThan(1e-6 * scale);
    });
  });
  // Without one asked for, each is a plan of its draw, worth less than the best by 0.02 % of the cost at most.
  const value = valuer(c, document, scale);
  const rough = await value(draws);
  rough.forEach((outcome, i) => {
    expect(outcome!.npv).toBeLessThan(exact[i]!.bound + 1e-6 * Math.abs(exact[i]!.npv));
    expect(outcome!.npv).toBeGreaterThan(exact[i]!.npv - 2e-4 * scale);
  });
  expect(await value([...draws].reverse())).toEqual([...rough].reverse());
}, 120_000);

it('solves a draw that changes what there is by itself', async () => {
  const change = (table: 'supplies' | 'recipes', key: string, column: string, value: string): Change => {
    return { table, key, column, value, op: 'set', by: 'draw' };
  };
  const draws = [
    [change('recipes', 'cooking/power', 'quantity', '0')],
    [change('supplies', 'paste/Urumqi', 'price', '700')],
    [change('supplies', 'tomatoes/Samarkand//far', 'quantity', '')],
  ];
  const outcomes = await valuer(c, document, scale, 1e-7)(draws);
  const exact = await plain(draws);
  outcomes.forEach((outcome, i) => {
    expect(Math.abs(outcome!.npv - exact[i]!.npv)).toBeLessThan(1e-6 * Math.abs(exact[i]!.npv));
  });
});
