import { pvPerUnit } from '../debt/facility.ts';
import { projectCashFlow } from '../project/cashflow.ts';
import { cover } from '../project/covenants.ts';
import type { ProjectInput, TrancheInput } from '../project/input.ts';
import { deflate } from '../project/prices.ts';
import { worthOf } from '../project/views.ts';
import { power } from '../value/present.ts';
import { longerTenor } from './flex.ts';

/**
 * A change after which all covenants hold. `equity`: `amount` is the share of all debt that owners pay instead; `tenor`: years added to every
 * loan; `price`: share by which the price of sales rises. `cost` is the present value at constant prices and the project's real discount
 * rate, to whoever bears it: of the loans given up, of the longer tenor, of the higher price.
 */
export type Mend = {
  readonly kind: 'equity' | 'tenor' | 'price';
  readonly amount: number;
  readonly cost: number;
};

/** Whether a project's covenants hold and its debt is repaid by its end. */
const holds = (input: ProjectInput): boolean => {
  const out = cover(input);
  return out.status === 'computed' && !out.debtLeft && !out.covenants.some((c) => c.status === 'failed');
};

/** The owners' NPV of an input without faults. */
const ownersNpv = (input: ProjectInput): number => {
  const out = projectCashFlow(input);
  return out.status === 'computed' ? out.result.equity.npv : 0;
};

/** The least value in (0, most] for which the changed project holds, to a millionth; undefined if none does. */
function least(most: number, change: (value: number) => ProjectInput): number | undefined {
  if (!holds(change(most))) return undefined;
  let [bad, good] = [0, most];
  while (good - bad > 1e-6) {
    const middle = (bad + good) / 2;
    if (holds(change(middle))) good = middle;
    else bad = middle;
  }
  return good;
}

const isOwed = (t: TrancheInput): boolean => t.repayment !== undefined && t.kind !== 'grant' && t.kind !== 'guarantee';

/** The input with all debt lower by `share`, which owners pay instead. */
export function lessDebt(input: ProjectInput, share: number): ProjectInput {
  const scaled = (t: TrancheInput): TrancheInput =>
    isOwed(t)
      ? {
          ...t,
          draws: t.draws.map((d) => d * (1 - share)),
          ...(t.fees ? { fees: t.fees.map((f) => f * (1 - share)) } : {}),
        }
      : t;
  return { ...input, tranches: (input.tranches ?? []).map(scaled) };
}

/** What owners lose by less debt: each real unit drawn was worth 1 - PV(its service). Loans in `shares` count at their rate. */
function worthOfDraws(input: ProjectInput, share: number): number {
  return (input.tranches ?? []).reduce((sum, t) => {
    if (!isOwed(t)) return sum;
    const plan = t.repayment;
    const terms = {
      rate: deflate(t.rate, input.inflation ?? 0),
      upfrontFee: t.upfrontFee ?? 0,
      tenor: plan?.kind === 'each-draw' ? Math.max(1, Math.round(plan.tenor)) : 10,
      grace: plan?.kind === 'each-draw' ? (plan.grace ?? 0) : 0,
      repayment: plan && plan.kind !== 'shares' ? plan.repayment : ('annuity' as const),
    };
    const gain = 1 - pvPerUnit(terms, input.discountRate);
    return sum + share * gain * t.draws.reduce((total, d, p) => total + d * power(1 + input.discountRate, -p), 0);
  }, 0);
}

/**
 * The mends by equity, tenor (at most 15 more years) and price (at most double) that make every covenant hold, cheapest
 * first. Empty for a project whose covenants hold, or that no mend can save.
 */
export function covenantMends(input: ProjectInput): Mend[] {
  const out = projectCashFlow(input);
  if (out.status === 'faulty' || !out.result.covenants.some((c) => c.status === 'failed')) return [];
  const base = out.result;
  const mends: Mend[] = [];
  const priced = (share: number): ProjectInput => ({
    ...input,
    revenue: input.revenue.map((value) => value * (1 + share)),
  });

  const equity = least(1, (share) => lessDebt(input, share));
  if (equity !== undefined) mends.push({ kind: 'equity', amount: equity, cost: worthOfDraws(input, equity) });
  const tenor = Array.from({ length: 15 }, (_, k) => k + 1).find((years) => holds(longerTenor(input, years)));
  if (tenor !== undefined)
    mends.push({ kind: 'tenor', amount: tenor, cost: base.equity.npv - ownersNpv(longerTenor(input, tenor)) });
  const price = least(1, priced);
  if (price !== undefined) {
    const worth = worthOf(base.operating.revenue, base.operating, input.discountRate);
    mends.push({ kind: 'price', amount: price, cost: price * worth });
  }
  return mends.sort((a, b) => a.cost - b.cost);
}
