/** The definition of a column, from which row types, reading, checks, docs and templates are made. */

import { qualities } from '../quality.ts';

export type ColumnType = 'text' | 'number' | 'integer' | 'year' | 'yesno' | 'list' | 'number|no' | 'date';

/** Unit of a quantity. It is shown to users and limits the size of figures (`size.ts`). */
export type Unit =
  | 'money'
  | 'money/year'
  | 'money/unit'
  | 'money/t'
  | 'money/t-km'
  | 'units/year'
  | 't/year'
  | 'units'
  | 't/unit'
  | 'km'
  | 'km/h'
  | 'h'
  | 'mm'
  | 'kg/t-km'
  | 'fraction'
  | 'years'
  | 'months'
  | 'days'
  | 'weeks'
  | 'degrees'
  | 'count'
  | 'ratio';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  readonly key?: boolean;
  readonly required?: boolean;
  readonly unit?: Unit;
  /** Value of an empty cell; Infinity means no limit. Without it, the reader of the row decides (see `blank`). */
  readonly default?: string | number | boolean | readonly string[];
  /** Meaning of an empty cell without a default. */
  readonly blank?: string;
  readonly min?: number;
  readonly max?: number;
  /** The value must differ from min and max. */
  readonly open?: boolean;
  readonly choices?: readonly string[];
  /** Usual words, which a workbook offers; other words are allowed. */
  readonly usual?: readonly string[];
  /** Tables to whose first key column the value (or each item of the list) refers. */
  readonly refs?: readonly string[];
  /** `name`: text that is safe in a file name; `path`: the key of another row; `share`: numbers from 0 to 1. */
  readonly form?: 'country' | 'currency' | 'hs' | 'zone' | 'path' | 'name' | 'share';
  /** An empty cell is computed from other cells of the row. */
  readonly derived?: boolean;
  /** In a column of years, the cell may be a date. Raw rows keep the date; rows with defaults hold its year. */
  readonly day?: boolean;
}

export interface Table {
  readonly name: string;
  readonly group: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
}

interface Types {
  text: string;
  number: number;
  integer: number;
  year: number;
  yesno: boolean;
  list: string[];
  'number|no': number | 'no';
  date: string;
}

type IsPresent<C> = C extends { required: true } | { derived: true } | { default: unknown } ? true : false;
type CellType<C extends Column> = C extends { choices: readonly (infer V)[]; type: 'text' } ? V : Types[C['type']];
type ValueOf<C extends Column> = IsPresent<C> extends true ? CellType<C> : CellType<C> | undefined;

/** A row with its defaults filled in. */
export type RowOf<T extends Table> = { readonly [C in T['columns'][number] as C['name']]: ValueOf<C> };

type Options = Partial<Omit<Column, 'name' | 'type' | 'meaning'>>;

const columnOf =
  <const K extends ColumnType>(type: K) =>
  <const N extends string, const O extends Options>(name: N, meaning: string, options: O = {} as O) => ({
    name,
    type,
    meaning,
    ...options,
  });

export const text = columnOf('text');
export const number = columnOf('number');
export const integer = columnOf('integer');
export const year = columnOf('year');
export const yesno = columnOf('yesno');
export const list = columnOf('list');
export const date = columnOf('date');
export const numberOrNo = columnOf('number|no');

/** A column of years in which a date may stand for its year (see `day`). */
export const yearOrDay = <const N extends string, const O extends Options>(
  name: N,
  meaning: string,
  options: O = {} as O,
) => year(name, meaning, { day: true, ...options });

/** A column of optional text, empty by default. */
export const word = <const N extends string, const O extends Options>(name: N, meaning: string, options: O = {} as O) =>
  text(name, meaning, { default: '', ...options });

/** Options of a key column that every row must fill. */
export const requiredKey = { key: true, required: true } as const;

/** Columns for the name of a row in each language. */
export const names = [
  word('name', 'name shown'),
  word('name_ru', 'name shown in Russian'),
  word('name_zh', 'name shown in Chinese'),
] as const;

/** A column of money, rates or hours: 0 by default, never negative. */
export const amount = <const N extends string, const U extends Unit, const O extends Options>(
  name: N,
  unit: U,
  meaning: string,
  options: O = {} as O,
) => number(name, meaning, { unit, default: 0, min: 0, ...options });

/** A column of capacities, quantities or counts: no limit by default, never negative. */
export const limit = <const N extends string, const U extends Unit, const O extends Options>(
  name: N,
  unit: U,
  meaning: string,
  options: O = {} as O,
) => number(name, meaning, { unit, default: Number.POSITIVE_INFINITY, min: 0, ...options });

/** Columns that every table but `sources` has. */
const provenance = [
  text('source', 'where the figures come from', { default: '', refs: ['sources'] }),
  text('quality', 'how good the figures are', {
    blank: "the source's quality; without a source, assumed",
    choices: qualities,
  }),
  text('note', 'anything a reader should know', { default: '' }),
] as const;

export function table<const N extends string, const C extends readonly Column[]>(
  name: N,
  group: string,
  meaning: string,
  columns: C,
) {
  return { name, group, meaning, columns: [...columns, ...provenance] } as {
    readonly name: N;
    readonly group: string;
    readonly meaning: string;
    readonly columns: readonly [...C, ...typeof provenance];
  };
}
