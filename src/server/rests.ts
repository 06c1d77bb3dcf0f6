import { type Case, changesOf, type RawRow, reformClosure, type TableName, tableNames } from '../case/index.ts';
import { recordOf, snapshotOf } from '../store/index.ts';
import type { PlanAsk } from './ask.ts';

/** Tables that change no plan: what is said of it, and what is tried on it. */
const beside: ReadonlySet<TableName> = new Set([
  ...(['uncertainty', 'scenarios', 'sources', 'cautions', 'reviews', 'projects'] as const),
  // Of these three only what was asked for counts (`inForce`).
  ...(['reforms', 'shocks', 'changes'] as const),
]);

/** Columns and settings that change no plan: names, and where figures come from. */
const isWord = (column: string): boolean =>
  /^(name|title)(_|$)/.test(column) ||
  ['source', 'quality', 'note', 'aliases', 'ranges'].includes(column) ||
  column.startsWith('x_');

const textOf = (row: RawRow): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !isWord(column))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const textsOf = (rows: readonly RawRow[], text: (row: RawRow) => string): string => rows.map(text).sort().join('\n');

/** What a plan's reforms and shocks do to the case. */
function inForce(c: Case, { reforms = [], shocks = [] }: PlanAsk): string {
  const known = (ids: readonly string[], there: readonly unknown[]) => ids.filter((id) => there.includes(id));
  const closed = reformClosure(
    c,
    known(
      reforms,
      c.tables.reforms.map((row) => row.reform),
    ),
  );
  const rows = [
    ...closed,
    ...known(
      shocks,
      c.tables.shocks.map((row) => row.shock),
    ),
  ];
  const years = [...c.tables.reforms, ...c.tables.shocks].filter((row) =>
    rows.includes(String(row.reform ?? row.shock)),
  );
  return JSON.stringify([reforms, shocks, rows.map((id) => changesOf(c, id)), years.map(textOf)]);
}

/** The tables in which two states of a case differ: those on which a plan of what is asked rests, and the others. */
export function tablesApart(
  before: Case,
  now: Case,
  ask: PlanAsk,
): { readonly rests: readonly string[]; readonly others: readonly string[] } {
  const whole = (row: RawRow) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  const settings = ({ settings: { include: _, ...own } }: Case) => own as RawRow;
  const rests: string[] = textOf(settings(before)) === textOf(settings(now)) ? [] : ['case'];
  const others: string[] = whole(settings(before)) === whole(settings(now)) || rests.length > 0 ? [] : ['case'];
  for (const table of tableNames) {
    const [a, b] = [before.tables[table], now.tables[table]];
    if (!beside.has(table) && textsOf(a, textOf) !== textsOf(b, textOf)) rests.push(table);
    else if (textsOf(a, whole) !== textsOf(b, whole)) others.push(table);
  }
  return inForce(before, ask) === inForce(now, ask)
    ? { rests, others }
    : { rests: [...rests, 'changes'], others: others.filter((table) => table !== 'changes') };
}

type Apart = ReturnType<typeof tablesApart>;

/** Answers that are kept, by run and state of its case. */
const KEPT = 500;
const known = new Map<string, Apart | undefined>();

/** The same of a run and its case as it is now, whose hash is `hash`; undefined where the case as it was is not kept. */
export function changedTables(root: string, run: string, hash: string, now: Case): Apart | undefined {
  const key = `${root}\n${run}\n${hash}`;
  if (!known.has(key)) {
    known.set(key, apart(root, run, now));
    for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
  }
  return known.get(key);
}

function apart(root: string, run: string, now: Case): Apart | undefined {
  try {
    return tablesApart(snapshotOf(root, run), now, (recordOf(root, run)?.ask ?? {}) as PlanAsk);
  } catch {
    return undefined;
  }
}
