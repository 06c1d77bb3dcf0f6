import { power } from '../value/power.ts';

/**
 * How an asset is written off for tax and in the books. `years` and `rate` a year. `declining` takes rate x book value and, where
 * `years` is given, goes over to straight line as soon as that is more. `table` gives the share of each year of life.
 */
export type DepreciationRule =
  | { readonly kind: 'straight-line'; readonly years: number }
  | { readonly kind: 'declining'; readonly rate: number; readonly years?: number }
  | { readonly kind: 'table'; readonly shares: readonly number[] };

/** Cumulative share of a table after `age` years, linear within a year. */
function writtenOff(shares: readonly number[], age: number): number {
  let sum = 0;
  for (let year = 0; year < shares.length && year < age; year++) sum += shares[year]! * Math.min(1, age - year);
  return sum;
}

/**
 * Depreciation by period of one amount in service from the start of period `from`; `years[p]` is the length of each period.
 * Adds to `into`.
 */
function depreciate(
  rule: DepreciationRule,
  amount: number,
  from: number,
  years: readonly number[],
  into: number[],
): void {
  let age = 0;
  let book = amount;
  for (let p = from; p < years.length; p++) {
    const step = years[p]!;
    let share: number;
    if (rule.kind === 'straight-line')
      share = (amount * (Math.min(age + step, rule.years) - Math.min(age, rule.years))) / rule.years;
    else if (rule.kind === 'table')
      share = amount * (writtenOff(rule.shares, age + step) - writtenOff(rule.shares, age));
    else {
      share = book * (1 - power(1 - rule.rate, step));
      if (rule.years !== undefined)
        share = Math.max(share, rule.years > age ? book * Math.min(1, step / (rule.years - age)) : book);
    }
    into[p]! += share;
    book -= share;
    age += step;
  }
}

/** Depreciation by period of amounts by period; each enters service in its period, or at `operationFrom` if that is later. */
export function depreciation(
  rule: DepreciationRule | undefined,
  amounts: readonly number[],
  operationFrom: number,
  years: readonly number[],
): number[] {
  const total = new Array<number>(years.length).fill(0);
  if (rule === undefined) return total;
  amounts.forEach((amount, p) => {
    if (amount !== 0) depreciate(rule, amount, Math.max(p, operationFrom), years, total);
  });
  return total;
}

/** MACRS half-year tables and half-year straight line of IRS Publication 946, appendix A (tables ), as SAM uses them. */
export const irsTables = {
  macrs5: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  macrs15: [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.0295,
  ],
  straight15: [
    0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666,
    0.0667, 0.0333,
  ],
  straight20: [
    0.025, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
    0.05, 0.025,
  ],
} as const;
