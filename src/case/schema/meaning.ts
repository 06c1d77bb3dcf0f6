import { type MeaningsIn, words } from '../../i18n/index.ts';
import type { Column } from './column.ts';
import { emptyOf } from './frictionless.ts';
import { type Row, type Settings, type TableName, tableOf } from './tables.ts';

/** Columns with the same meaning in many tables. */
type Common = keyof MeaningsIn['ru']['*'];
type MeaningsOf<R> = Readonly<Record<'about' | Exclude<keyof R, Common>, string>>;
type Whole = { readonly [T in TableName]: MeaningsOf<Row<T>> } & { readonly case: MeaningsOf<Settings> };

/** A language that lacks the meaning of a table or of a column is a type error here. */
type Complete<L extends Whole> = L;
export type Meant = Complete<MeaningsIn[keyof MeaningsIn]>;

/** The meaning of a table in the current language. */
export const tableMeaning = (table: TableName | 'case'): string =>
  words().schema?.[table]?.about ?? tableOf(table).meaning;

/** The meaning of a column in the current language. */
export function columnMeaning(table: TableName | 'case', column: Column): string {
  const own = words().schema;
  return own?.[table]?.[column.name] ?? own?.['*']?.[column.name] ?? column.meaning;
}

/** The meaning of a column with its unit and that of an empty cell, in one line, for the header of a workbook. */
export function columnNote(table: TableName | 'case', column: Column): string {
  const notes = words().columnNote;
  const unit = column.unit ? ` (${notes.units[column.unit] ?? column.unit})` : '';
  const empty = column.required ? undefined : emptyOf(column);
  const names: Readonly<Record<string, string>> = { ...words().schema?.empty, yes: notes.yes, no: notes.no };
  return [
    ...(column.required ? [notes.required] : []),
    ...(column.key ? [notes.key] : []),
    `${columnMeaning(table, column)}${unit}`,
    ...(column.type === 'list' ? [notes.list] : []),
    ...(empty ? [notes.empty({ value: names[empty] ?? empty })] : []),
  ].join('; ');
}
