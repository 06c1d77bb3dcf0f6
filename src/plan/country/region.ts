import type { Case } from '../../case/index.ts';
import { fixedLp, type SolveProgress, wholeAt } from '../../linear/index.ts';
import type { Build, Closing, LegBuild, PlanDocument } from '../../model/index.ts';
import type { Assembled, Deadline, Ways } from '../../search/index.ts';
import { goodPricesOf } from '../explain/good-prices.ts';
import { plan as solved } from '../plan.ts';

/** The fixed part of a plan: its plants, closings and legs, with their years. */
export interface GivenBuilds {
  readonly builds: readonly Pick<Build, 'place' | 'process' | 'tier' | 'year' | 'count'>[];
  readonly closings: readonly Closing[];
  readonly legs: readonly LegBuild[];
}

const id = (...parts: readonly (string | number)[]): string => parts.join('\u0000');

/** Holds the number of builds of each tier and year, closings and legs; sizes that are chosen freely, and flows, are free. `of`: the places held. */
function holdBuilds(builds: GivenBuilds, of: (place: string) => boolean = () => true): (model: Assembled) => void {
  const counts = new Map(builds.builds.map((b) => [id(b.place, b.process, b.tier, b.year), b.count]));
  const closingYears = new Map(builds.closings.map((c) => [id(c.place, c.process), c.year]));
  const laid = new Set(builds.legs.map((l) => id(l.leg, l.year)));
  return ({ frame }) => {
    const { program, variables } = frame;
    for (const { candidate, tier, year, count } of variables.builds) {
      if (!of(candidate.place)) continue;
      const number = counts.get(id(candidate.place, candidate.process, tier.tier, year)) ?? 0;
      program.setBounds(count, number, number);
    }
    for (const k of frame.candidates) {
      const year = closingYears.get(id(k.place, k.process));
      if (of(k.place))
        frame.periods.forEach(({ period }, p) => {
          const col = variables.closed(k, p);
          const closed = year !== undefined && year <= period.year ? 1 : 0;
          if (col !== undefined) program.setBounds(col, closed, closed);
        });
    }
    for (const b of frame.legs.all) {
      if (!of(b.row.from) && !of(b.row.to)) continue;
      const there = laid.has(id(b.leg, b.year)) ? 1 : 0;
      program.setBounds(b.col, there, there);
    }
  };
}

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
  builds: GivenBuilds,
  { asRead, of, ...options }: RegionOptions,
): Promise<PlanDocument> {
  const { reforms, withoutTargets = [], solver } = plan.request;
  const request = { reforms, gap: GAP, seconds: options.deadline.left(), withoutTargets, solver };
  const found = await solved(c, { ...options, asRead, request, withoutTargets, prepare: holdBuilds(builds, of) });
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
  builds: GivenBuilds,
  { asRead, of, ...options }: RegionOptions,
): Promise<PlanDocument> {
  const { reforms, withoutTargets = [], solver } = from.request;
  const request = { reforms, gap: AROUND, seconds: options.deadline.left(), withoutTargets, solver };
  const prepare = holdBuilds(builds, of);
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
