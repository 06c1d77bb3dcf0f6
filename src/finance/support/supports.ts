import type { ProjectInput } from '../project/input.ts';
import { leastDuty, leastGrant, leastInterest, leastPremium, leastTenor, type Needed } from './needed.ts';

/**
 * How a project can be helped: a `grant` with its capital cost, a `premium` on its price, a longer `tenor` of its loans, `interest` that is
 * paid for it, a `guarantee` that lowers its rates, a lower `duty` on its inputs.
 */
export type SupportKind = 'grant' | 'premium' | 'tenor' | 'interest' | 'guarantee' | 'duty';

/** One kind of help that would do by itself, with what was needed of it (see `Needed`) and who bears its cost. */
export type Support = {
  readonly kind: SupportKind;
  readonly value: number;
  readonly cost: number;
  readonly payer: 'treasury' | 'buyers' | 'lenders';
};

/** What is known beside a project's own money. */
type SupportTerms = {
  /** duties on its inputs by period, constant prices, as they stand in its variable cost */
  readonly duties?: readonly number[];
  /** points a year by which a guarantee of its state lowers its rates: the premium of the firm over that of the state */
  readonly guarantee?: number;
};

/** What would carry a project, and what was tried and does not. */
type Supports = { readonly enough: readonly Support[]; readonly never: readonly SupportKind[] };

/**
 * Every kind of help that makes a project's owners lose nothing, each by itself, the cheapest for the treasury first and then the
 * cheapest. Undefined for a faulty input and where owners lose nothing as it is. A guarantee is enough where the interest that is
 * needed is no more than it saves; it costs the treasury the premium that it does not ask.
 */
export function supports(input: ProjectInput, { duties = [], guarantee }: SupportTerms = {}): Supports | undefined {
  const grant = leastGrant(input);
  if (grant === undefined || grant.status === 'none') return undefined;
  const interest = leastInterest(input);
  const found: readonly (readonly [SupportKind, Support['payer'], Needed | undefined])[] = [
    ['grant', 'treasury', grant],
    ['premium', 'buyers', leastPremium(input)],
    ['tenor', 'lenders', leastTenor(input)],
    ['interest', 'treasury', interest],
    ...(duties.some((duty) => duty > 0) ? [['duty', 'treasury', leastDuty(input, duties)] as const] : []),
    ...(guarantee === undefined ? [] : [['guarantee', 'treasury', guaranteed(interest, guarantee)] as const]),
  ];
  const enough = found.flatMap(([kind, payer, one]): Support[] =>
    one?.status === 'at' ? [{ kind, payer, value: one.value, cost: one.cost }] : [],
  );
  const burden = ({ payer, cost }: Support) => (payer === 'treasury' ? cost : 0);
  return {
    enough: enough.sort((a, b) => burden(a) - burden(b) || a.cost - b.cost),
    never: found.flatMap(([kind, , one]) => (one?.status === 'never' ? [kind] : [])),
  };
}

/** A guarantee against the interest that is needed. */
function guaranteed(interest: Needed | undefined, points: number): Needed | undefined {
  if (interest?.status !== 'at') return interest;
  if (interest.value > points) return { status: 'never', tried: points };
  return { ...interest, value: points, cost: (interest.cost * points) / interest.value };
}
