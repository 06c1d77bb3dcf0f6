import { type Case, siteKey } from '../../case/index.ts';
import type { Chain, Lanes, Nothing, PlanDocument } from '../../model/index.ts';
import { measuresOf, movesOf } from '../../opinion/index.ts';
import type { SolveOptions } from '../../search/index.ts';
import { solve } from '../assemble.ts';
import { payersOf } from '../decision/payers.ts';
import { costLines, quantities, totals } from '../decode.ts';
import { lanesOf } from '../lanes.ts';

/** Gap of the plan without builds, as a share of the usual gap, since every gain is measured from that plan. */
const NEARER = 0.1;

/** The same options with the smaller gap. */
export const nearer = (options: SolveOptions): SolveOptions => ({
  ...options,
  gap: NEARER * options.gap,
  ...(options.absoluteGap === undefined ? {} : { absoluteGap: NEARER * options.absoluteGap }),
});

/**
 * Solves a case without any build and without targets, since targets may require builds. Null: there is no plan, since
 * firm demands cannot be met. Undefined: time was too short. `plan`, if given, supplies the parts of a document that
 * are not quantities; then headings, measures and the chain are returned too. `lanes` are those of the case, if they
 * exist already.
 */
export async function buildNothing(
  c: Case,
  options: SolveOptions,
  plan?: PlanDocument,
  lanes?: Lanes,
): Promise<Nothing | null | undefined> {
  if (options.seconds <= 0) return undefined;
  const solved = await solve(c, {
    ...options,
    forbid: c.tables.candidates.map(siteKey),
    withoutTargets: c.tables.targets.map((row) => String(row.target)),
    prepare: ({ frame }) => {
      for (const { col } of frame.legs.all) frame.program.setBounds(col, 0, 0);
    },
  });
  await solved.session.close();
  if (solved.x.length === 0) return solved.status === 'infeasible' ? null : undefined;
  const worth = { npv: solved.objective, bound: solved.bound };
  if (plan === undefined) return worth;
  const { frame } = solved.model;
  const costs = costLines(frame, solved.x);
  const decoded = { ...plan, npv: solved.objective, costs, ...quantities(solved.model, solved.x) };
  const measures = measuresOf(decoded, c, movesOf(decoded, c));
  const cost = totals(costs, frame.horizon.factor);
  return { ...worth, ...accountOf({ ...decoded, cost, measures }, lanes ?? lanesOf(c, solved.model.ways)) };
}

/** Whether a plan itself builds nothing, and no target makes it worse. */
export const isNothing = ({ tables }: Case, { builds, legs }: Pick<PlanDocument, 'builds' | 'legs'>): boolean =>
  builds.length === 0 && legs.length === 0 && tables.targets.length === 0;

/**
 * A plan without builds as its own counterfactual: the best of all plans is then the best without builds. Undefined for
 * any other plan.
 */
export function itselfNothing(c: Case, plan: PlanDocument, lanes: () => Lanes): Nothing | undefined {
  const { npv, bound } = plan;
  if (npv === null || bound === null || !isNothing(c, plan)) return undefined;
  return { npv, bound, ...accountOf(plan, lanes()) };
}

const accountOf = (plan: PlanDocument, lanes: Lanes): Omit<Nothing, 'npv' | 'bound'> => ({
  cost: plan.cost,
  ...(plan.measures ? { measures: plan.measures } : {}),
  chain: chainOf(plan),
  payers: payersOf(plan, lanes),
});

/** The chain of a plan, with only the fields that are needed to follow it. */
function chainOf({ activity, purchases, flows, deliveries }: PlanDocument): Chain {
  return {
    activity,
    purchases: purchases.map(({ good, place, year, amount }) => ({ good, place, year, amount })),
    flows: flows.map(({ good, from, to, year, amount }) => ({ good, from, to, year, amount })),
    deliveries: deliveries.map(({ good, place, year, amount }) => ({ good, place, year, amount })),
  };
}
