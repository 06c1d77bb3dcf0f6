import {
  atStart,
  type Case,
  type Change,
  keyOf,
  type RawRow,
  setTo,
  siteKey,
  type TableName,
  withChanges,
} from '../../case/index.ts';
import type { Builds } from './performance.ts';

/**
 * The case without what a plan leaves unused: candidates with no plant and no build, the choice to build at existing
 * ones left as they are, and supplies of immovable goods that nothing uses. With held builds it has the same plans, and
 * is assembled several times faster.
 */
export function withoutIdle(c: Case, builds: Builds): Case {
  const used = new Set(builds.builds.map(siteKey));
  const stands = (row: RawRow) =>
    Number(row.existing ?? 0) !== 0 ||
    Number(row.existing_fixed_cost ?? 0) !== 0 ||
    Number(row.existing_jobs ?? 0) !== 0;
  const idle = c.tables.candidates.filter((row) => !used.has(siteKey(row)) && !stands(row));
  const candidates = c.tables.candidates.filter((row) => used.has(siteKey(row)) || stands(row));
  const unbuilt = candidates.filter((row) => !used.has(siteKey(row)));
  const isUsed = localUses(c, candidates);
  const unused = c.tables.supplies.filter((row) => isUsed(String(row.good), String(row.place)) === false);
  const gone = new Set([...idle.map((row) => name('candidates', row)), ...unused.map((row) => name('supplies', row))]);
  const changes = c.changes.filter((x) => !gone.has(`${x.table} ${x.key}`));
  return withChanges({ ...c, changes }, [
    ...idle.map((row) => idleChange('candidates', row, '-', '')),
    ...unused.map((row) => idleChange('supplies', row, '-', '')),
    ...unbuilt.map((row) => idleChange('candidates', row, 'build', 'false')),
  ]);
}

/** Whether a row was left out by `withoutIdle`, so that changes of it have no effect. */
export function leftOut(c: Case): (x: Pick<Change, 'table' | 'key'>) => boolean {
  const gone = new Set(c.changes.filter((x) => x.by === 'idle' && x.column === '-').map((x) => `${x.table} ${x.key}`));
  return (x) => gone.has(`${x.table} ${x.key}`);
}

const name = (table: TableName, row: RawRow) => `${table} ${keyOf(table, row)}`;

const idleChange = (table: 'candidates' | 'supplies', row: RawRow, column: string, value: string): Change =>
  setTo({ table, key: keyOf(table, row), column }, value, 'idle');

/**
 * Whether an immovable good is used or demanded at a place in any year; undefined for movable goods and for goods that
 * may pay to buy for their own sake.
 */
function localUses(c: Case, candidates: readonly RawRow[]): (good: string, place: string) => boolean | undefined {
  const rows = atStart(c);
  const changed = c.changes.some((x) => ['recipes', 'demands', 'goods', 'supplies'].includes(x.table));
  const local = new Set(
    rows.goods
      .filter(({ cargo, surplus }) => cargo === 'none' && !(typeof surplus === 'number' && surplus < 0))
      .map((row) => row.good),
  );
  for (const row of rows.supplies) if (row.price <= 0) local.delete(row.good);
  const uses = new Set(rows.demands.map((row) => `${row.place} ${row.good}`));
  for (const { place, process } of candidates)
    for (const row of rows.recipes) if (row.process === process) uses.add(`${place} ${row.good}`);
  return (good, place) => (changed || !local.has(good) ? undefined : uses.has(`${place} ${good}`));
}
