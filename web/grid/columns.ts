import type { ColumnDefinition } from 'tabulator-tables';
import { plainName } from '../../src/case/row-names.ts';
import { capital } from '../../src/i18n/index.ts';
import type { Issue, Names, TableEntry } from '../api.ts';
import { meaningIn, said } from '../language.ts';
import { headingText, isMeant } from '../parts/headings.ts';
import { shownNumber } from '../parts/meant.ts';
import type { Sheet } from '../parts/sheet.ts';

export type Column = TableEntry['columns'][number];

/** The name of a column in the language of the pages; the file has its key. */
export const columnTitle = (name: string): string =>
  said().columns[name] === undefined ? name : capital(said().columns[name]!);

/** Important columns of a table, besides required ones. */
export const usualColumns: Readonly<Record<string, readonly string[]>> = {
  goods: ['name', 'hs', 'unit', 'value'],
  places: ['lat', 'lon'],
  processes: ['name', 'lead', 'life', 'variable_cost'],
  tiers: ['capex', 'fixed_cost', 'jobs'],
  supplies: ['quantity'],
  demands: ['price'],
  facilities: ['kind', 'rate', 'tenor', 'max_share'],
  schemes: ['name', 'fee', 'weeks'],
  evidence: ['name', 'cost', 'weeks'],
};

/** Columns to fold: optional ones that no own row and few other rows fill. */
export function foldedOf(
  { header, rows }: Sheet,
  table: string,
  columns: readonly Column[],
  isOwn: (row: number) => boolean = () => true,
): ReadonlySet<string> {
  // Most of the included rows must fill a column: names in other languages would push the figures out of sight.
  const isFilled = (i: number) =>
    rows.some((row, n) => isOwn(n) && (row[i] ?? '') !== '') ||
    rows.filter((row) => (row[i] ?? '') !== '').length * 2 > rows.length;
  const isNeeded = (name: string) => {
    const column = columns.find((column) => column.name === name);
    // An unknown column is a fault: it is shown.
    return column === undefined || column.required || (usualColumns[table]?.includes(name) ?? false);
  };
  return new Set(header.filter((name, i) => !isNeeded(name) && !isFilled(i)));
}

/** The number of leading key columns that stay in sight while the others scroll, if the page is wide enough. */
export function frozenOf(header: readonly string[], columns: readonly Column[], width: number): number {
  if (width < 700) return 0;
  const isKey = (name: string) => columns.some((column) => column.name === name && column.key);
  const end = header.findIndex((name) => !isKey(name));
  return Math.min(2, end < 0 ? header.length : end);
}

interface Given {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly filter: boolean;
  readonly readOnly: boolean;
  readonly frozen: boolean;
  readonly called: { readonly current: Names };
  readonly marks: { readonly current: ReadonlyMap<string, Issue> };
}

/** A column of the grid: its title and meaning, its editor, and the marks of faults. */
export function columnOf(name: string, i: number, rows: Given): ColumnDefinition {
  const { label, columns, filter, readOnly, frozen, called, marks } = rows;
  const column = columns.find((column) => column.name === name);
  const number = column !== undefined && ['number', 'integer'].includes(column.type);
  const choices = column?.choices?.filter((word) => word !== '');
  const refs = column?.type === 'list' ? [] : (column?.refs ?? []);
  const title = columnTitle(name);
  const meaning = column ? `${meaningIn(label, name, column.meaning)}${column.unit ? ` (${column.unit})` : ''}` : name;
  return {
    title,
    field: `c${i}`,
    frozen,
    headerTooltip: title === name ? meaning : `${name}: ${meaning}`,
    hozAlign: number ? 'right' : 'left',
    headerFilter: filter ? 'input' : false,
    ...(readOnly
      ? {}
      : choices && choices.length > 0
        ? { editor: 'list', editorParams: { values: choices, autocomplete: true, freetext: true, allowEmpty: true } }
        : name === 'hs'
          ? { editor: 'list', editorParams: codeChoices(called) }
          : refs.length > 0
            ? { editor: 'list', editorParams: rowChoices(refs, called) }
            : { editor: 'input' }),
    formatter(cell) {
      const row = cell.getRow().getData() as { own: number };
      const found = marks.current.get(`${row.own} ${name}`);
      const element = cell.getElement();
      element.tabIndex = -1;
      element.classList.toggle('wrong', found?.severity === 'error');
      element.classList.toggle('warned', found?.severity === 'warning');
      element.title = found ? [found.message, found.hint].filter(Boolean).join(' ') : '';
      const text = document.createElement('span');
      text.textContent = number ? shownNumber(String(cell.getValue() ?? '')) : String(cell.getValue() ?? '');
      return text;
    },
  } as ColumnDefinition;
}

/** HS codes as choices: by code, and by a word of the description in any language. */
function codeChoices(called: { readonly current: Names }) {
  const codes = () => called.current.hs ?? [];
  const byCode = new Map<string, readonly string[]>();
  return {
    autocomplete: true,
    freetext: true,
    allowEmpty: true,
    listOnEmpty: true,
    maxWidth: true,
    valuesLookup: () => {
      for (const code of codes()) byCode.set(code[0]!, code);
      return Promise.resolve(codes().map((code) => ({ label: `${code[0]} · ${headingText(code)}`, value: code[0]! })));
    },
    filterFunc: (term: string, _: string, value: string) => isMeant(byCode.get(value) ?? [value], term),
  };
}

/** Rows of another table as choices: by key, and by every name. */
function rowChoices(refs: readonly string[], called: { readonly current: Names }) {
  return {
    autocomplete: true,
    freetext: true,
    allowEmpty: true,
    listOnEmpty: true,
    maxWidth: true,
    valuesLookup: () =>
      Promise.resolve(
        refs.flatMap((of) => (called.current[of] ?? []).map((all) => ({ label: all.join(' · '), value: all[0]! }))),
      ),
    filterFunc: (term: string, label: string) => plainName(label).includes(plainName(term)),
  };
}
