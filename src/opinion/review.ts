import { applyReforms, at, type Case, type Caution, power } from '../case/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { movesOf } from './frame/moves.ts';
import type { Difference } from './opinion.ts';
import { covenantsOf, type WriteOff } from './review/covenants.ts';
import { pinOf } from './review/pin.ts';
import { statedOf } from './review/stated.ts';
import { headingsOf, linesOf, restsOf, worthOf } from './review/totals.ts';
import { opinionOf } from './whole.ts';

export interface Verified {
  readonly ok: boolean;
  readonly differences: Difference[];
  readonly checked: readonly string[];
  /** What the second opinion cannot tell, and covenants that are not made anew, by project and why. */
  readonly notChecked: readonly string[];
}

/** Facts that stand in no table of a case, which the caller knows. */
export interface OutsideFacts {
  /** How machinery is written off in a country. */
  writeOffIn(country: string): WriteOff;
  /** The cautions of a case about what a plan uses. */
  cautionsOf(plan: PlanDocument, c: Case): readonly Caution[];
}

/** What is checked against the tables of the case. */
const checked = [
  'quantities',
  'limits',
  'headings',
  'cost lines',
  'quality shares',
  'duties',
  'cautions',
  'covenants',
  'request',
  'currency',
  'years',
] as const;

/**
 * The second opinion on a plan: recomputes every cost line, every heading, the NPV, the gap and the quality shares, and
 * checks every limit and the duty stated of each lane, from the plan's quantities and the tables of the case (as read; the
 * plan's reforms are applied here) alone. It shares no code with the model. `pin` is the plan whose builds this one was told
 * to keep, where it is at hand. It does not check that no better plan exists, nor what explains the plan: shadow prices,
 * stages, why here. An infeasible plan, which has no quantities, has no differences.
 */
export function review(plan: PlanDocument, c: Case, outside: OutsideFacts, pin?: PlanDocument): Verified {
  const notChecked = ['optimality', 'explanations'];
  if (plan.npv === null && !promises(plan)) return { ok: true, differences: [], checked: [], notChecked };
  const named = new Set(c.tables.reforms.map((row) => row.reform));
  const reforms = plan.request.reforms.filter((reform) => named.has(reform));
  const reformed = reforms.length > 0 ? applyReforms(c, reforms) : c;
  const { start, discountRate } = at(reformed, Number(c.settings.start)).settings;
  const factor = (year: number) => power(1 + discountRate, start - year);
  const moves = movesOf(plan, reformed);
  const opinion = opinionOf(plan, reformed, factor, moves);
  const covenants = covenantsOf(plan, reformed, moves, outside.writeOffIn);
  const differences: Difference[] = [
    ...statedOf(plan, c),
    ...cautionsSaid(plan, outside.cautionsOf(plan, reformed)),
    ...headingsOf(plan, opinion.cost),
    ...worthOf(plan, opinion.cost),
    ...linesOf(plan, opinion.lines),
    ...restsOf(plan, opinion.restsOn),
    ...opinion.breaches,
    ...covenants.differences,
    ...(pin ? pinOf(plan, pin, plan.request.from) : []),
  ];
  const pinned = plan.request.pin !== undefined && !pin ? ['pin'] : [];
  const left = [...notChecked, ...pinned, ...covenants.unchecked.map((one) => `covenants of ${one}`)];
  return { ok: differences.length === 0, differences, checked, notChecked: left };
}

/** Cautions that the plan keeps back, and those that it says of rows which it does not use. */
function cautionsSaid({ cautions: said = [] }: PlanDocument, right: readonly Caution[]): Difference[] {
  const named = ({ caution, table, key }: Caution) => `caution ${caution} of ${table} ${key}`;
  const [a, b] = [new Set(said.map(named)), new Set(right.map(named))];
  return [...new Set([...a, ...b])]
    .filter((row) => a.has(row) !== b.has(row))
    .map((row) => ({ row, plan: Number(a.has(row)), recomputed: Number(b.has(row)) }));
}

/** Whether a plan says that it solves the case, or has anything done in it. */
function promises({ status, ...plan }: PlanDocument): boolean {
  const done = [plan.builds, plan.activity, plan.purchases, plan.flows, plan.draws].some((list) => list.length > 0);
  return done || status === 'optimal' || status === 'feasible';
}
