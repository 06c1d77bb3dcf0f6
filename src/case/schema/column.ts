/** What a column is: the one definition from which row types, reading, checking, docs and templates are made. */

import { qualities } from '../quality.ts';

export type ColumnType = 'text' | 'number' | 'integer' | 'year' | 'yesno' | 'list' | 'number|no' | 'date';

/** Kind of quantity: decides the unit shown and what an empty cell means where no default is given. */
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
  /** Value of an empty cell; Infinity = no limit; absent = decided by the reader of the row (see `blank`). */
  readonly default?: string | number | boolean | readonly string[];
  /** What an empty cell means where there is no default. */
  readonly blank?: string;
  readonly min?: number;
  readonly max?: number;
  /** The value may not equal min or max. */
  readonly open?: boolean;
  readonly choices?: readonly string[];
  /** Usual words, which a workbook lists; any other may stand there. */
  readonly usual?: readonly string[];
  /** Tables whose first key the value (or each item of the list) must name. */
  readonly refs?: readonly string[];
  /** `name`: what may stand in a file's name; `path`: the key of another row; `share`: numbers from 0 to 1. */
  readonly form?: 'country' | 'currency' | 'hs' | 'zone' | 'path' | 'name' | 'share';
  /** An empty cell is filled from the row's other cells. */
  readonly derived?: boolean;
  /** Of a year: the cell may hold a date, which is kept as written and stands for its year where years count. */
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

type Given<C> = C extends { required: true } | { derived: true } | { default: unknown } ? true : false;
type CellType<C extends Column> = C extends { choices: readonly (infer V)[]; type: 'text' } ? V : Types[C['type']];
type ValueOf<C extends Column> = Given<C> extends true ? CellType<C> : CellType<C> | undefined;

/** A row with its defaults filled in. */
export type RowOf<T extends Table> = { readonly [C in T['columns'][number] as C['name']]: ValueOf<C> };

type Options = Partial<Omit<Column, 'name' | 'type' | 'meaning'>>;

const made =
  <const K extends ColumnType>(type: K) =>
  <const N extends string, const O extends Options>(name: N, meaning: string, options: O = {} as O) => ({
    name,
    type,
    meaning,
    ...options,
  });

export const text = made('text');
export const number = made('number');
export const integer = made('integer');
export const year = made('year');
export const yesno = made('yesno');
export const list = made('list');
export const date = made('date');
export const numberOrNo = made('number|no');

/** A year, or a date that stands for its year: raw rows keep the date, rows with defaults filled in hold the year. */
export const yearOrDay = <const N extends string, const O extends Options>(
  name: N,
  meaning: string,
  options: O = {} as O,
) => year(name, meaning, { day: true, ...options });

/** Optional text: empty means nothing. */
export const word = <const N extends string, const O extends Options>(name: N, meaning: string, options: O = {} as O) =>
  text(name, meaning, { default: '', ...options });

/** The name of what a row is, and the same in other languages. */
export const names = [
  word('name', 'name shown'),
  word('name_ru', 'name shown in Russian'),
  word('name_zh', 'name shown in Chinese'),
] as const;

/** Money, rates and hours: 0 where empty. */
export const amount = <const N extends string, const U extends Unit, const O extends Options>(
  name: N,
  unit: U,
  meaning: string,
  options: O = {} as O,
) => number(name, meaning, { unit, default: 0, min: 0, ...options });

/** Capacities, quantities and counts: without limit where empty. */
export const limit = <const N extends string, const U extends Unit, const O extends Options>(
  name: N,
  unit: U,
  meaning: string,
  options: O = {} as O,
) => number(name, meaning, { unit, default: Number.POSITIVE_INFINITY, min: 0, ...options });

/** Columns that every table takes. */
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
