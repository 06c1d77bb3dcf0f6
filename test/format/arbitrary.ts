import fc from 'fast-check';
import {
  type Case,
  type Cell,
  type Column,
  type RawRow,
  type TableName,
  tableNames,
  tableOf,
} from '../../src/case/index.ts';

const unfit = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const clean = (text: string): string => text.normalize('NFC').trim();
const fits = (text: string): boolean => text !== '' && !unfit.test(text) && clean(text) === text;

/** Texts that files and workbooks are known to spoil. */
const hard = [
  '=1+1',
  '_x000D_',
  '_x005f_x',
  '0603',
  'NO',
  'true',
  '1e5',
  '"',
  'a,b',
  'a\nb',
  '2027-01-01',
  "'",
  '%',
  'ё',
  '中亚',
];

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }).map(clean).filter(fits), fc.constantFrom(...hard));
const item = text.map((x) => clean(x.replaceAll(';', ''))).filter(fits);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x));
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((x) => x.toISOString().slice(0, 10));

function cellOf(column: Column): fc.Arbitrary<Cell> {
  const words = column.choices?.filter((word) => word !== '');
  switch (column.type) {
    case 'text':
      return words ? fc.constantFrom(...words) : text;
    case 'list':
      return fc.array(item, { minLength: 1, maxLength: 3 });
    case 'number':
      return number;
    case 'number|no':
      return fc.oneof(number, fc.constant('no'));
    case 'integer':
      return fc.integer();
    case 'year':
      return column.day ? fc.oneof(fc.integer({ min: 1000, max: 9999 }), date) : fc.integer({ min: 1000, max: 9999 });
    case 'yesno':
      return fc.boolean();
    case 'date':
      return date;
  }
}

/** A row of a table: required cells always, the others sometimes (or always), a column of the user's own too. */
function rowOf(columns: readonly Column[], full: boolean): fc.Arbitrary<RawRow> {
  const model: Record<string, fc.Arbitrary<Cell>> = { x_own: text };
  for (const column of columns) model[column.name] = cellOf(column);
  const requiredKeys = full
    ? Object.keys(model)
    : columns.filter((column) => column.required).map((column) => column.name);
  return fc
    .record(model, { requiredKeys })
    .map((row) => ({ ...row }))
    .filter((row) => Object.keys(row).length > 0);
}

/** Any case that can be written down, made from the schema: every table, every column. */
export function anyCase(full = false): fc.Arbitrary<Case> {
  const tables: Record<string, fc.Arbitrary<RawRow[]>> = {};
  for (const name of tableNames) {
    tables[name] = fc.array(rowOf(tableOf(name).columns, full), { minLength: full ? 1 : 0, maxLength: 2 });
  }
  const columns = tableOf('case').columns.filter((column) => column.name !== 'include');
  return fc.record({ settings: rowOf(columns, full), tables: fc.record(tables) }).map((made) => ({
    name: 'any',
    title: 'any',
    source: 'any',
    settings: made.settings,
    tables: made.tables as Case['tables'] & Record<TableName, RawRow[]>,
    origins: new Map(),
    changes: [],
  }));
}
