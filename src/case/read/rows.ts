import { parseCell } from '../cell.ts';
import { teller } from '../faults.ts';
import type { Cell, Issue, Origin, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Column } from '../schema/column.ts';
import { tableOf } from '../schema/tables.ts';
import { type Limits, limits, type RawTable } from './package.ts';

/**
 * Characters that are refused in cells: control characters other than tab and line feed, lone surrogates,
 * non-characters.
 */
const invalidCharacter = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

interface TypedRows {
  readonly rows: RawRow[];
  readonly origins: Map<RawRow, Origin>;
  readonly issues: Issue[];
}

interface Slot {
  readonly name: string;
  readonly column: Column;
}

/**
 * Parses the cells of a table by their columns. A cell that does not parse becomes an issue and is left out of its row.
 */
export function typedRows(raw: RawTable, most: Limits = limits): TypedRows {
  const { table, file } = raw;
  const issues: Issue[] = [];
  const tell = teller(issues);
  const slots = slotsOf(raw, issues);
  const rows: RawRow[] = [];
  const origins = new Map<RawRow, Origin>();
  for (let r = 0; r < raw.records.length; r++) {
    const record = raw.records[r]!;
    const line = raw.lines[r]!;
    if (rows.length >= most.rows) {
      issues.push({ code: 'rows-many', severity: 'error', table, file, line, params: { expected: most.rows } });
      break;
    }
    if (record.length !== raw.header.length && !onlyBlanksMore(record, raw.header.length)) {
      const params = { expected: raw.header.length, found: record.length };
      tell({ code: 'row-length', severity: 'error', table, file, line, params });
    }
    const row: Record<string, Cell> = {};
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      const text = record[i];
      if (!slot || text === undefined || text === '') continue;
      const issue = cellInto(row, slot, text, most);
      if (issue) tell({ ...issue, severity: 'error', table, column: slot.name, file, line });
    }
    rows.push(row);
    origins.set(row, { file, line });
  }
  return { rows, origins, issues };
}

type Fault = Pick<Issue, 'code' | 'value' | 'params'>;

/** Adds a parsed cell to a row, or returns its fault. */
export function cellInto(row: Record<string, Cell>, slot: Slot, text: string, most: Limits): Fault | undefined {
  if (text.length > most.cell) {
    return { code: 'cell-long', value: text.slice(0, 40), params: { expected: most.cell, found: text.length } };
  }
  if (text.trim() === '') return undefined;
  const bad = invalidCharacter.exec(text);
  if (bad) {
    const params = { found: `U+${bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` };
    return { code: 'control-character', value: text.replace(invalidCharacter, '?').slice(0, 40), params };
  }
  const parsed = parseCell(slot.column, text);
  if (!parsed.ok) {
    const params: Record<string, string> = { expected: parsed.expected };
    if (parsed.nearest !== undefined) params.nearest = parsed.nearest;
    return { code: parsed.code, value: text.trim(), params };
  }
  if (Array.isArray(parsed.value) && parsed.value.length === 0) return undefined;
  row[slot.name] = parsed.value;
  return undefined;
}

const onlyBlanksMore = (record: readonly string[], length: number) =>
  record.length > length && record.slice(length).every((cell) => cell.trim() === '');

const extra: Column = { name: 'x_', type: 'text', meaning: 'kept as it is' };

/** The column of each header cell. A cell that is unknown, repeated or empty becomes an issue. */
function slotsOf(raw: RawTable, issues: Issue[]): (Slot | undefined)[] {
  const { table, file } = raw;
  const columns = new Map(tableOf(table).columns.map((column) => [column.name, column]));
  const seen = new Set<string>();
  const place = { severity: 'error', table, file, line: 1 } as const;
  return raw.header.map((cell, i) => {
    const name = cell.trim().normalize('NFC');
    if (name === '') {
      const used = raw.records.find((record) => (record[i] ?? '').trim() !== '');
      if (used) issues.push({ code: 'column-unnamed', ...place, params: { found: i + 1 } });
      return undefined;
    }
    const column = columns.get(name) ?? (/^x_./.test(name) && !invalidCharacter.test(name) ? extra : undefined);
    if (!column) {
      const near = nearest(name, columns.keys());
      const params = near === undefined ? {} : { nearest: near };
      issues.push({ code: 'column-unknown', ...place, column: name, value: name, params });
      return undefined;
    }
    if (seen.has(name)) {
      issues.push({ code: 'column-twice', ...place, column: name, value: name });
      return undefined;
    }
    seen.add(name);
    return { name, column };
  });
}
