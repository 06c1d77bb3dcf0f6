import { type Case, keyOf, type RawRow, rowName, type TableName } from '../case/index.ts';
import { capital, words } from '../i18n/index.ts';
import { factsOf, figureValues } from '../questions/index.ts';
import type { Change } from './ask.ts';
import { nameOf } from './figures.ts';
import { switchesOf } from './switches.ts';

/** A change made at the desk, in the reader's language. */
export interface NamedChange {
  readonly name: string;
  /** The value before and after; empty for a switch. */
  readonly from: string;
  readonly to: string;
  /** The rows of `changes` that make it. */
  readonly changes: Change[];
}

/** Changes of a case with names in the current language: one for each switch of the desk, then the others one by one. */
export function namesOfChanges(c: Case, changes: readonly Change[]): NamedChange[] {
  const { usual, lenders } = switchesOf(c);
  const { desk } = words();
  const switches = [
    ...usual.map((one) => ({ name: desk.usualNames[one.id] ?? one.id, changes: one.changes })),
    ...lenders.map((lender) => ({ name: desk.lendsNothing({ lender: lender.name }), changes: lender.changes })),
  ];
  const on = switches.filter(({ changes: own }) => own.every((one) => changes.some((other) => isSame(one, other))));
  const rest = changes.filter((change) => !on.some(({ changes: own }) => own.some((other) => isSame(change, other))));
  return [
    ...on.map(({ name, changes: own }) => ({ name, from: '', to: '', changes: own })),
    ...rest.map((one) => ({ ...named(c, one), changes: [one] })),
  ];
}

const isSame = (a: Change, b: Change): boolean =>
  a.table === b.table && a.key === b.key && a.column === b.column && a.op === b.op && a.value === b.value;

function named(c: Case, { table, key, column, value, op }: Change): { name: string; from: string; to: string } {
  const { tableWords, web } = words();
  const figure = { table, key, column };
  const rows: readonly RawRow[] = table === 'case' ? [c.settings as RawRow] : (c.tables[table as TableName] ?? []);
  const row = rows.find((row) => table === 'case' || keyOf(table as TableName, row) === key);
  if (key.includes('*') || column === '+')
    return { name: web.rowsOf({ table: titleOf(table, tableWords.names), key }), from: '', to: value };
  if (column === '-') return { name: capital(rowName(c.tables, table as TableName, key)), from: '', to: '–' };
  const values = () => figureValues(factsOf(c), figure);
  const was = row?.[column];
  const shown = (text: string) => (text !== '' && Number.isFinite(Number(text)) ? values().plain(Number(text)) : text);
  const isSize = table === 'candidates' && column === 'tiers';
  const size = (tier: string) => (isSize ? rowName(c.tables, 'tiers', `${key.split('/')[1]}/${tier}`) : shown(tier));
  const to = op === 'multiply' ? `× ${value}` : op === 'add' ? `+ ${value}` : size(value);
  const from = was === undefined || isSize ? '' : shown(String(was));
  // A small change needs all its digits.
  if (from === to && String(was) !== value) return { name: nameOf(c, figure), from: String(was), to: value };
  return { name: nameOf(c, figure), from, to };
}

const titleOf = (table: string, names: Readonly<Record<string, string>>): string =>
  Object.hasOwn(names, table) ? names[table]! : table;
