import type { Case } from '../../case/index.ts';
import { costLines, type Solved, type SolveOptions, solve, wholeNumbers } from '../../plan/index.ts';

/** What is known of the worth of one set of reforms. */
export interface Worth {
  /** NPV of the best plan known; -Infinity where there is none (yet). */
  readonly npv: number;
  /** No plan of this set is worth more; -Infinity where it has no plan at all. */
  readonly bound: number;
  /** Discounted gross cost of the plan: gaps are shares of it. */
  readonly gross: number;
  /** What the plan's NPV consists of, discounted, by country and by heading; costs are negative. */
  readonly countries: Readonly<Record<string, number>>;
  readonly headings: Readonly<Record<string, number>>;
  /** Jobs in service, summed over the years. */
  readonly jobs: number;
  /** Whole numbers of the plan that are not 0, by column name: from these a like case starts. */
  readonly start: readonly (readonly [string, number])[];
  /** Seconds allowed and gap asked for (money) when it was solved: whether solving again can give more. */
  readonly asked: { readonly seconds: number; readonly gap: number };
  readonly seconds: number;
}

/** How one set is solved. */
export interface WorthRequest {
  readonly absoluteGap?: number;
  readonly gap: number;
  readonly seconds: number;
  readonly starts?: readonly (readonly (readonly [string, number])[])[];
  /** Upper bound known from a larger set. */
  readonly ceiling?: number;
}

/** Solves a case with a set of reforms in force. */
export async function worthOf(
  c: Case,
  request: WorthRequest,
  options: Pick<SolveOptions, 'ways' | 'signal' | 'solver' | 'withoutTargets' | 'forbid' | 'prepare'> = {},
): Promise<Worth> {
  const began = performance.now();
  const { starts, ...rest } = request;
  const solved = await solve(c, {
    ...options,
    ...rest,
    ...(starts ? { starts: starts.map((pairs) => new Map(pairs)) } : {}),
  });
  try {
    const asked = { seconds: request.seconds, gap: request.absoluteGap ?? Number.NaN };
    return { ...worthFrom(solved), asked, seconds: (performance.now() - began) / 1000 };
  } finally {
    await solved.session.close();
  }
}

function worthFrom(solved: Solved): Omit<Worth, 'asked' | 'seconds'> {
  const { model, x, session } = solved;
  if (x.length === 0) {
    const bound = solved.status === 'infeasible' ? Number.NEGATIVE_INFINITY : solved.bound;
    return { npv: Number.NEGATIVE_INFINITY, bound, gross: 0, countries: {}, headings: {}, jobs: 0, start: [] };
  }
  const { factor } = model.frame.horizon;
  const countries: Record<string, number> = {};
  const headings: Record<string, number> = {};
  let npv = 0;
  let gross = 0;
  for (const { year, heading, place, country, amount } of costLines(model.frame, x)) {
    const earns = heading === 'revenue' || heading === 'residual';
    const value = (earns ? 1 : -1) * amount * factor(year);
    npv += value;
    if (!earns && heading !== 'shortfall') gross -= value;
    const who = country ?? (place === undefined ? '' : model.frame.lookup.countryOf(place));
    countries[who] = (countries[who] ?? 0) + value;
    headings[heading] = (headings[heading] ?? 0) + value;
  }
  return {
    npv,
    bound: boundOf(solved, npv),
    gross,
    countries,
    headings,
    jobs: jobsOf(solved),
    start: [...wholeNumbers(model, session, x)],
  };
}

/** A bound below the plan is none where the search was cut off: the relaxation's then holds, or no bound at all. */
function boundOf({ status, bound, relaxation }: Solved, npv: number): number {
  if (bound > npv || status === 'optimal') return Math.max(bound, npv);
  return Number.isFinite(relaxation.objective) ? Math.max(relaxation.objective, npv) : Number.POSITIVE_INFINITY;
}

/** Jobs in service, summed over the periods' years. */
function jobsOf({ model: { frame }, x }: Solved): number {
  let jobs = 0;
  for (const k of frame.candidates) {
    frame.periods.forEach(({ period }, p) => {
      for (const s of frame.variables.serving(k, p)) {
        jobs += (x[s.count] ?? 0) * s.build.tier.jobs;
        if (s.size !== undefined) jobs += (x[s.size] ?? 0) * s.build.tier.jobs_per_unit;
      }
      const closed = frame.variables.closed(k, p);
      const open = closed === undefined ? 1 : 1 - (x[closed] ?? 0);
      const retired = k.row.retires !== undefined && k.row.retires < period.year;
      if (!retired) jobs += open * k.row.existing_jobs;
    });
  }
  return jobs;
}
