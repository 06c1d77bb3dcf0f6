import { at, atStart, type Case, type FullSettings, type Rows } from '../../case/index.ts';
import { type Program, program } from '../../linear/index.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type CostTerms, costTerms } from './cost-terms.ts';
import { type Horizon, horizon } from './horizon.ts';
import { type LegVariables, legVariables } from './legs.ts';
import { type Limits, limits } from './limits.ts';
import { type Lookup, lookup } from './lookup.ts';
import { mostBuilds } from './most.ts';
import { type Need, need } from './need.ts';
import { type Reward, rewards, rewardsAll } from './reward.ts';
import { type PeriodSets, periodSets } from './sets.ts';
import { type Variables, variables } from './variables.ts';
import { type WayRows, wayRows } from './ways.ts';
import { covering } from './windows.ts';

/** The frame that pillars share: the case by period, the variables, the balance rows, the limits and the cost terms. */
export interface Frame {
  readonly case: Case;
  readonly settings: FullSettings;
  readonly horizon: Horizon;
  readonly program: Program;
  readonly costTerms: CostTerms;
  readonly limits: Limits;
  /** Rows of the first period, for tables that are the same in every year. */
  readonly rows: Rows;
  readonly lookup: Lookup;
  readonly periods: readonly PeriodSets[];
  /** By period, what can reward a quantity that nobody needs. */
  readonly rewards: readonly Reward[];
  readonly needs: readonly Need[];
  readonly candidates: readonly Candidate[];
  readonly variables: Variables;
  readonly legs: LegVariables;
  /** Targets left out, by key. */
  readonly withoutTargets: ReadonlySet<string>;
  /** Largest share of a project's capex that may be borrowed, by `place/process`. */
  readonly gearing: ReadonlyMap<string, number>;
  /**
   * Rows that follow from the others for whole numbers and only tighten the relaxation: a large programme adds those
   * that are violated.
   */
  readonly tightening: number[];
  /** Names of certificates with whole numbers: scheme, place and good. */
  readonly certificates: string[];
  /** Columns of whole numbers that follow from builds: certificates and evidence. */
  readonly dependentBinaries: Set<number>;
  /** Rows in which the routes of a lane differ. */
  readonly wayRows: WayRows;
}

export interface FrameOptions {
  /** Makes every limit of the case soft at a price, for `whyNot`; or the limits of some kinds (tables). */
  readonly relaxed?: boolean | ReadonlySet<string>;
  /** Targets left out, by key. */
  readonly withoutTargets?: readonly string[];
  /** The builds that may be chosen (`place/process/tier year`), if they are given: other builds get no column. */
  readonly builds?: ReadonlySet<string>;
  /**
   * Need is not used as a bound: for questions that reward something else than money, such as the most jobs near the
   * best NPV.
   */
  readonly beyondNeed?: boolean;
  /** `place/process` that may not be built. */
  readonly forbid?: readonly string[];
  /** Largest share of a project's capex that may be borrowed, by `place/process`: cuts of the covenant loop. */
  readonly gearing?: ReadonlyMap<string, number>;
}

/** The frame of a case: variables and balances, without the rows of the pillars. */
export function frame(c: Case, options: FrameOptions = {}): Frame {
  const rows = atStart(c);
  const { settings } = rows;
  const years = horizon(settings);
  const lp = program('max');
  const money = costTerms(lp, years);
  const periods = years.periods.map((period) => periodSets(at(c, period.year), period, years));
  const forbidden = new Set(options.forbid ?? []);
  const all = candidates(rows, years).map((k) => (forbidden.has(k.key) ? { ...k, tiers: [], commissions: [] } : k));
  const beyondNeed = options.beyondNeed ?? false;
  const reward = periods.map((sets) =>
    beyondNeed ? rewardsAll : rewards(rows.goods, all, covering(periods, sets.period), settings.discountRate),
  );
  const base = {
    case: c,
    settings,
    horizon: years,
    program: lp,
    costTerms: money,
    limits: limits(lp, options.relaxed ?? false),
    rows,
    lookup: lookup(rows),
    periods,
    rewards: reward,
    needs: periods.map((sets, p) => need(sets, all, reward[p]!)),
    candidates: all,
  };
  return {
    ...base,
    variables: variables({ ...base, mostBuilds: mostBuilds({ ...base, beyondNeed }) }, options.builds),
    legs: legVariables(c, lp, years),
    withoutTargets: new Set(options.withoutTargets ?? []),
    tightening: [],
    certificates: [],
    dependentBinaries: new Set(),
    wayRows: wayRows(),
    gearing: options.gearing ?? new Map(),
  };
}
