import { type Cell, type Column, type Interval, plain, type Table } from '../../blocks/index.ts';
import { isQuality, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Field, Sheet, SheetColumn, Value } from './write-sheets.ts';

/** What a sheet's columns hold; texts unless said here. */
const fields: Partial<Record<Column['kind'], Pick<Field, 'type' | 'of'>>> = {
  money: { type: 'number', of: 'money' },
  amount: { type: 'number' },
  share: { type: 'number', of: 'share' },
  rate: { type: 'number', of: 'share' },
  count: { type: 'integer' },
  year: { type: 'year' },
};

const isInterval = (cell: Cell | undefined): cell is Interval =>
  typeof cell === 'object' && cell !== null && 'low' in cell;
const finite = (value: number): Value => (Number.isFinite(value) ? value : null);

/**
 * A table as a sheet, with all its rows and keys: numbers as numbers, money in its base unit; a column of intervals is two, of their ends.
 */
export function sheetOf({ name, about }: Pick<Sheet, 'name' | 'about'>, table: Table): Sheet {
  const { columns, rows, currency = '', priceYear } = table;
  const unit = moneyUnit(currency, '', priceYear);
  const intervals = columns.map((_, i) => rows.some((row) => isInterval(row[i])));
  const { leastOf, mostOf } = words().tables;
  const heads = columns.flatMap(({ kind, head }, i): SheetColumn[] => {
    const title = typeof head === 'string' ? head : head(unit);
    const isMoney = kind === 'money' && typeof head === 'string';
    const field = { title, ...(fields[kind] ?? { type: 'string' as const }), ...(isMoney && { unit }) };
    const ends = intervals[i] ? [leastOf({ column: title }), mostOf({ column: title })] : [title];
    return ends.map((one) => ({ title: one, field }));
  });
  const values = (cell: Cell, i: number): Value[] => {
    if (isInterval(cell)) return [finite(cell.low), finite(cell.high)];
    if (cell !== null && typeof cell === 'object')
      return ['text' in cell ? plain(cell.text) : `${cell.before} → ${cell.after}`];
    const quality = columns[i]!.kind === 'quality' && typeof cell === 'string' && isQuality(cell);
    const one = quality ? words().figures[cell] : typeof cell === 'number' ? finite(cell) : cell;
    return intervals[i] ? [one, one] : [one];
  };
  return { name, about, columns: heads, rows: rows.map((row) => row.flatMap(values)) };
}
