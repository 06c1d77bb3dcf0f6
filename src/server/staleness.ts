import {
  type Case,
  changesOf,
  keyOf,
  type RawRow,
  reformClosure,
  siteKey,
  type TableName,
  tableNames,
} from '../case/index.ts';
import type { PlanDocument } from '../questions/index.ts';
import { snapshotOf } from '../store/index.ts';
import type { PlanAsk } from './ask.ts';
import { askOf, planIn } from './run-entry.ts';

/** Tables that change no plan: they describe the case, or list what can be tried. */
const unusedTables: ReadonlySet<TableName> = new Set([
  ...(['uncertainty', 'scenarios', 'sources', 'cautions', 'reviews', 'projects'] as const),
  // Of these three, only the rows that the question names count (`inForce`).
  ...(['reforms', 'shocks', 'changes'] as const),
]);

/** Whether a column or setting cannot change a plan, such as a name or a source. */
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

/** The changes that the reforms and shocks of a plan make to the case. */
function inForce(c: Case, { reforms = [], shocks = [] }: PlanAsk): string {
  const among = (ids: readonly string[], there: readonly unknown[]) => ids.filter((id) => there.includes(id));
  const closed = reformClosure(
    c,
    among(
      reforms,
      c.tables.reforms.map((row) => row.reform),
    ),
  );
  const rows = [
    ...closed,
    ...among(
      shocks,
      c.tables.shocks.map((row) => row.shock),
    ),
  ];
  const years = [...c.tables.reforms, ...c.tables.shocks].filter((row) =>
    rows.includes(String(row.reform ?? row.shock)),
  );
  return JSON.stringify([reforms, shocks, rows.map((id) => changesOf(c, id)), years.map(textOf)]);
}

/** The parts of a case that a plan uses: keys of legs, `place/process` of plants, `good/place` of purchases. */
type Uses = Pick<PlanDocument, 'builds' | 'closings' | 'activity' | 'purchases' | 'flows' | 'legs'>;

/**
 * Whether a row may change or vanish while the plan stays feasible and worth the same: a supply that it does not buy, a plant that it
 * neither builds nor runs, a leg that it does not use. Of other tables this is not said.
 */
function isUnused(table: TableName, { builds, closings, activity, purchases, flows, legs }: Uses) {
  if (table === 'supplies') {
    const bought = new Set(purchases.map(({ good, place }) => `${good}/${place}`));
    return (row: RawRow) => !bought.has(`${row.good}/${row.place}`);
  }
  if (table === 'candidates') {
    const run = new Set([...builds, ...closings, ...activity].map(siteKey));
    // An existing plant has costs even if it does not run.
    return (row: RawRow) => !(Number(row.existing ?? 0) > 0) && !run.has(siteKey(row));
  }
  if (table === 'legs') {
    const used = new Set([...flows.flatMap((flow) => flow.legs), ...legs.map(({ leg }) => leg)]);
    return (row: RawRow) => !used.has(keyOf('legs', row));
  }
  return undefined;
}

/** Rows that are in only one of two states of a table. */
function rowsApart(before: readonly RawRow[], now: readonly RawRow[]): RawRow[] {
  const [a, b] = [new Set(before.map(textOf)), new Set(now.map(textOf))];
  return [...before.filter((row) => !b.has(textOf(row))), ...now.filter((row) => !a.has(textOf(row)))];
}

export interface TableDifferences {
  /** Tables with changes in rows that the plan uses. */
  readonly rests: readonly string[];
  /** Tables with changes only in rows that the plan does not use: it stays valid, but a better plan may exist. */
  readonly unused: readonly string[];
  /** Tables with changes only in columns that change no plan. */
  readonly others: readonly string[];
}

/** The tables in which two states of a case differ, by their effect on the plan. */
export function tableDifferences(before: Case, now: Case, ask: PlanAsk, uses?: Uses): TableDifferences {
  const whole = (row: RawRow) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  const settings = ({ settings: { include: _, ...own } }: Case) => own as RawRow;
  const rests: string[] = textOf(settings(before)) === textOf(settings(now)) ? [] : ['case'];
  const others: string[] = whole(settings(before)) === whole(settings(now)) || rests.length > 0 ? [] : ['case'];
  const unused: string[] = [];
  for (const table of tableNames) {
    const [a, b] = [before.tables[table], now.tables[table]];
    if (!unusedTables.has(table) && textsOf(a, textOf) !== textsOf(b, textOf)) {
      const isFree = uses && isUnused(table, uses);
      (isFree && rowsApart(a, b).every(isFree) ? unused : rests).push(table);
    } else if (textsOf(a, whole) !== textsOf(b, whole)) others.push(table);
  }
  return inForce(before, ask) === inForce(now, ask)
    ? { rests, unused, others }
    : { rests: [...rests, 'changes'], unused, others: others.filter((table) => table !== 'changes') };
}

/** Size of the cache of results, by run and state of its case. */
const KEPT = 500;
const recent = new Map<string, TableDifferences | undefined>();

/** The same for a run and the current case with the hash `hash`; undefined where no snapshot of the case was kept. */
export function differencesOfRun(root: string, run: string, hash: string, now: Case): TableDifferences | undefined {
  const key = `${root}\n${run}\n${hash}`;
  if (!recent.has(key)) {
    recent.set(key, differencesIn(root, run, now));
    for (const old of [...recent.keys()].slice(0, -KEPT)) recent.delete(old);
  }
  return recent.get(key);
}

function differencesIn(root: string, run: string, now: Case): TableDifferences | undefined {
  try {
    const plan = planIn(root, run);
    return tableDifferences(snapshotOf(root, run), now, askOf(root, run), plan.npv === null ? undefined : plan);
  } catch {
    return undefined;
  }
}
