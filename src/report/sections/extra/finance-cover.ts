import { significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';

/** Cover beyond these is drawn at them: that nothing at all is left, or plenty, is all that it says. */
const LOWEST = -2;
const HIGHEST = 6;

/** Cover as it is drawn. */
export const drawnCover = (value: number): number => Math.min(HIGHEST, Math.max(LOWEST, value));

/** What a reader must be told of it: nothing where no value lies beyond. */
export function drawnWords(values: readonly number[]): string {
  const low = values.some((value) => value < LOWEST) ? significant(LOWEST) : undefined;
  const high = values.some((value) => value > HIGHEST) ? significant(HIGHEST) : undefined;
  return low === undefined && high === undefined ? '' : words().finance.page.beyond({ low, high });
}
