import { type Cell, type Column, column, isNamed, plainCell, type Table, type UnitText } from '../blocks/index.ts';
import {
  decimalsOf,
  estimateIn,
  fixed,
  isQuality,
  type Magnitude,
  magnitude,
  moneyUnit,
  percent,
  significant,
} from '../figures/index.ts';
import { words } from '../i18n/index.ts';

/** A table whose heads and cells are texts, with units and digits. */
export interface Written {
  readonly columns: readonly Column[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The cells before they were written; empty for a turned table. */
  readonly cells: Table['rows'];
  readonly caption?: string;
}

const NUMERIC: ReadonlySet<Column['kind']> = new Set(['money', 'amount', 'share', 'rate', 'count', 'year']);

/** Whether a column is aligned to the right. */
export const isNumeric = ({ kind }: Pick<Column, 'kind'>): boolean => NUMERIC.has(kind);

/** The head of a column with its unit. */
export const withUnit = (head: string, unit?: string): string =>
  unit === undefined ? head : words().tables.withUnit({ column: head, unit });

/** The finite numbers of a cell. */
const numbersIn = (cell: Cell | undefined): number[] => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? [cell] : [];
  if (typeof cell !== 'object' || cell === null || isNamed(cell)) return [];
  return ('before' in cell ? [cell.before, cell.after] : [cell.low, cell.high]).filter(Number.isFinite);
};

/** A number below this share of the largest value is a rounding error of double precision. */
const ROUNDING = 1e-12;

/** A function that writes the cells of a column. */
function formatterOf(
  { kind, near, digits, decimals: places }: Column,
  factor: number,
  values: readonly number[],
  all: readonly number[],
  little: boolean,
): (cell: Cell) => string {
  const decimals = near ? decimalsOf(values.map((value) => value / factor)) : places;
  const least = ROUNDING * Math.max(0, ...all.map(Math.abs));
  const number = (given: number): string => {
    const value = Math.abs(given) < least ? 0 : given;
    if (kind === 'share') return percent(value);
    if (kind === 'rate') return percent(value, 3);
    if (kind === 'year') return String(value);
    if (kind === 'count') return fixed(value);
    return decimals === undefined ? significant(value / factor, digits) : fixed(value / factor, decimals);
  };
  return (cell) => {
    if (cell === null) return '–';
    if (typeof cell === 'string') return kind === 'quality' && isQuality(cell) ? words().figures[cell] : cell;
    if (typeof cell === 'number') return number(cell);
    if (typeof cell === 'boolean') return cell ? words().number.yes : words().number.no;
    if (isNamed(cell)) return plainCell(cell, little);
    return 'before' in cell ? `${number(cell.before)} → ${number(cell.after)}` : estimateIn(cell, factor);
  };
}

/** Writes the cells of a table as texts, in short forms if there is `little` room; columns of keys are left out. */
export function written(
  { columns: all, rows: given, currency = '', priceYear, caption, turned, total }: Table,
  little = false,
): Written {
  const shown = <T>(list: readonly T[]): T[] => list.filter((_, i) => all[i]!.kind !== 'key');
  const [columns, rows] = [shown(all), given.map(shown)];
  const values = columns.map((_, i) => rows.flatMap((row) => numbersIn(row[i])));
  const isShared = ({ kind, own }: Column) => kind === 'money' && !own;
  const together = columns.flatMap((column, i) => (isShared(column) ? values[i]! : []));
  const shared = magnitude(together);
  const scale = ({ kind, own }: Column, i: number): Magnitude =>
    kind !== 'money' ? { factor: 1, word: '' } : own ? magnitude(values[i]!) : shared;
  const scales = columns.map(scale);
  const unit = ({ word }: Magnitude) => moneyUnit(currency, word, priceYear);
  const unitText = (text: string | UnitText, of: Magnitude) =>
    typeof text === 'string' ? text : text({ unit: unit(of) });
  const formatters = columns.map((column, i) =>
    formatterOf(column, scales[i]!.factor, values[i]!, isShared(column) ? together : values[i]!, little),
  );
  const withTotal = total ? [...rows, shown(total)] : rows;
  const table = {
    columns,
    heads: columns.map(({ kind, head, unit }, i) =>
      withUnit(unitText(head, kind === 'money' ? scales[i]! : shared), unit),
    ),
    rows: withTotal.map((row) => row.map((cell, i) => formatters[i]!(cell))),
    cells: withTotal,
    ...(caption !== undefined && { caption: unitText(caption, shared) }),
  };
  return turned ? turnedTable(table) : table;
}

/** The table with rows and columns exchanged; the first column becomes the heads. */
function turnedTable({ columns, heads: [first = '', ...others], rows, ...more }: Written): Written {
  const kind = columns.slice(1).every(isNumeric) ? column.amount('') : column.text('');
  return {
    ...more,
    cells: [],
    columns: [column.text(''), ...rows.map(() => kind)],
    heads: [first, ...rows.map(([head = '']) => head)],
    rows: others.map((head, k) => [head, ...rows.map((row) => row[k + 1] ?? '')]),
  };
}
