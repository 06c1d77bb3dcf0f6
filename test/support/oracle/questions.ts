import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, type Change, filesOf, keyColumns } from '../../../src/case/index.ts';
import { type PlanDocument, pinned } from '../../../src/plan/index.ts';
import { ask, caseOf, freeValuer, type Game, options, players, worthOf } from '../../../src/reforms/index.ts';
import { betterOf, planned } from './ask.ts';
import { sizeOf, TOLERANCE } from './judge.ts';
import type { ReferencePlan, Refplan } from './refplan.ts';

/** The fault of an answer, in words; undefined where it has none. */
export type Fault = string | undefined;

/** A random case with the reference's plan of it, which is optimal. */
export interface Known {
  readonly case: Case;
  readonly folder: string;
  readonly reference: ReferencePlan;
  readonly refplan: Refplan;
}

const lacks = (size: number, low: number, high: number): boolean => low - high > TOLERANCE * size;

/** Bound and NPV of a plan to 1 % enclose the truth. */
export async function loosely({ case: c, reference }: Known): Promise<Fault> {
  const plan = await planned(c, { gap: 0.01 });
  const { npv, bound } = plan;
  const size = sizeOf(plan, reference);
  const truth = reference.npv!;
  if (npv === null || bound === null) return `no plan to 1 %, refplan ${truth}`;
  if (lacks(size, truth, bound)) return `bound ${bound} is under refplan ${truth}`;
  if (lacks(size, npv, Math.max(truth, bound))) return `npv ${npv} is over refplan ${truth}`;
  if (plan.status === 'optimal' && bound - npv > 0.01 * size * (1 + 1e-9))
    return `${npv} to ${bound} is wider than 1 %`;
  return undefined;
}

/** The builds of the reference's plan, when fixed, bring the same NPV. */
export async function held({ case: c, reference }: Known): Promise<Fault> {
  const plan = await planned(c, { prepare: pinned(decisionOf(reference)) });
  const size = sizeOf(plan, reference);
  if (plan.npv === null) return `refplan's builds have no plan: ${plan.status}`;
  if (lacks(size, reference.npv!, plan.npv)) return `refplan's builds bring ${plan.npv}, not ${reference.npv}`;
  return undefined;
}

function decisionOf({ builds = [], sizes = [], closed = [], legs = [] }: ReferencePlan) {
  type Sized = (typeof sizes)[number];
  const key = ({ place, process, tier, year }: Omit<Sized, 'size'>) => [place, process, tier, year].join('/');
  const sized = new Map(sizes.map((one) => [key(one), one.size]));
  return {
    builds: builds.map((b) => ({ ...b, ...(sized.has(key(b)) ? { size: sized.get(key(b))! } : {}) })),
    closings: [...closed],
    legs: [...legs],
  } satisfies Pick<PlanDocument, 'builds' | 'closings' | 'legs'>;
}

const here = (game: Game) => ({
  solve: (set: number, request: Parameters<typeof worthOf>[1]) => worthOf(caseOf(game, set), request),
});

/** The interval of the worth of every set of up to three reforms contains the reference's worth. A case with an infeasible set is skipped. */
export async function reformed({ case: c, folder, refplan }: Known): Promise<Fault> {
  const names = players(c)
    .map((player) => player.reform)
    .slice(0, 3);
  const asked = { solver: here, together: 1, gap: 1e-6, precision: 0.05, seconds: 60, budget: 300, reforms: names };
  const { document } = await ask(c, asked);
  if (document.shortfall) return undefined;
  for (const [set, worth] of Object.entries(document.coalitions)) {
    const reforms = set === '' ? [] : set.split('+');
    const fault = await enclosed(worth, await refplan.plan(folder, reforms), () => refplan.cbc(folder, reforms));
    if (fault) return `${set}: ${fault}`;
  }
  return undefined;
}

/** Whether an interval of NPV contains the reference's NPV, or else the better of it and cbc's for the same model. */
async function enclosed(worth: Worth, reference: ReferencePlan, cbc: () => Promise<number | null>): Promise<Fault> {
  const fault = outside(worth, reference);
  return fault && outside(worth, betterOf(reference, await cbc()));
}

interface Worth {
  readonly npv: number;
  readonly bound: number;
}

function outside({ npv, bound }: Worth, reference: ReferencePlan): Fault {
  if (reference.status !== 'optimal') return `refplan says ${reference.status}`;
  const size = sizeOf(reference);
  const truth = reference.npv!;
  if (lacks(size, truth, bound)) return `bound ${bound} is under refplan ${truth}`;
  if (lacks(size, npv, bound)) return `npv ${npv} is over its bound ${bound}`;
  if (lacks(size, npv, truth)) return `npv ${npv} is over refplan ${truth}`;
  return undefined;
}

/** Near-optimal plans lie within their slack of the optimum, and their builds bring the NPV that is stated. */
export async function optional({ case: c, reference }: Known): Promise<Fault> {
  const slack = 0.05;
  const size = sizeOf(reference);
  const truth = reference.npv!;
  const optionsDocument = await options(c, {
    slacks: [slack],
    count: 3,
    frontiers: ['jobs'],
    steps: 2,
    gap: 1e-6,
    seconds: 30,
  });
  if (!optionsDocument) return 'no plan';
  if (lacks(size, optionsDocument.best, truth) || lacks(size, truth, optionsDocument.bound))
    return `best ${optionsDocument.best} to ${optionsDocument.bound}, refplan ${truth}`;
  for (const { npv, decision } of optionsDocument.options) {
    if (lacks(size, npv, truth)) return `an option of ${npv} is over refplan ${truth}`;
    // The search may miss 1e-6 of the NPV, beside the slack.
    if (lacks(size, truth - (slack + 2e-6) * Math.abs(truth), npv))
      return `an option of ${npv} is more than ${slack} under ${truth}`;
    const again = await planned(c, { prepare: pinned(decision) });
    if (again.npv === null || lacks(size, npv, again.npv)) return `an option of ${npv} brings ${again.npv}`;
  }
  for (const { npv } of optionsDocument.frontiers.jobs ?? [])
    if (lacks(size, npv, truth)) return `a point of the frontier of ${npv} is over refplan ${truth}`;
  return undefined;
}

/** Plans of draws with builds free enclose the reference's plans of the same figures. */
export async function free({ case: c, folder, reference, refplan }: Known): Promise<Fault> {
  const draws: Change[][] = [
    [shift('demands', 'price', 0.9), shift('processes', 'variable_cost', 1.2)],
    [shift('supplies', 'price', 1.3), shift('modes', 'rate', 1.5)],
  ];
  const base = await planned(c);
  const plans = await freeValuer(c, base, 10 * sizeOf(reference))(draws, { gap: 1e-6, seconds: 60 });
  for (const [i, draw] of draws.entries()) {
    const to = `${folder}-draw${i}`;
    mkdirSync(to);
    for (const [name, text] of filesOf(drawn(c, draw))) writeFileSync(join(to, name), text);
    const reference = await refplan.plan(to, ['drawn']);
    // An infeasible draw is valued with its unmet demand, which the reference does not do.
    if (reference.status !== 'optimal') continue;
    const own = plans[i];
    if (!own) return `draw ${i}: no plan, refplan ${reference.npv}`;
    const fault = await enclosed(own, reference, () => refplan.cbc(to, ['drawn']));
    if (fault) return `draw ${i}: ${fault}`;
  }
  return undefined;
}

const shift = (table: Change['table'], column: string, by: number): Change => ({
  table,
  key: keyColumns(table)
    .map(() => '*')
    .join('/'),
  column,
  value: String(by),
  op: 'multiply',
  by: 'drawn',
});

/** The case with the changes of a draw as a reform, for refplan. */
function drawn(c: Case, draw: readonly Change[]): Case {
  const { reforms, changes } = c.tables;
  const rows = draw.map(({ table, key, column, value, op }) => ({ reform: 'drawn', table, key, column, value, op }));
  const { include: _, ...settings } = c.settings;
  return {
    ...c,
    settings,
    tables: {
      ...c.tables,
      reforms: [...reforms, { reform: 'drawn', barrier: 'trade' }],
      changes: [...changes, ...rows],
    },
  };
}

export const questions = { loosely, held, reformed, optional, free } as const;
export type Question = keyof typeof questions;
