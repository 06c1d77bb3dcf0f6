import type { Case } from '../case/index.ts';
import { type Bar, type Estimate, magnitude, moneyUnit } from '../figures/index.ts';
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
