import { decimalsOf, fixed, magnitude } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/**
 * Money of a plan in the unit and with the digits of its cost table: headline, table and terminal show the same figures, and rounding
 * neither hides nor enlarges the distance from NPV to bound.
 */
export function planMoney({ cost, currency }: PlanDocument): (value: number) => string {
  const values = Object.values(cost);
  const { factor, word } = magnitude(values);
  const decimals = decimalsOf(values.map((value) => value / factor));
  return (value) => words().number.money({ currency, amount: fixed(value / factor, decimals), word });
}
