export { byTables } from './by-tables.ts';
export { type Caution, rowUse } from './cautions.ts';
export { changedCells } from './changed-cells.ts';
export { type CheckInput, checkCase } from './check/index.ts';
export { departure, type Expected } from './conform.ts';
export { type DescribedIssue, describeIssue, lineOf } from './describe.ts';
export { greatCircle } from './distance.ts';
export { type FullSettings, fill } from './fill.ts';
export { addTo, defined, getOrInsert, groupBy, nonEmpty, putInto, sumOf, tupleKey } from './group.ts';
export { caseHash } from './hash.ts';
export { moneyHeld } from './holding.ts';
export { type InheritedRows, includedRows, templateRows } from './inherited.ts';
export { parseJson } from './json.ts';
export { keyMatcher, keyOf, legKey, siteKey } from './keys.ts';
export { massOf } from './mass.ts';
export { mergedRows } from './merge.ts';
export type { Case, Cell, Change, Issue, Origin, RawRow } from './model.ts';
export { fileWord } from './names.ts';
export { once } from './once.ts';
export {
  applyReforms,
  changesOf,
  combined,
  countsThroughout,
  reformClosure,
  setTo,
  withChanges,
  written,
} from './patch.ts';
export { power } from './power.ts';
export { type Quality, qualities, qualityOf, worst } from './quality.ts';
export { descriptive, readDescriptor } from './read/descriptor.ts';
export { type Heading, headingOf, headings } from './read/headings.ts';
export { bundledNames, type Located, locate, templateFolder, templateNames } from './read/locate.ts';
export { openCase } from './read/open.ts';
export { type Entry, limits, type Package } from './read/package.ts';
export { readRaw } from './read/raw.ts';
export { type Read, readCase } from './read/read.ts';
export { readTableFile } from './read/tableFile.ts';
export { figuresOf, reviewsOf } from './reviews.ts';
export { ROAD_NOTE, roadsFrom } from './roads.ts';
export { readable, rowName } from './row-name.ts';
export { namesOfRow, plainName } from './row-names.ts';
export type { Column, Table } from './schema/column.ts';
export { tableSchema } from './schema/frictionless.ts';
export { caseSchema } from './schema/jsonSchema.ts';
export { columnMeaning, tableMeaning } from './schema/meaning.ts';
export { isTable, keyColumns, type Row, type TableName, tableNames, tableOf } from './schema/tables.ts';
export { caseTitle } from './title.ts';
export { type CellUpdate, updateTable } from './update.ts';
export { rangeShares, usualRange } from './usual-range.ts';
export { at, atStart, type Rows } from './vintage.ts';
export { wholeTables } from './whole.ts';
export { workbookOf } from './workbook/write.ts';
export { blankCase, copyFor } from './write/copy.ts';
export { csvField, withoutApostrophe } from './write/field.ts';
export { filesOf, type WriteOptions } from './write/files.ts';
export { packageTable, resourcesOf } from './write/resources.ts';
