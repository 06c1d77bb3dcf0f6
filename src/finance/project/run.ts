import type { Numbers } from '../lines/numbers.ts';
import type { PlanTranche, WaterfallPlan } from '../waterfall/plan.ts';
import type { TrancheInput } from './input.ts';

/** A tranche's contract by period, in its own currency, before any prepayment. */
type Contract = {
  readonly input: TrancheInput;
  /** whether it is debt: not a grant, shares or a guarantee */
  readonly owed: boolean;
  /** home money per unit of the tranche's currency at the end of each period */
  readonly fx: readonly number[];
  readonly draws: readonly number[];
  /** total to repay: draws and capitalised interest */
  readonly total: number;
  readonly principal: readonly number[];
};

/** Flows of a tranche by period, in its own currency except `fxLoss`. */
type TrancheFlow = {
  readonly opening: readonly number[];
  readonly draw: readonly number[];
  readonly capitalised: readonly number[];
  /** accrued interest; it is paid unless it is capitalised */
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly prepaid: readonly number[];
  readonly fees: readonly number[];
  readonly balance: readonly number[];
  /** loss (+) on the opening balance by a move of the exchange rate, home money */
  readonly fxLoss: readonly number[];
};

/** The contract of a tranche and its flows. */
export type TrancheResult = { readonly contract: Contract; readonly flow: TrancheFlow };

/** Lines from which `trancheOf` reads. */
const owedNames = ['opening', 'capitalised', 'interest', 'principal', 'prepaid', 'balance', 'fxLoss', 'scheduled'];
const allNames = ['draw', 'upfrontFee', 'fee'];

/** Lines of all tranches from which `trancheOf` reads. */
export const trancheKeys = ({ tranches }: WaterfallPlan): string[] =>
  tranches.flatMap(({ key, owed }) =>
    [...allNames, ...(owed ? [...owedNames, 'total'] : [])].map((name) => `${key}.${name}`),
  );

/** Reads a tranche from computed lines. */
export function trancheOf({ key, owed, foreign, fx, input }: PlanTranche, found: Numbers, n: number): TrancheResult {
  const row = (name: string): number[] =>
    owed || allNames.includes(name) ? found.row(`${key}.${name}`) : new Array<number>(n).fill(0);
  const draws = row('draw');
  const fee = row('fee');
  return {
    contract: {
      input,
      owed,
      fx: foreign ? fx : new Array<number>(n).fill(1),
      draws,
      total: owed ? found.one(`${key}.total`) : draws.reduce((sum, draw) => sum + draw, 0),
      principal: row('scheduled'),
    },
    flow: {
      opening: row('opening'),
      draw: draws,
      capitalised: row('capitalised'),
      interest: row('interest'),
      principal: row('principal'),
      prepaid: row('prepaid'),
      fees: row('upfrontFee').map((value, p) => value + fee[p]!),
      balance: row('balance'),
      fxLoss: row('fxLoss'),
    },
  };
}
