import type { FacilityTerms } from '../debt/facility.ts';
import { yearly } from '../time/timeline.ts';
import type { DepreciationRule, ProjectInput, TaxRule, TrancheInput } from './input.ts';
import { fisher, parity } from './prices.ts';

/** Money that a plan draws for one project from one facility, by year from `start`, the case's money at constant prices. */
export type PlanDraws = FacilityTerms & {
  readonly facility: string;
  readonly lender?: string;
  /** ISO 4217, default the case's currency; others need an entry in `currencies` */
  readonly currency?: string;
  readonly draws: readonly number[];
  /** this project's part of the commitment fees, by year (see `commitmentFees`) */
  readonly commitment?: readonly number[];
  readonly minDscr?: number;
};

/** Another currency: case money per unit at the start of the first year, and its inflation; or the whole path by year. */
export type PlanCurrency = { readonly spot: number; readonly inflation: number; readonly path?: readonly number[] };

/** A project as a plan leaves it: yearly rows over its life from `start`, the case's money at constant prices of `priceYear`. */
export type PlanProject = {
  readonly name: string;
  readonly currency: string;
  readonly start: number;
  readonly priceYear?: number;
  readonly discountRate: number;
  readonly revenue: readonly number[];
  /** moves with volume: inputs, variable cost, royalties, carriage */
  readonly variableCost: readonly number[];
  readonly fixedCost: readonly number[];
  readonly capex: readonly number[];
  /** what of the capital cost, replacement with it, is contingency */
  readonly contingency?: readonly number[];
  /** money held in stocks and payments in a year */
  readonly held?: readonly number[];
  /** real, a year, that owners ask; default the discount rate */
  readonly ownersRate?: number;
  /** capital cost of what replaces worn-out builds */
  readonly replacement?: readonly number[];
  /** year from `start` in which it goes into service: counts where nothing is ever sold, else operation begins with the first revenue */
  readonly opens?: number;
  /** last year of service, from `start`: a loan is paid back by then, though its facility would lend for longer */
  readonly ends?: number;
  /** straight-line value left, received in the last year */
  readonly residual?: number;
  readonly draws: readonly PlanDraws[];
  /** inflation of the case's currency, a year */
  readonly inflation?: number;
  readonly currencies?: Readonly<Record<string, PlanCurrency>>;
  readonly tax?: TaxRule;
  readonly depreciation?: DepreciationRule;
  readonly reserveMonths?: number;
  readonly lockUp?: number;
};

/** Years to the last payment of a loan's draws: its tenor, or less where the project's life ends before. */
function tenorWithin(tenor: number, draws: readonly number[], ends = Number.POSITIVE_INFINITY): number {
  const last = draws.findLastIndex((amount) => amount !== 0);
  return Math.max(1, Math.min(tenor, ends - last));
}

/** Year in which the last payment of all draws falls, counted from the start; -1 without debt. */
function lastPayment({ draws, ends }: PlanProject): number {
  let last = -1;
  for (const one of draws) {
    const serves = (one.kind ?? 'loan') === 'loan' && one.tenor !== undefined;
    one.draws.forEach((amount, year) => {
      if (serves && amount !== 0) last = Math.max(last, year + tenorWithin(one.tenor!, one.draws, ends));
    });
  }
  return last;
}

/** Those of some fields that are given. */
const given = <T, K extends keyof T>(from: T, keys: readonly K[]) =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as {
    [P in K]?: Exclude<T[P], undefined>;
  };

function tranche(one: PlanDraws, project: PlanProject): TrancheInput {
  const inflation = project.inflation ?? 0;
  const own = one.currency === undefined || one.currency === project.currency;
  const moves = own ? inflation : (project.currencies?.[one.currency!]?.inflation ?? inflation);
  const kind = one.kind ?? 'loan';
  const owed = one.tenor !== undefined && kind === 'loan';
  return {
    name: one.facility,
    kind,
    draws: one.draws,
    rate: fisher(one.rate, moves),
    ...given(one, ['lender', 'upfrontFee', 'minDscr']),
    ...(own ? {} : { currency: one.currency! }),
    ...(one.commitment ? { fees: one.commitment } : {}),
    ...(owed && one.reserveMonths ? { reserveMonths: one.reserveMonths } : {}),
    ...(owed
      ? {
          repayment: {
            kind: 'each-draw',
            repayment: one.repayment ?? 'annuity',
            tenor: tenorWithin(one.tenor!, one.draws, project.ends),
            grace: one.grace ?? 0,
          },
        }
      : {}),
  };
}

/**
 * The cash flow input of a plan's project, to the end of its life or to the last payment of its debt if that is later: nominal rates from real ones by the inflation of each loan's currency, exchange rates
 * along parity where no path is given, sculpted debt re-priced on the project's own cash.
 */
export function planProject(project: PlanProject): ProjectInput {
  const { revenue, variableCost, fixedCost, capex, replacement } = project;
  const years = Math.max(revenue.length, capex.length, fixedCost.length, lastPayment(project) + 1);
  const timeline = yearly(project.start, years);
  const inflation = project.inflation ?? 0;
  const fx = Object.fromEntries(
    Object.entries(project.currencies ?? {}).map(([code, { spot, inflation: own, path }]) => [
      code,
      path && path.length >= years ? path : parity(timeline, spot, inflation, own),
    ]),
  );
  return {
    name: project.name,
    currency: project.currency,
    timeline,
    priceYear: project.priceYear ?? project.start - 1,
    revenue,
    variableCost,
    fixedCost,
    capex: timeline.months.map((_, p) => (capex[p] ?? 0) + (replacement?.[p] ?? 0)),
    tranches: project.draws.map((one) => tranche(one, project)),
    inflation,
    fx,
    discountRate: project.discountRate,
    ...(project.opens !== undefined && !project.revenue.some((x) => x !== 0) ? { operationFrom: project.opens } : {}),
    ...(project.contingency?.some((x) => x !== 0) ? { contingency: project.contingency } : {}),
    ...(project.held?.some((x) => x !== 0) ? { held: project.held } : {}),
    ...given(project, ['ownersRate', 'residual', 'tax', 'depreciation', 'reserveMonths', 'lockUp']),
  };
}
