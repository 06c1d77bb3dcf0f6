import type { Numbers } from '../lines/numbers.ts';
import type { PlanTranche, WaterfallPlan } from '../waterfall/plan.ts';
import type { TrancheInput } from './input.ts';

/** A tranche's contract by period, in its own currency, before any prepayment. */
type Contract = {
  readonly input: TrancheInput;
  /** whether it is owed at all: not a grant, shares or guarantee */
  readonly owed: boolean;
  /** home money per unit of the tranche's at the end of each period */
  readonly fx: readonly number[];
  readonly draws: readonly number[];
  /** all that is to be repaid: draws and capitalised interest */
  readonly total: number;
  readonly principal: readonly number[];
};

/** What a tranche pays, by period: own currency unless said otherwise. */
type TrancheFlow = {
  readonly opening: readonly number[];
  readonly draw: readonly number[];
  readonly capitalised: readonly number[];
  /** accrued; what is not capitalised is paid */
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly prepaid: readonly number[];
  readonly fees: readonly number[];
  readonly balance: readonly number[];
  /** loss (+) on the opening balance by a move of the exchange rate, home money */
  readonly fxLoss: readonly number[];
};

/** A tranche's contract and what it came to. */
export type TrancheResult = { readonly contract: Contract; readonly flow: TrancheFlow };

/** Lines of a tranche that its flow is read from. */
const owedNames = ['opening', 'capitalised', 'interest', 'principal', 'prepaid', 'balance', 'fxLoss', 'scheduled'];
const allNames = ['draw', 'upfrontFee', 'fee'];

/** The lines of all tranches, as they are wanted. */
export const trancheKeys = ({ tranches }: WaterfallPlan): string[] =>
  tranches.flatMap(({ key, owed }) =>
    [...allNames, ...(owed ? [...owedNames, 'total'] : [])].map((name) => `${key}.${name}`),
  );

/** Reads a tranche from lines that have been computed with `trancheKeys`. */
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
