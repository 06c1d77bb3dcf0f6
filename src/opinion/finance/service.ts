import { power, type Row } from '../../case/index.ts';

/**
 * Present value, at the discount rate, of what one unit drawn costs: the upfront fee with the draw, then interest on the
 * balance and repayments, the first a year later, the last after `tenor` years; in grace years interest alone. Annuity: level payments
 * P = B r / (1 - (1+r)^-n); equal: B / n of principal; bullet: all at the end; sculpted as an annuity. A grant costs its fee
 * alone. Equity pays its rate each year, or without one what owners `asked`, and itself at the tenor or, without one, `left` years
 * later, at the end of the horizon; without either it is worth what it brings. A reserve costs the discount rate in each year on its
 * months of what is due then.
 */
export function servicePerUnit(row: Row<'facilities'>, discount: number, left: number, asked?: number): number {
  const { kind, rate, upfront_fee: fee } = row;
  if (kind === 'grant') return fee;
  if (kind === 'equity') {
    const paid = rate === 0 ? asked : rate;
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

/** Of one unit lent, year by year after the draw: what is owed before the payment, and what is due (interest and principal). */
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
