import type { Case } from '../../case/index.ts';
import { fixedLp, type SolveProgress, wholeAt } from '../../linear/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import type { Deadline } from '../../search/index.ts';
import { goodPricesOf } from '../explain/good-prices.ts';
import { type FixedBuilds, pinned } from '../fixed-builds.ts';
import { plan as solved } from '../plan.ts';

/** Options for planning a region with given builds. */
interface RegionOptions {
  readonly asRead: Case;
  readonly deadline: Deadline;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Places whose builds are fixed; all by default. */
  readonly of?: (place: string) => boolean;
}

/**
 * Plans a whole case with given builds; flows, sizes, loans and certificates are free. The result has `goodPrices`. `c`
 * has the reforms of `plan` in force. Without quantities, and with `npv` null, if these builds allow no plan.
 */
export async function regionWith(
  c: Case,
  plan: Pick<PlanDocument, 'request'>,
  builds: FixedBuilds,
  options: RegionOptions,
): Promise<PlanDocument> {
  const found = await withBuilds(c, plan, builds, GAP, options);
  const { session, x } = found.solved;
  try {
    if (found.document.npv === null) return found.document;
    const first = await fixedLp(session, x, options.deadline.left());
    // A basis from before many changes of the programme may be useless: then the solve starts anew.
    const seconds = Math.max(LEAST_SECONDS, options.deadline.left());
    const solveAnew = () => session.lp({ method: 'simplex', fresh: true, within: wholeAt(session.model, x), seconds });
    const fixed = first.status === 'optimal' ? first : await solveAnew();
    if (fixed.status !== 'optimal') return found.document;
    return { ...found.document, goodPrices: goodPricesOf(found.solved, fixed) };
  } finally {
    await session.close();
  }
}

/**
 * The best plan of a whole case with the builds of some places given and all else free, starting from a plan of
 * `regionWith`. If lenders require a cover, its plants borrow no more than in that plan.
 */
export async function regionAround(
  c: Case,
  from: PlanDocument,
  builds: FixedBuilds,
  options: RegionOptions,
): Promise<PlanDocument> {
  const found = await withBuilds(c, from, builds, GAP_OF_BUILDS, { ...options, like: from });
  await found.solved.session.close();
  return found.document;
}

function withBuilds(
  c: Case,
  { request: { reforms, withoutTargets = [], solver } }: Pick<PlanDocument, 'request'>,
  builds: FixedBuilds,
  gap: number,
  { of, ...options }: RegionOptions & { readonly like?: PlanDocument },
) {
  const request = { reforms, gap, seconds: options.deadline.left(), withoutTargets, solver };
  return solved(c, { ...options, request, withoutTargets, prepare: pinned(builds, { isAt: of, sizes: false }) });
}

/** Gap for the builds of the others, as a share of the gross cost. */
const GAP_OF_BUILDS = 0.001;

/** Least seconds for prices, which the question of a country needs. */
const LEAST_SECONDS = 10;

/** Gap for certificates and loans with given builds, as a share of the gross cost. */
const GAP = 1e-5;
