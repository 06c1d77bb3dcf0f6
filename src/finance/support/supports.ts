import type { ProjectInput } from '../project/input.ts';
import { leastDuty, leastGrant, leastInterest, leastPremium, leastTenor, type Needed } from './needed.ts';

/**
 * Kinds of support: a `grant` with the capital cost, a `premium` on the price, a longer `tenor` of the loans, `interest` that somebody else
 * pays, a `guarantee` that lowers the rates, a lower `duty` on the inputs.
 */
export type SupportKind = 'grant' | 'premium' | 'tenor' | 'interest' | 'guarantee' | 'duty';

/** A support that is enough alone, with its least value and its cost (see `Needed`), and who bears it. */
export type Support = {
  readonly kind: SupportKind;
  readonly value: number;
  readonly cost: number;
  readonly payer: 'treasury' | 'buyers' | 'lenders';
};

/** Terms of supports that the input of the project does not have. */
type SupportTerms = {
  /** duties on inputs by period at constant prices, a part of the variable cost */
  readonly duties?: readonly number[];
  /** amount a year by which a guarantee of the state lowers the rates: the premium of the firm over that of the state */
  readonly guarantee?: number;
};

/** Supports that are enough, and kinds of which even the largest is not. */
type Supports = { readonly enough: readonly Support[]; readonly never: readonly SupportKind[] };

/**
 * Each kind of support with which a project's owners lose nothing, by its cost to the treasury, then by its cost. Undefined for a faulty
 * input, and if owners lose nothing without support. A guarantee is enough if it saves at least the needed interest; it costs the treasury
 * the premium that it does not charge.
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
  const enough = found.flatMap(([kind, payer, needed]): Support[] =>
    needed?.status === 'at' ? [{ kind, payer, value: needed.value, cost: needed.cost }] : [],
  );
  const burden = ({ payer, cost }: Support) => (payer === 'treasury' ? cost : 0);
  return {
    enough: enough.sort((a, b) => burden(a) - burden(b) || a.cost - b.cost),
    never: found.flatMap(([kind, , needed]) => (needed?.status === 'never' ? [kind] : [])),
  };
}

/** The guarantee that saves the needed interest. */
function guaranteed(interest: Needed | undefined, points: number): Needed | undefined {
  if (interest?.status !== 'at') return interest;
  if (interest.value > points) return { status: 'never', tried: points };
  return { ...interest, value: points, cost: (interest.cost * points) / interest.value };
}
