export { type FullSettings, fill, fillSettings } from './fill.ts';
export type { Case, Cell, Change, Issue, Origin, RawRow } from './model.ts';
export { applyReforms, changesOf, keyOf, PatchError, reformClosure, withChanges } from './patch.ts';
export type { Column, Table } from './schema/column.ts';
export { keyColumns, type Row, type Settings, type TableName, tableNames, tableOf } from './schema/tables.ts';
export { at, type Rows } from './vintage.ts';
