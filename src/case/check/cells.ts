import { parseCell } from '../cell.ts';
import { textOf } from '../keys.ts';
import type { Cell, Issue, RawRow } from '../model.ts';
import { isName, longestName } from '../names.ts';
import type { Column } from '../schema/column.ts';
import { sizeFault } from '../schema/size.ts';
import { type TableName, tableNames, tableOf } from '../schema/tables.ts';
import { type Context, near } from './context.ts';
import { countryCodes as countries, countryOf, currencyCodes as currencies } from './iso.ts';

/** Codes of faults after which nothing is known of the settings. */
const noSettings = new Set([
  'package-missing',
  'plan-folder',
  'file-unreadable',
  'encoding',
  'encoding-utf-16',
  'json',
  'json-deep',
  'json-key-twice',
  'json-object',
  'file-special',
  'file-large',
  'resource-link',
  'cells-many',
  'columns-many',
  'settings-missing',
  'sheet-case-missing',
  'workbook-broken',
  'workbook-large',
  'workbook-locked',
  'workbook-unread',
]);

/** Checks each cell on its own: required cells, ranges, choices, codes, and the characters that a key may hold. */
export function checkCells(x: Context, reading: readonly Issue[]): void {
  const unreadCells = new Set(reading.map((issue) => `${issue.file}:${issue.line ?? issue.table}:${issue.column}`));
  for (const name of tableNames) {
    const required = tableOf(name).columns.filter((column) => column.required);
    const columns = new Map(tableOf(name).columns.map((column) => [column.name, column]));
    for (const raw of x.case.tables[name]) {
      const origin = x.case.origins.get(raw);
      for (const column of required) {
        if (raw[column.name] !== undefined) continue;
        if (unreadCells.has(`${origin?.file}:${origin?.line}:${column.name}`)) continue;
        x.say('required', name, raw, column.name);
      }
      checkRow(x, name, raw, columns);
    }
  }
  const settings = new Map(tableOf('case').columns.map((column) => [column.name, column]));
  const read = new Set(reading.filter((issue) => issue.table === 'case').map((issue) => issue.column));
  const unread = reading.some((issue) => noSettings.has(issue.code) && (issue.table ?? 'case') === 'case');
  for (const column of settings.values()) {
    if (unread || !column.required || x.case.settings[column.name] !== undefined || read.has(column.name)) continue;
    x.say('setting-required', 'case', x.case.settings, column.name);
  }
  checkRow(x, 'case', x.case.settings, settings);
}

function checkRow(x: Context, name: TableName | 'case', raw: RawRow, columns: ReadonlyMap<string, Column>): void {
  for (const key in raw) {
    const column = columns.get(key);
    if (column) checkCell(x, name, raw, column, raw[key]!);
  }
}

function checkCell(x: Context, name: TableName | 'case', raw: RawRow, column: Column, cell: Cell): void {
  if (typeof cell === 'number') checkNumber(x, name, raw, column, cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return;
  if (column.choices && typeof cell === 'string' && !column.choices.includes(cell)) {
    const words = column.choices.filter((word) => word !== '');
    x.say('choice', name, raw, column.name, { params: { expected: words.join(', '), ...near(cell, words) } });
    return;
  }
  if (column.key && typeof cell === 'string' && cell.includes('/') && column.form !== 'path')
    x.say('slash', name, raw, column.name);
  if (!column.form) return;
  for (const item of typeof cell === 'string' ? [cell] : cell) checkForm(x, name, raw, column, item);
}

function checkNumber(x: Context, name: TableName | 'case', raw: RawRow, column: Column, value: number): void {
  const fault = sizeFault(column, value);
  if (!fault) return;
  const { code, expected } = fault;
  const nearest = code === 'fraction' ? textOf(value / 100) : undefined;
  x.say(code, name, raw, column.name, { params: { expected, nearest } });
  x.leaveOut(raw, column.name);
}

function checkForm(x: Context, name: TableName | 'case', raw: RawRow, column: Column, item: string): void {
  if (column.form === 'country' && !countries.has(item)) {
    const country = countryOf(item);
    x.say('country', name, raw, column.name, { value: item, params: { ...(country && { nearest: country }) } });
  } else if (column.form === 'currency' && !currencies.has(item)) {
    x.say('currency', name, raw, column.name, { value: item, params: near(item, currencies) });
  } else if (column.form === 'share') {
    checkShare(x, name, raw, column, item);
  } else if (column.form === 'name') {
    const value = item.length > 60 ? `${item.slice(0, 60)}…` : item;
    if (!isName(item)) x.say('name', name, raw, column.name, { value, params: { expected: longestName } });
  } else if (column.form === 'hs') {
    const digits = item.replace(/[\s.]/g, '');
    if (!/^\d{1,12}$/.test(item)) {
      const fits = /^\d{1,12}$/.test(digits);
      x.say('hs-form', name, raw, column.name, { params: { ...(fits && { nearest: digits }) } });
    } else if (item.length % 2 === 1) {
      x.say('hs-odd', name, raw, column.name, { params: { nearest: `0${item}` } });
    }
  }
}

/** One number of a list of shares. */
function checkShare(x: Context, name: TableName | 'case', raw: RawRow, column: Column, item: string): void {
  const parsed = parseCell({ ...column, type: 'number' }, item);
  if (!parsed.ok) {
    x.say(parsed.code, name, raw, column.name, { value: item, params: { nearest: parsed.nearest } });
  } else if (Number(parsed.value) < 0 || Number(parsed.value) > 1) {
    x.say('share', name, raw, column.name, { value: item });
  }
}
