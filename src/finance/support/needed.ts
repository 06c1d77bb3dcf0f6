import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import { cover } from '../project/covenants.ts';
import type { ProjectInput } from '../project/input.ts';
import { worthOf } from '../project/views.ts';
import { edgeOf } from '../stress/edge.ts';
import { lessInterest, longerTenor } from '../stress/flex.ts';

/**
 * The least support with which the owners of a project lose nothing (their NPV at the rate that they require is at least 0). `none`: they
 * lose nothing without it. `at`: `value` is enough; `cost` is its cost to the giver, at constant prices, discounted at the project's real
 * rate to its first period. `never`: even `tried`, the largest value tried, is not enough.
 */
export type Needed =
  | { readonly status: 'none' }
  | { readonly status: 'at'; readonly value: number; readonly cost: number }
  | { readonly status: 'never'; readonly tried: number };

/** The result of an input; undefined for a faulty one. */
const resultOf = (input: ProjectInput): ProjectResult | undefined => {
  const out = projectCashFlow(input);
  return out.status === 'computed' ? out.result : undefined;
};

/** The least value from 0 to `most` with which owners lose nothing. `costOf` is its cost to the giver. Undefined for a faulty input. */
function least(
  input: ProjectInput,
  most: number,
  supported: (value: number) => ProjectInput,
  costOf: (value: number, base: ProjectResult, helped: ProjectResult) => number,
  whole = false,
): Needed | undefined {
  const base = resultOf(input);
  if (base === undefined) return undefined;
  if (base.equity.npv >= 0) return { status: 'none' };
  if (!(most > 0)) return { status: 'never', tried: 0 };
  const edge = edgeOf((value) => resultOf(supported(value))?.equity.npv ?? Number.NaN, most, 0, whole);
  if (edge.status !== 'at') return { status: 'never', tried: most };
  const helped = resultOf(supported(edge.value))!;
  return { status: 'at', value: edge.value, cost: costOf(edge.value, base, helped) };
}

/**
 * The viability gap: the least grant that a project needs, paid with its capital cost before operation (in the first year of spending if
 * there is none before), at most all of it. `value`: money at constant prices, the sum of all years.
 */
export function leastGrant(input: ProjectInput): Needed | undefined {
  const base = resultOf(input);
  if (base === undefined) return undefined;
  const { operationFrom } = base.operating;
  const first = input.capex.findIndex((spent) => spent !== 0);
  const building = input.capex.map((spent, p) => (p < Math.max(operationFrom, first + 1) ? spent : 0));
  const all = building.reduce((sum, spent) => sum + spent, 0);
  const grant = (share: number) => building.map((spent) => share * spent);
  const needed = least(
    input,
    1,
    (share) => ({
      ...input,
      tranches: [...(input.tranches ?? []), { name: 'viability gap', kind: 'grant', draws: grant(share), rate: 0 }],
    }),
    (share, { operating: { index } }) =>
      worthOf(
        grant(share).map((paid, p) => paid * index[p]!),
        base.operating,
        input.discountRate,
      ),
  );
  if (needed?.status === 'at') return { ...needed, value: needed.value * all };
  return needed?.status === 'never' ? { ...needed, tried: all } : needed;
}

/** Largest premium that is tried, as a share of the price. */
const MOST_PREMIUM = 2;

/** The least premium on the price of all sales of a project, at the cost of its buyers. `value`: a share of the price. */
export function leastPremium(input: ProjectInput): Needed | undefined {
  return least(
    input,
    MOST_PREMIUM,
    (share) => ({ ...input, revenue: input.revenue.map((value) => value * (1 + share)) }),
    (share, base) => share * worthOf(base.operating.revenue, base.operating, input.discountRate),
  );
}

/**
 * The least number of years by which all loans of a project must be longer, within its life, at the cost of its lenders; the cost is
 * negative if they lend above the project's rate. Longer loans help owners only if they cost less than the rate that owners require.
 * `value`: whole years.
 */
export function leastTenor(input: ProjectInput): Needed | undefined {
  const most = Array.from({ length: input.periods }, (_, k) => k).findLast((years) => {
    const out = cover(longerTenor(input, years));
    return out.status === 'computed' && !out.debtLeft;
  });
  return least(
    input,
    (input.tranches ?? []).length > 0 ? (most ?? 0) : 0,
    (years) => longerTenor(input, years),
    (_, base, helped) => {
      const paid = ({ lines }: ProjectResult) => lines.service.map((due, p) => due + lines.upfrontFees[p]!);
      const less = paid(base).map((due, p) => due - paid(helped)[p]!);
      return worthOf(less, base.operating, input.discountRate);
    },
    true,
  );
}

/** The least interest on all loans of a project that somebody else pays. `value`: a rate a year; no rate falls below 0. */
export function leastInterest(input: ProjectInput): Needed | undefined {
  const rates = (input.tranches ?? []).flatMap((t) => (t.repayment === undefined ? [] : t.rate));
  return least(
    input,
    Math.max(0, ...rates),
    (points) => lessInterest(input, points),
    (_, base, helped) =>
      worthOf(
        base.lines.interest.map((paid, p) => paid - helped.lines.interest[p]!),
        base.operating,
        input.discountRate,
      ),
  );
}

/**
 * The least share of the duties on a project's inputs that must be waived. `duties`: those it pays by period at constant prices, which are
 * a part of its variable cost. `value`: a share of them.
 */
export function leastDuty(input: ProjectInput, duties: readonly number[]): Needed | undefined {
  const paid = duties.some((duty) => duty > 0);
  const cost = input.variableCost ?? [];
  return least(
    input,
    paid ? 1 : 0,
    (share) => ({ ...input, variableCost: cost.map((value, p) => value - share * (duties[p] ?? 0)) }),
    (_, base, helped) =>
      worthOf(
        base.operating.variableCost.map((value, p) => value - helped.operating.variableCost[p]!),
        base.operating,
        input.discountRate,
      ),
  );
}
