import { column } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { type Bar, type Estimate, magnitude, moneyUnit, percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../report/index.ts';

/** What the blocks of an answer are made from: its document, the case with the plan's reforms, and the names of the case's rows. */
export interface AnswerContext<Document> {
  readonly case: Case;
  readonly d: Document;
  readonly facts: Facts;
}

/** The scale of a figure that draws money: the divisor of amounts, and the unit of the axis. The largest finite amount sets the power of ten. */
export function moneyScale(
  { currency, priceYear }: Facts,
  amounts: readonly number[],
): { factor: number; unit: string } {
  const { factor, word } = magnitude(amounts.filter(Number.isFinite));
  return { factor, unit: moneyUnit(currency, word, priceYear) };
}

/** A bar for a known value and a whisker for its interval; an interval without bounds is written as "not known". */
export const whisker = ({ low, high, value }: Estimate, factor: number): Omit<Bar, 'name'> => ({
  ...(value === null ? {} : { value: value / factor }),
  ...(Number.isFinite(low) && Number.isFinite(high)
    ? { low: low / factor, high: high / factor }
    : { text: words().number.notKnown }),
});

const percentiles = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

/** Percentiles of a figure over all draws. */
type Band = Readonly<Record<keyof typeof percentiles, number>>;

const names = Object.keys(percentiles) as (keyof Band)[];

/** The columns of a table for a band: one for each percentile. */
export const bandColumns = (kind: 'money' | 'amount') =>
  names.map((name) => column[kind](percent(percentiles[name]), (band: Band) => band[name]));

/** Applies a function to each percentile of a band. */
export const mapBand = (band: Band, change: (value: number) => number): Band =>
  Object.fromEntries(names.map((name) => [name, change(band[name])])) as unknown as Band;
