import { column } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { type Bar, type Estimate, magnitude, moneyUnit, percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../report/index.ts';

/** What the blocks of a question look up: its document, the case with the plan's reforms, and what rows are called in it. */
export interface AnswerContext<Document> {
  readonly case: Case;
  readonly d: Document;
  readonly facts: Facts;
}

/** How a figure draws money: by what it divides amounts, and the unit of its axis. The largest amount that is finite chooses the power of ten. */
export function moneyScale(
  { currency, priceYear }: Facts,
  amounts: readonly number[],
): { factor: number; unit: string } {
  const { factor, word } = magnitude(amounts.filter(Number.isFinite));
  return { factor, unit: moneyUnit(currency, word, priceYear) };
}

/** A bar for a value that is known, a whisker for an interval; ends that nothing bounds are not drawn. */
export const whisker = ({ low, high, value }: Estimate, factor: number): Omit<Bar, 'name'> => ({
  ...(value === null ? {} : { value: value / factor }),
  ...(Number.isFinite(low) && Number.isFinite(high)
    ? { low: low / factor, high: high / factor }
    : { text: words().number.notKnown }),
});

const percentiles = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;

/** What draws make of a figure: its 5th, 25th, 50th, 75th and 95th percentile. */
type Band = Readonly<Record<keyof typeof percentiles, number>>;

const names = Object.keys(percentiles) as (keyof Band)[];

/** A column for each percentile of a band. */
export const bandColumns = (kind: 'money' | 'amount') =>
  names.map((name) => column[kind](percent(percentiles[name]), (band: Band) => band[name]));

/** A band whose percentiles are changed, each in the same way. */
export const mapBand = (band: Band, change: (value: number) => number): Band =>
  Object.fromEntries(names.map((name) => [name, change(band[name])])) as unknown as Band;
