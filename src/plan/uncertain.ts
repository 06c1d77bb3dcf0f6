import { atStart, type Case, type Change, keyOf, setTo, tableOf } from '../case/index.ts';
import { normalQuantile } from '../finance/index.ts';

/** An uncertain figure: its range and shape, its value in the case, and its group. */
export interface Uncertain {
  readonly table: Change['table'];
  readonly key: string;
  readonly column: string;
  readonly mode: number;
  readonly low: number;
  readonly high: number;
  readonly shape: 'triangular' | 'uniform' | 'lognormal';
  /** Whether it is a year or a count, so that draws are rounded. */
  readonly whole: boolean;
  /** The figure's own name if the row has no group. */
  readonly group: string;
}

/** The uncertain figures of a case: rows of `uncertainty` whose cell holds a number. */
export function uncertainOf(c: Case): Uncertain[] {
  const rows = atStart(c);
  return rows.uncertainty.flatMap((row) => {
    const table = row.table as Change['table'];
    const tableRows: readonly Readonly<Record<string, unknown>>[] =
      table === 'case' ? [{ ...rows.settings }] : rows[table];
    const mode = tableRows.find((x) => table === 'case' || keyOf(table, x) === trimmed(row.key))?.[row.column];
    if (typeof mode !== 'number' || !Number.isFinite(mode)) return [];
    const { column, low, high, shape } = row;
    const type = tableOf(table).columns.find((x) => x.name === column)?.type;
    const whole = type === 'integer' || type === 'year';
    return [{ whole, table, key: row.key, column, mode, low, high, shape, group: row.group || `${row.key} ${column}` }];
  });
}

const trimmed = (key: string) => key.replace(/\/+$/, '');

/**
 * The quantile of a figure at u in (0,1). Triangular: low, mode, high; uniform: between low and high; lognormal: low
 * and high are the 5th and 95th percentiles.
 */
export function quantile({ low, high, mode, shape }: Uncertain, u: number): number {
  if (shape === 'uniform') return low + u * (high - low);
  if (shape === 'lognormal') {
    const [a, b] = [Math.log(low), Math.log(high)];
    return Math.exp((a + b) / 2 + ((b - a) / (2 * normalQuantile(0.95))) * normalQuantile(u));
  }
  if (high <= low) return low;
  const peak = Math.min(Math.max(mode, low), high);
  const below = (peak - low) / (high - low);
  return u < below
    ? low + Math.sqrt(u * (high - low) * (peak - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - peak));
}

/** A value of a figure, rounded if the figure is a year or a count. */
export const wholeOf = ({ whole }: Uncertain, value: number): number => (whole ? Math.round(value) : value);

/** The changes that set every figure to the quantile of its group. */
export function changesAt(figures: readonly Uncertain[], odds: ReadonlyMap<string, number>): Change[] {
  return figures.flatMap((figure) => {
    const u = odds.get(figure.group);
    return u === undefined ? [] : [setTo(figure, wholeOf(figure, quantile(figure, u)), 'draw')];
  });
}
