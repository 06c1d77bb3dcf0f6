/** What a facility charges for standing ready: `fee` a year from `from` to `until` (years, both count) of `amount` less draws. */
export type Commitment = {
  readonly amount: number;
  readonly fee: number;
  readonly from: number;
  readonly until: number;
};

/** A fee due in a year. */
export type YearFee = { readonly year: number; readonly fee: number };

/**
 * Commitment fees by year: fee x (amount - all draws up to and with that year), never below 0; none at all where nothing is
 * ever drawn. `draws` by year in the facility's money.
 */
export function commitmentFees(terms: Commitment, draws: readonly { year: number; amount: number }[]): YearFee[] {
  if (terms.fee === 0 || !draws.some((draw) => draw.amount > 0)) return [];
  const fees: YearFee[] = [];
  for (let year = terms.from; year <= terms.until; year++) {
    const drawn = draws.reduce((sum, draw) => sum + (draw.year <= year ? draw.amount : 0), 0);
    fees.push({ year, fee: terms.fee * Math.max(0, terms.amount - drawn) });
  }
  return fees;
}
