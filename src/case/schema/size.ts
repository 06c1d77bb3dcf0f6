import type { Column, Unit } from './column.ts';

/** The smallest absolute value other than 0, and the largest. */
type Sizes = readonly [least: number, most: number];

/**
 * Allowed sizes of figures by unit. A smaller figure is lost in the rounding of the solver, a larger one is no limit to
 * it. In a suitable unit, no figure of an industry comes near either end.
 */
export const sizes: Readonly<Record<Unit, Sizes>> = {
  money: [1e-6, 1e15],
  'money/year': [1e-6, 1e15],
  'money/unit': [1e-9, 1e12],
  'money/t': [1e-9, 1e12],
  'money/t-km': [1e-12, 1e9],
  'units/year': [1e-3, 1e15],
  't/year': [1e-3, 1e15],
  units: [1e-3, 1e15],
  't/unit': [1e-9, 1e6],
  km: [1e-3, 1e6],
  'km/h': [1e-3, 1e6],
  h: [1e-6, 1e6],
  mm: [1, 1e5],
  'kg/t-km': [1e-9, 1e6],
  fraction: [1e-9, 1e3],
  years: [1e-3, 1e4],
  months: [1e-3, 1e4],
  days: [1e-3, 1e5],
  weeks: [1e-3, 1e5],
  degrees: [0, 360],
  count: [1e-3, 1e12],
  ratio: [1e-6, 1e6],
};

/** Sizes of figures without a unit. */
export const unitless: Sizes = [1e-9, 1e15];

/** The range of a column: from `low` to `high`, and either 0 or at least `least` in absolute value. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly least: number;
}

/** The range of a column of numbers. */
export function rangeOf({ unit, min, max }: Column): Range {
  const [least, most] = unit === undefined ? unitless : sizes[unit];
  return { low: min ?? -most, high: max ?? most, least };
}

/** A size as text: 1000 or 1e15. */
export const sizeText = (size: number): string => {
  const plain = size === 0 || (Math.abs(size) >= 1e-3 && Math.abs(size) < 1e6);
  return plain ? String(size) : size.toExponential().replace('+', '');
};

/** The fault of a figure outside the range of its column: the code of an issue, and the bound that it violates. */
export function sizeFault(column: Column, value: number): { code: string; expected: string } | undefined {
  const { low, high, least } = rangeOf(column);
  const { min, max, open, unit } = column;
  if (open ? value <= low : value < low) {
    if (min === undefined) return { code: 'size-large', expected: sizeText(-low) };
    if (open) return { code: 'below', expected: String(low) };
    return { code: min === 0 ? 'negative' : 'under', expected: String(low) };
  }
  if (open ? value >= high : value > high) {
    if (max === undefined) return { code: 'size-large', expected: sizeText(high) };
    return { code: unit === 'fraction' && max === 1 ? 'fraction' : 'above', expected: String(high) };
  }
  return value !== 0 && Math.abs(value) < least ? { code: 'size-small', expected: sizeText(least) } : undefined;
}

/**
 * The range that a figure violates, as text for a figure that is not in the column itself: `0 … 1e15`, or `0, ≥ 0.001`.
 */
export function rangeMissed(column: Column, value: number): string | undefined {
  const fault = sizeFault(column, value);
  if (!fault) return undefined;
  const { low, high, least } = rangeOf(column);
  return fault.code === 'size-small' ? `0, ≥ ${sizeText(least)}` : `${sizeText(low)} … ${sizeText(high)}`;
}
