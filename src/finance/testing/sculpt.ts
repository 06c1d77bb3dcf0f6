/** A repayment shaped by cash: arrays by payment, `balance` after it. Final balance is 0 but for rounding. */
export type Sculpted = {
  readonly debt: number;
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly balance: readonly number[];
};

const at = (value: number | ArrayLike<number>, k: number): number => (typeof value === 'number' ? value : value[k]!);

/**
 * Largest debt that cash can serve at a target cover, in closed form: D = sum of DF_t CFADS_t / DSCR_t with DF from the rates of
 * each payment; principal_t = CFADS_t / DSCR_t - interest_t. Cash below 0 counts as 0. Rates per payment; rates and covers
 * may vary. A cover of Infinity leaves a payment out.
 */
export function sculpt(
  cfads: ArrayLike<number>,
  rates: number | ArrayLike<number>,
  dscr: number | ArrayLike<number>,
): Sculpted {
  const service = Array.from({ length: cfads.length }, (_, t) => Math.max(0, cfads[t]!) / at(dscr, t));
  let debt = 0;
  for (let t = service.length - 1; t >= 0; t--) debt = (debt + service[t]!) / (1 + at(rates, t));
  const interest: number[] = [];
  const principal: number[] = [];
  const balance: number[] = [];
  let left = debt;
  for (let t = 0; t < service.length; t++) {
    interest.push(left * at(rates, t));
    principal.push(service[t]! - interest[t]!);
    left -= principal[t]!;
    balance.push(left);
  }
  return { debt, interest, principal, balance };
}
