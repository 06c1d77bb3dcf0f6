import { type Cell, type Column, type Interval, isNamed, plainCell, type Table } from '../../blocks/index.ts';
import { isQuality, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { withUnit } from '../cells.ts';

export type Value = string | number | boolean | null;

/** A table of a sheet without its layout: heads, types of columns, and rows of values. */
interface SheetTable {
  readonly columns: readonly { readonly title: string; readonly kind: Column['kind'] }[];
  readonly rows: readonly (readonly Value[])[];
}

const isInterval = (cell: Cell | undefined): cell is Interval =>
  typeof cell === 'object' && cell !== null && 'low' in cell;
const finite = (value: number): Value => (Number.isFinite(value) ? value : null);

/**
 * A table for a sheet, with all rows and keys. Numbers stay numbers, money in its base unit; a column of intervals becomes two, one for each bound.
 */
export function sheetTable({ columns, rows, currency = '', priceYear }: Table): SheetTable {
  const money = moneyUnit(currency, '', priceYear);
  const intervals = columns.map((_, i) => rows.some((row) => isInterval(row[i])));
  const { leastOf, mostOf } = words().tables;
  const heads = columns.flatMap(({ kind, head, unit }, i) => {
    const isSaid = typeof head !== 'string';
    const title = withUnit(isSaid ? head({ unit: money }) : head, kind === 'money' && !isSaid ? money : unit);
    const ends = intervals[i] ? [leastOf({ column: title }), mostOf({ column: title })] : [title];
    return ends.map((end) => ({ title: end, kind }));
  });
  const values = (cell: Cell, i: number): Value[] => {
    if (isInterval(cell)) return [finite(cell.low), finite(cell.high)];
    if (isNamed(cell)) return [plainCell(cell)];
    if (cell !== null && typeof cell === 'object') return [`${cell.before} → ${cell.after}`];
    const quality = columns[i]!.kind === 'quality' && typeof cell === 'string' && isQuality(cell);
    const one = quality ? words().figures[cell] : typeof cell === 'number' ? finite(cell) : cell;
    return intervals[i] ? [one, one] : [one];
  };
  return { columns: heads, rows: rows.map((row) => row.flatMap(values)) };
}
