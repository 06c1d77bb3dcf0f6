import type { FacilityTerms } from '../debt/facility.ts';
import type { DepreciationRule, ProjectInput, TaxRule, TrancheInput } from './input.ts';
import { fisher, parity } from './prices.ts';

/** Draws of a project from a facility in a plan, by year from `start`, in the case's money at constant prices. */
export type PlanDraws = FacilityTerms & {
  readonly facility: string;
  readonly lender?: string;
  /** ISO 4217, by default the case's currency; others need an entry in `currencies` */
  readonly currency?: string;
  readonly draws: readonly number[];
  /** the project's part of the commitment fees by year (see `commitmentFees`) */
  readonly commitment?: readonly number[];
  readonly minDscr?: number;
};

/** A foreign currency: `spot` is case money per unit at the start of the first year, `path` by year if it is known. */
export type PlanCurrency = { readonly spot: number; readonly inflation: number; readonly path?: readonly number[] };

/** A project of a plan: rows by year of its life from `start`, in the case's money at constant prices of `priceYear`. */
export type PlanProject = {
  readonly name: string;
  readonly currency: string;
  readonly start: number;
  readonly priceYear?: number;
  readonly discountRate: number;
  readonly revenue: readonly number[];
  /** cost that varies with volume: inputs, variable cost, royalties, transport */
  readonly variableCost: readonly number[];
  readonly fixedCost: readonly number[];
  readonly capex: readonly number[];
  /** contingency in the capital cost and replacement */
  readonly contingency?: readonly number[];
  /** money tied up in stocks and payments in a year */
  readonly held?: readonly number[];
  /** rate that owners require, real, a year; by default the discount rate */
  readonly ownersRate?: number;
  /** capital cost of replacements */
  readonly replacement?: readonly number[];
  /** first year of service, from `start`; used without any revenue, otherwise operation begins with the first revenue */
  readonly opens?: number;
  /** last year of service, from `start`; a loan is repaid by then even if its tenor is longer */
  readonly ends?: number;
  /** residual value, received in the last year */
  readonly residual?: number;
  readonly draws: readonly PlanDraws[];
  /** inflation of the case's currency, a year */
  readonly inflation?: number;
  readonly currencies?: Readonly<Record<string, PlanCurrency>>;
  readonly tax?: TaxRule;
  readonly depreciation?: DepreciationRule;
};

/** Years to the last payment of a loan: its tenor, or less if the project ends earlier. */
function tenorWithin(tenor: number, draws: readonly number[], ends = Number.POSITIVE_INFINITY): number {
  const last = draws.findLastIndex((amount) => amount !== 0);
  return Math.max(1, Math.min(tenor, ends - last));
}

/** Year of the last payment of all loans, from the start; -1 without debt. */
function lastPayment({ draws, ends }: PlanProject): number {
  let last = -1;
  for (const draw of draws) {
    const serves = (draw.kind ?? 'loan') === 'loan' && draw.tenor !== undefined;
    draw.draws.forEach((amount, year) => {
      if (serves && amount !== 0) last = Math.max(last, year + tenorWithin(draw.tenor!, draw.draws, ends));
    });
  }
  return last;
}

/** Those of some fields that are not undefined. */
const defined = <T, K extends keyof T>(from: T, keys: readonly K[]) =>
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
    ...defined(one, ['lender', 'upfrontFee', 'minDscr']),
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
 * The cash flow input of a plan's project, until the end of its life or the last payment of its debt, whichever is later. Real rates
 * become nominal by the inflation of each loan's currency; exchange rates without a path follow parity.
 */
export function planProject(project: PlanProject): ProjectInput {
  const { revenue, variableCost, fixedCost, capex, replacement } = project;
  const periods = Math.max(revenue.length, capex.length, fixedCost.length, lastPayment(project) + 1);
  const inflation = project.inflation ?? 0;
  const fx = Object.fromEntries(
    Object.entries(project.currencies ?? {}).map(([code, { spot, inflation: own, path }]) => [
      code,
      path && path.length >= periods ? path : parity(periods, spot, inflation, own),
    ]),
  );
  return {
    name: project.name,
    currency: project.currency,
    start: project.start,
    periods,
    priceYear: project.priceYear ?? project.start - 1,
    revenue,
    variableCost,
    fixedCost,
    capex: Array.from({ length: periods }, (_, p) => (capex[p] ?? 0) + (replacement?.[p] ?? 0)),
    tranches: project.draws.map((draw) => tranche(draw, project)),
    inflation,
    fx,
    discountRate: project.discountRate,
    ...(project.opens !== undefined && !project.revenue.some((x) => x !== 0) ? { operationFrom: project.opens } : {}),
    ...(project.contingency?.some((x) => x !== 0) ? { contingency: project.contingency } : {}),
    ...(project.held?.some((x) => x !== 0) ? { held: project.held } : {}),
    ...defined(project, ['ownersRate', 'residual', 'tax', 'depreciation']),
  };
}
