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
  /** What the second opinion cannot check, and the projects whose covenants were not recomputed, with the reason. */
  readonly notChecked: readonly string[];
}

/** Facts that no table of a case has. The caller provides them. */
interface OutsideFacts {
  /** How machinery is written off in a country. */
  writeOffIn(country: string): WriteOff;
  /** The cautions of a case that concern a plan. */
  cautionsOf(plan: PlanDocument, c: Case): readonly Caution[];
}

/** The parts of a plan that are checked against the tables of the case. */
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
 * The second opinion on a plan. It recomputes every cost line, every heading, the NPV, the gap and the quality shares, and checks every limit and the
 * stated duty of each lane, from the plan's quantities and the tables of the case. `c` is the case as read; the reforms of the plan are applied here.
 * `pin` is the plan whose builds this plan had to keep, if it is available. Optimality and explanations (shadow prices, stages, reasons) are not
 * checked. An infeasible plan has no quantities, and so no differences.
 */
export function review(plan: PlanDocument, c: Case, outside: OutsideFacts, pin?: PlanDocument): Verified {
  const notChecked = ['optimality', 'explanations'];
  if (plan.npv === null && !claimsSolution(plan)) return { ok: true, differences: [], checked: [], notChecked };
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
    ...cautionDifferences(plan, outside.cautionsOf(plan, reformed)),
    ...headingsOf(plan, opinion.cost),
    ...worthOf(plan, opinion.cost),
    ...linesOf(plan, opinion.lines),
    ...restsOf(plan, opinion.restsOn),
    ...opinion.breaches,
    ...covenants.differences,
    ...(pin ? pinOf(plan, pin, plan.request.from) : []),
  ];
  const pinned = plan.request.pin !== undefined && !pin ? ['pin'] : [];
  const left = [...notChecked, ...pinned, ...covenants.unchecked.map((project) => `covenants of ${project}`)];
  return { ok: differences.length === 0, differences, checked, notChecked: left };
}

/** Cautions that the plan omits, and cautions that it states of rows which it does not use. */
function cautionDifferences({ cautions = [] }: PlanDocument, expected: readonly Caution[]): Difference[] {
  const named = ({ caution, table, key }: Caution) => `caution ${caution} of ${table} ${key}`;
  const [a, b] = [new Set(cautions.map(named)), new Set(expected.map(named))];
  return [...new Set([...a, ...b])]
    .filter((row) => a.has(row) !== b.has(row))
    .map((row) => ({ row, plan: Number(a.has(row)), recomputed: Number(b.has(row)) }));
}

/** Whether a plan claims to solve the case, or has any quantities. */
function claimsSolution({ status, ...plan }: PlanDocument): boolean {
  const done = [plan.builds, plan.activity, plan.purchases, plan.flows, plan.draws].some((list) => list.length > 0);
  return done || status === 'optimal' || status === 'feasible';
}
