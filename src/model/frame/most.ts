import { at, type Case, type Row, type Rows, sumOf } from '../../case/index.ts';
import { type FacilityTerms, pvPerUnit } from '../../finance/index.ts';
import { type Candidate, rampShare } from './candidates.ts';
import { type Horizon, leftAtEnd, serves, spending } from './horizon.ts';
import type { Need } from './need.ts';
import type { PeriodSets } from './sets.ts';

interface Base {
  readonly case: Case;
  readonly horizon: Horizon;
  readonly periods: readonly PeriodSets[];
  readonly needs: readonly Need[];
  readonly rows: Rows;
  readonly limits: { readonly relaxed: boolean };
  /** Builds can earn more than need justifies, so that only limits of the case bound them. */
  readonly beyondNeed: boolean;
}

const INF = Number.POSITIVE_INFINITY;

/** Largest number of builds of a tier at a candidate commissioned in a year. */
export type MostBuilds = (k: Candidate, tier: Row<'tiers'>, year: number) => number;

/**
 * The largest number of builds of a tier at a candidate commissioned in a year: what the case allows, and the most that
 * anything can reward. Builds above it could be removed: the rest make all that is needed in each year of their
 * service, meet each minimum of a choice or target by themselves, and cost less, unless money for them brings in more.
 *
 *     builds <= max_builds,  builds <= max / capacity
 *     builds <= the largest of
 *         useful activity of the candidate in a year of service / (capacity x availability x least share of its ramp above 0 x share of a
 *             first year that counts)
 *         the minimum of each choice that the candidate is a member of, and of each target on builds
 *         the minimum of each target on jobs x its window / jobs of one build, on capex / capex of one build in a year
 *         the least capex that facilities with a least draw must find / capex of one build
 *         1
 *     + gain from all money / loss of one build by itself, if money for its capex can bring in more
 */
export function mostBuilds(base: Base): MostBuilds {
  const gain = moneyGained(base);
  const share = leastShare(base);
  return (k, tier, year) => {
    const byMax = tier.least === undefined && tier.capacity > 0 ? Math.floor(k.row.max / tier.capacity + 1e-9) : INF;
    const stated = Math.min(tier.max_builds, base.limits.relaxed ? INF : byMax);
    if (base.beyondNeed) return stated;
    const own = [
      byUse(base, k, tier, year, share(k)),
      byChoice(base.rows, k),
      byTarget(base.rows, k, tier),
      byDraw(gain.leastPaid, k, tier),
    ];
    const { spent, lost } = costOf(base, k, tier, year);
    const extra = lost < gain.unit * spent ? Math.floor(gain.all / lost + 1e-9) : 0;
    return Math.min(stated, Math.max(1, ...own) + extra);
  };
}

/** Number of builds that make all that is needed in a year, if each runs at a share of its capacity. */
function byUse({ periods, needs }: Base, k: Candidate, tier: Row<'tiers'>, year: number, share: number): number {
  const served = periods.flatMap(({ period }, p) => (serves(year, k.processRow.life, period.year) ? [p] : []));
  const ramped = served.map((p) => rampShare(k.ramp, year, periods[p]!.period.years)).filter((part) => part > 0);
  const worth = tier.capacity * k.processRow.availability * share * Math.min(1, ...ramped);
  if (worth === 0) return 0;
  const useful = Math.max(0, ...served.map((p) => needs[p]!.useful(k)));
  return Math.ceil(useful / worth - 1e-9);
}

/** The largest minimum of a choice that a candidate is a member of. */
function byChoice({ choices }: Rows, k: Candidate): number {
  const mine = new Set(choices.flatMap(({ choice, member }) => (member === k.key ? [choice] : [])));
  return Math.max(0, ...choices.map(({ choice, min }) => (mine.has(choice) ? min : 0)));
}

/** Number of builds whose capex reaches the least draw of the facilities. */
function byDraw(leastPaid: number, k: Candidate, tier: Row<'tiers'>): number {
  const each = k.spent * (tier.capex + (tier.least === undefined ? 0 : tier.capex_per_unit * tier.capacity));
  return each > 0 ? Math.ceil(leastPaid / each - 1e-9) : 0;
}

/** Number of builds that alone meet the largest minimum of a target. */
function byTarget({ targets }: Rows, k: Candidate, tier: Row<'tiers'>): number {
  const free = tier.least !== undefined;
  const each = (fixed: number, perUnit: number) => fixed || (free ? perUnit * tier.capacity : 0);
  const part = k.spent / Math.max(1, k.processRow.lead);
  const ofOne: Record<string, number> = {
    builds: 1,
    jobs: each(tier.jobs, tier.jobs_per_unit),
    capex: part * each(tier.capex, tier.capex_per_unit),
  };
  const counts = targets.map(({ measure, min, window }) => {
    const one = ofOne[measure] ?? 0;
    return one > 0 ? Math.ceil(((min ?? 0) * window) / one - 1e-9) : 0;
  });
  return Math.max(0, ...counts);
}

/**
 * The largest capex of a build, and its least loss by itself: capex and fixed cost less residual value, discounted. The
 * cost of a free size is no such loss: the remaining builds can take the size over.
 */
function costOf({ horizon, periods }: Base, k: Candidate, tier: Row<'tiers'>, year: number) {
  const { lead, life } = k.processRow;
  const years = spending(year, lead);
  const capex = tier.capex * k.spent;
  const sized = tier.least === undefined ? 0 : tier.capacity * tier.capex_per_unit * k.spent;
  const factor = sumOf(years, (y) => horizon.factor(y) / years.length);
  const left = leftAtEnd(year, life, horizon.end) * horizon.factor(horizon.end);
  const weight = sumOf(periods, ({ period: p }) => (serves(year, life, p.year) ? p.weight : 0));
  const fixed = k.row.closable ? 0 : tier.fixed_cost * k.row.cost_factor * weight;
  return { spent: factor * (capex + sized), lost: capex * factor - tier.capex * k.row.capex_factor * left + fixed };
}

/** Gains from facilities that can pay for builds that nobody needs. */
interface MoneyGained {
  /** The largest gain from facilities, discounted to the start: per unit drawn, and in total. */
  readonly unit: number;
  readonly all: number;
  /** Capex with which a candidate can draw the least amount of every facility that has one. */
  readonly leastPaid: number;
}

function moneyGained({ case: c, horizon, rows }: Base): MoneyGained {
  const gains = new Map<string, { unit: number; all: number }>();
  const leastPaid = new Map<string, number>();
  for (let year = horizon.start; year < horizon.end; year++) {
    const { facilities, countries, settings } = at(c, year);
    const ownersRate = Math.min(...countries.map((row) => row.capital_cost ?? INF));
    for (const row of facilities) {
      const share = Math.min(row.max_share, row.kind === 'loan' ? settings.maxGearing : 1);
      if (row.min_draw > 0 && row.kind !== 'guarantee' && share > 0)
        leastPaid.set(row.facility, Math.max(leastPaid.get(row.facility) ?? 0, row.min_draw / share));
      const unit = gainOf(row, ownersRate, rows.settings.discountRate, horizon);
      const greatest = gains.get(row.facility) ?? { unit: 0, all: 0 };
      if (unit > 0)
        gains.set(row.facility, {
          unit: Math.max(greatest.unit, unit),
          all: Math.max(greatest.all, unit * row.amount),
        });
    }
  }
  const all = [...gains.values()];
  return {
    unit: Math.max(0, ...all.map((one) => one.unit)),
    all: sumOf(all, (one) => one.all),
    leastPaid: sumOf(leastPaid.values()),
  };
}

/**
 * Gain from a unit drawn: 1 less the present value of its service, plus the commitment fees that it saves. `ownersRate`
 * is the least return that owners require.
 */
function gainOf(row: Row<'facilities'>, ownersRate: number, discountRate: number, horizon: Horizon): number {
  if (row.kind === 'guarantee') return 0;
  const saved = row.commitment_fee * (horizon.end - horizon.start);
  if (row.kind === 'grant') return 1 + saved;
  if (row.kind === 'equity') return ((row.rate || ownersRate) < discountRate ? 1 : 0) + saved;
  const { kind, rate, grace, repayment, tenor } = row;
  const terms: FacilityTerms = { kind, rate, grace, repayment, ...(tenor === undefined ? {} : { tenor }) };
  return 1 - pvPerUnit(terms, discountRate) + saved;
}

/**
 * The least share above 0 of a year's capacity that counts in a year with lost weeks: for a certificate (weeks of its
 * scheme and of its longest evidence, each less what a recognition saves), or for the registration of a licence. Weeks
 * beyond a period carry over; in a year that loses all of them, more capacity does not help.
 */
function leastShare({ case: c, horizon }: Base): (k: Candidate) => number {
  const length = 52 * horizon.periods[0]!.years.length;
  const certificates = new Set<number>();
  const licences = new Set<number>();
  for (const { year } of horizon.periods) {
    const rows = at(c, year);
    for (const { registration } of rows.licences) licences.add(registration);
    if (rows.requirements.length === 0) continue;
    const waits = (wanted: string, weeks: number) => [
      weeks,
      ...rows.recognitions.filter((r) => r.wanted === wanted).map((r) => Math.max(0, weeks - r.weeks_saved)),
    ];
    const pieces = [0, ...rows.evidence.flatMap((row) => waits(row.evidence, row.weeks))];
    for (const row of rows.schemes)
      for (const own of waits(row.scheme, row.weeks)) for (const piece of pieces) certificates.add(own + piece);
  }
  const least = (all: Iterable<number>) => Math.min(1, ...[...all].map((weeks) => 1 - (weeks % length) / length));
  const [ofCertificates, ofLicences] = [least(certificates), least(licences)];
  return (k) => (k.processRow.technology === '' ? ofCertificates : Math.min(ofCertificates, ofLicences));
}
