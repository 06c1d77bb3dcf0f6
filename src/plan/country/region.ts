import type { Case } from '../../case/index.ts';
import { fixedLp, type SolveProgress, wholeAt } from '../../linear/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import type { Deadline, Ways } from '../../search/index.ts';
import { goodPricesOf } from '../explain/good-prices.ts';
import { plan as solved } from '../plan.ts';
import { type FixedBuilds, pinned } from '../prepare.ts';

/** How a region is planned with builds given. */
export interface RegionOptions {
  readonly asRead: Case;
  readonly deadline: Deadline;
  readonly ways?: Ways;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Places whose builds are held; all unless given. */
  readonly of?: (place: string) => boolean;
}

/**
 * The plan of a whole case with builds given: flows, sizes, loans and certificates are free. With what goods are worth at their places
 * (`goodPrices`). `c` with the reforms of `plan` in force. No quantity and `npv` null where these builds allow no plan.
 */
export async function regionWith(
  c: Case,
  plan: Pick<PlanDocument, 'request'>,
  builds: FixedBuilds,
  { asRead, of, ...options }: RegionOptions,
): Promise<PlanDocument> {
  const { reforms, withoutTargets = [], solver } = plan.request;
  const request = { reforms, gap: GAP, seconds: options.deadline.left(), withoutTargets, solver };
  const found = await solved(c, {
    ...options,
    asRead,
    request,
    withoutTargets,
    prepare: pinned(builds, { isAt: of, sizes: false }),
  });
  const { session, x } = found.solved;
  try {
    if (found.document.npv === null) return found.document;
    const first = await fixedLp(session, x, options.deadline.left());
    // A basis that many changes of the programme have left behind may lead nowhere: then from the beginning.
    const seconds = Math.max(AFRESH, options.deadline.left());
    const afresh = () => session.lp({ method: 'simplex', fresh: true, within: wholeAt(session.model, x), seconds });
    const fixed = first.status === 'optimal' ? first : await afresh();
    if (fixed.status !== 'optimal') return found.document;
    return { ...found.document, goodPrices: goodPricesOf(found.solved, fixed) };
  } finally {
    await session.close();
  }
}

/**
 * The best plan of a whole case with the builds of some places given and all else free, from a plan that holds there (`from`: of `regionWith`).
 * Where lenders ask for cover, its plants borrow no more than in that plan.
 */
export async function regionAround(
  c: Case,
  from: PlanDocument,
  builds: FixedBuilds,
  { asRead, of, ...options }: RegionOptions,
): Promise<PlanDocument> {
  const { reforms, withoutTargets = [], solver } = from.request;
  const request = { reforms, gap: AROUND, seconds: options.deadline.left(), withoutTargets, solver };
  const prepare = pinned(builds, { isAt: of, sizes: false });
  const found = await solved(c, { ...options, asRead, request, withoutTargets, prepare, like: from });
  await found.solved.session.close();
  return found.document;
}

/** How near to the best the others build anew, as a share of the gross cost. */
const AROUND = 0.001;

/** The least time for prices, in seconds: the question of one country needs them. */
const AFRESH = 10;

/** How near to the best certificates and loans are chosen where builds are given, as a share of the gross cost. */
const GAP = 1e-5;
