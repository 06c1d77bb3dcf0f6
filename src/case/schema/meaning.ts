import { type MeaningsIn, words } from '../../i18n/index.ts';
import type { Column } from './column.ts';
import { emptyOf } from './frictionless.ts';
import { type Row, type Settings, type TableName, tableOf } from './tables.ts';

/** Columns that many tables have, with one meaning. */
type Common = keyof MeaningsIn['ru']['*'];
type MeaningsOf<R> = Readonly<Record<'about' | Exclude<keyof R, Common>, string>>;
type Whole = { readonly [T in TableName]: MeaningsOf<Row<T>> } & { readonly case: MeaningsOf<Settings> };

/** A language that lacks the meaning of a table or of a column is a type error here. */
type Complete<L extends Whole> = L;
export type Meant = Complete<MeaningsIn[keyof MeaningsIn]>;

/** What a table holds, in the language that is spoken. */
export const tableMeaning = (table: TableName | 'case'): string =>
  words().schema?.[table]?.about ?? tableOf(table).meaning;

/** What a column means, in the language that is spoken. */
export function columnMeaning(table: TableName | 'case', column: Column): string {
  const own = words().schema;
  return own?.[table]?.[column.name] ?? own?.['*']?.[column.name] ?? column.meaning;
}

/** The same with its unit and what an empty cell stands for, in one line; for the head of a column in a workbook. */
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
