import { keyOf, type RawRow, type TableName, tableNames } from '../../case/index.ts';
import { caseIn, closureOf, type Reach } from '../../store/index.ts';
import { readCase } from '../read.ts';

/** Tables whose rows change figures of other tables. */
const changing = ['changes', 'uncertainty'] as const;

/**
 * Rows by which a case, or one that it includes, changes figures of another of them: `changes` that name them, and rows that take the
 * place of one of the same key.
 */
export async function reachesOf(root: string, folder: string): Promise<Reach[]> {
  const { cases } = closureOf(root, folder);
  if (cases.length === 1) return [];
  return (await Promise.all(cases.map((one) => reachesFrom(root, one)))).flat();
}

async function reachesFrom(root: string, folder: string): Promise<Reach[]> {
  const from = caseIn(root, folder)?.id ?? '';
  const tables = await rowsOf(root, folder);
  const reaches = new Map<string, Reach>();
  const add = (reach: Reach) => void reaches.set(JSON.stringify(reach), reach);
  for (const name of changing)
    for (const { table, column } of tables[name])
      add({ of: null, from, table: String(table ?? ''), column: columnOf(String(column ?? '')) });
  for (const other of closureOf(root, folder).cases.slice(1)) {
    const theirs = await rowsOf(root, other);
    const of = caseIn(root, other)?.id ?? '';
    for (const table of tableNames) if (meet(table, tables[table], theirs[table])) add({ of, from, table, column: '' });
  }
  return [...reaches.values()];
}

const rowsOf = async (root: string, folder: string) => (await readCase(root, folder)).own.tables;

/** `+` and `-` put a whole row in and take it out. */
const columnOf = (text: string): string => (text === '+' || text === '-' ? '' : text);

function meet(table: TableName, ours: readonly RawRow[], theirs: readonly RawRow[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const keys = new Set(theirs.map((row) => keyOf(table, row)));
  return ours.some((row) => keys.has(keyOf(table, row)));
}
