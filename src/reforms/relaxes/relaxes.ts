import { type Case, type Change, tableOf } from '../../case/index.ts';
import { cellOf, meets, numberAfter, rowsOf, type Value } from './cells.ts';
import { type Direction, directions, emptyMeans, rows, unread } from './directions.ts';
import { travel } from './travel.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/**
 * Whether a change only relaxes: with it every plan stays feasible and none is worth less (yes), every plan without it
 * was worth as much or more (no), or it can do either (unknown). The answer follows from the table, the column and its
 * direction (`directions`) and the cells of the case as read. `others` are changes of other reforms that may also be in
 * force.
 */
export function relaxes(change: Change, c: Case, others: readonly Change[] = []): Answer {
  const { table, column } = change;
  if (unread.has(table)) return 'yes';
  if (column === '+' || column === '-') {
    const relaxing = rows[table]?.[column === '+' ? 'added' : 'removed'];
    return relaxing === undefined ? 'unknown' : relaxing ? 'yes' : 'no';
  }
  const direction = directions[table]?.[column];
  if (direction === undefined || pulled(c, change)) return 'unknown';
  const shared = others.some((x) => x.table === table && x.column === column && meets(x.key, change.key));
  if (shared) return change.op === 'set' ? 'unknown' : always(change, direction);
  const answers = rowsOf(c, change).map((row) => compare(direction, cellOf(change, row), change));
  return joined(answers);
}

/** Whether all changes of a reform together only relax. An added row is judged as a row, not cell by cell. */
export function reformRelaxes(c: Case, own: readonly Change[], others: readonly Change[] = []): Answer {
  const added = own.filter((x) => x.column === '+');
  const inAdded = (x: Change) => added.some((row) => row.table === x.table && row.key === x.key);
  const times = travel(c, own, others);
  const answers = own
    .filter((x) => !times.judged.has(x) && (x.column === '+' || !inAdded(x)))
    .map((x) => relaxes(x, c, others));
  return joined([...answers, ...times.answers]);
}

const joined = (answers: readonly Answer[]): Answer => {
  if (answers.every((x) => x === 'yes')) return 'yes';
  return answers.length > 0 && answers.every((x) => x === 'no') ? 'no' : 'unknown';
};

/** Whether another row of the case can make the easing of a cell a burden. */
function pulled(c: Case, change: Change): boolean {
  const { table, column } = change;
  const asks = (measure: string) => c.tables.targets.some((x) => x.measure === measure && x.min !== undefined);
  if (column.startsWith('capex')) return asks('capex');
  if (table === 'facilities' && column === 'from')
    return rowsOf(c, change).some((x) => Number(x.commitment_fee ?? 0) > 0);
  return table === 'modes' && column === 'circuity' && asks('hours');
}

/** The answer for an operation on any cell of 0 or more. */
function always(change: Change, direction: Direction): Answer {
  const by = Number(change.value);
  const up = { multiply: by >= 1, add: by >= 0, max: true, min: false, set: false }[change.op];
  const down = { multiply: by <= 1 && by >= 0, add: by <= 0, min: true, max: false, set: false }[change.op];
  if (direction === 'up') return up ? 'yes' : down ? 'no' : 'unknown';
  if (direction === 'down') return down ? 'yes' : up ? 'no' : 'unknown';
  return 'unknown';
}

function compare(direction: Direction, before: Value, change: Change): Answer {
  if (direction === 'yes' || direction === 'no') {
    const to = /^(yes|true|1)$/i.test(change.value) ? 'yes' : 'no';
    return to === direction || (before === true ? 'yes' : 'no') === to ? 'yes' : 'no';
  }
  if (direction === 'wider') return wider(before, change);
  const empty = emptyMeans[change.column];
  const old = typeof before === 'number' ? before : empty;
  const column = tableOf(change.table).columns.find((x) => x.name === change.column)!;
  const result = numberAfter(change, old);
  const after = result ?? (typeof column.default === 'number' ? column.default : empty);
  if (old === undefined || after === undefined || Number.isNaN(after)) return 'unknown';
  if (after === old) return 'yes';
  return after > old === (direction === 'up') ? 'yes' : 'no';
}

/**
 * The answer for a list: it relaxes if it still contains all its items. An empty list of a facility means everything.
 */
function wider(before: Value, change: Change): Answer {
  const list = change.value
    .split(';')
    .map((x) => x.trim())
    .filter((x) => x !== '');
  const old = Array.isArray(before) ? (before as readonly string[]) : [];
  const emptyIsAll = change.table === 'facilities';
  if (emptyIsAll && list.length === 0) return 'yes';
  if (emptyIsAll && old.length === 0) return 'no';
  if (old.every((x) => list.includes(x))) return 'yes';
  return list.every((x) => old.includes(x)) ? 'no' : 'unknown';
}
