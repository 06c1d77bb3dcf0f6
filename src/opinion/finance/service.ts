import { power, type Row } from '../../case/index.ts';

/**
 * Present value, at the discount rate, of the payments for one unit drawn:
 *
 * - The upfront fee is paid with the draw.
 * - A loan pays interest on the balance and repayments, the first a year after the draw and the last after `tenor` years; in grace years only interest.
 *   Annuity: level payments P = B r / (1 - (1+r)^-n); equal: principal B / n; bullet: all principal at the end; sculpted: as an annuity.
 * - A grant has no payments but its fee.
 * - Equity pays its rate each year, or else the return `ownersRate`, and is repaid at the tenor, or else after `left` years at the end of the horizon.
 *   Without any rate its present value is 1 plus the fee.
 * - A reserve costs the discount rate each year on its months of debt service.
 */
export function servicePerUnit(row: Row<'facilities'>, discount: number, left: number, ownersRate?: number): number {
  const { kind, rate, upfront_fee: fee } = row;
  if (kind === 'grant') return fee;
  if (kind === 'equity') {
    const paid = rate === 0 ? ownersRate : rate;
    if (paid === undefined) return fee + 1;
    let value = fee + power(1 + discount, -(row.tenor ?? left));
    for (let year = 1; year <= (row.tenor ?? left); year++) value += paid * power(1 + discount, -year);
    return value;
  }
  let value = fee;
  for (const [k, { due }] of scheduleOf(row).entries())
    value += (due + discount * due * (row.reserve_months / 12)) / power(1 + discount, k + 1);
  return value;
}

/** The debt schedule of one unit lent, by year after the draw: the balance before the payment, and the payment (interest and principal). */
export function scheduleOf(row: Row<'facilities'>): { readonly owed: number; readonly due: number }[] {
  const { rate } = row;
  const tenor = row.tenor!;
  const repayments = tenor - Math.min(row.grace, tenor - 1);
  const level = rate === 0 ? 1 / repayments : rate / -Math.expm1(-repayments * Math.log1p(rate));
  const years: { owed: number; due: number }[] = [];
  let owed = 1;
  for (let year = 1; year <= tenor; year++) {
    const interest = owed * rate;
    let principal = 0;
    if (row.repayment === 'bullet') principal = year === tenor ? owed : 0;
    else if (year > tenor - repayments) principal = row.repayment === 'equal' ? 1 / repayments : level - interest;
    years.push({ owed, due: interest + principal });
    owed -= principal;
  }
  return years;
}
