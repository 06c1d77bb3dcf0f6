import { percent, significant } from '../../src/figures/number.ts';
import type { Figure } from '../api.ts';

/** The text of the value of a figure. */
export function valueWords({ kind }: Pick<Figure, 'kind'>, value: number): string {
  if (kind === 'share') return percent(value, 3);
  return kind === 'whole' ? String(Math.round(value)) : significant(value, 4);
}

/** The step of a slider over a range. */
export const stepOf = ({ kind, low, high }: Pick<Figure, 'kind' | 'low' | 'high'>): number =>
  kind === 'whole' ? 1 : (high - low) / 100 || 1;
