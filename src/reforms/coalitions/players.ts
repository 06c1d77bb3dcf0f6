import {
  applyReforms,
  atStart,
  type Case,
  type Change,
  power,
  type RawRow,
  reformClosure,
  sumOf,
  withChanges,
} from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { meets } from '../relaxes/cells.ts';
import { type Answer, reformRelaxes } from '../relaxes/relaxes.ts';

/** A player of the game: a reform, or a group of reforms. */
export interface Player {
  /** Key of the reform, or name of the group. */
  readonly reform: string;
  /** The reforms that the player stands for. */
  readonly members: readonly string[];
  readonly name: string;
  readonly barrier: string;
  /** Public cost, including that of included reforms. */
  readonly cost: number;
  /** Present value of that cost, each reform discounted from its year. */
  readonly discounted: number;
  readonly relaxes: Answer;
  /** Countries whose consent is needed, including that for included reforms. */
  readonly countries: readonly string[];
}

/** Thrown if two reforms set the same cell to different values. */
export class ConflictError extends Error {
  readonly code = 'reforms-conflict';
  readonly reforms: readonly [string, string];
  readonly change: Change;
  constructor(a: string, b: string, change: Change) {
    super(words().reforms.conflict({ a, b, table: change.table, key: String(change.key), column: change.column }));
    this.reforms = [a, b];
    this.change = change;
  }
}

/** The changes of a reform and of the reforms it includes, with the years from which they apply. */
function changesOfReform(c: Case, id: string): Change[] {
  return applyReforms({ ...c, changes: [] }, [id]).changes.slice();
}

/**
 * The requested reforms as players (by default all of the case, in the table's order), each with the answer whether it
 * only relaxes. Throws if one is unknown, and `ConflictError` if two set the same cell.
 */
export function players(c: Case, ids: readonly string[] = c.tables.reforms.map((row) => String(row.reform))): Player[] {
  const wanted = c.tables.reforms.filter((row) => ids.includes(String(row.reform)));
  reformClosure(c, ids);
  const changes = wanted.map((row) => changesOfReform(c, String(row.reform)));
  noConflicts(changes.flat());
  return wanted.map((row, i) => {
    const closure = reformClosure(c, [String(row.reform)]);
    const all = c.tables.reforms.filter((other) => closure.includes(String(other.reform)));
    const own = new Set(closure);
    const others = changes.flat().filter((x) => !own.has(x.by));
    const costs = publicCost(c, all);
    return {
      reform: String(row.reform),
      members: [String(row.reform)],
      name: String(row.name ?? row.reform),
      barrier: String(row.barrier),
      ...costs,
      relaxes: reformRelaxes(c, changes[i]!, others),
      countries: countriesOf(all),
    };
  });
}

const countriesOf = (rows: readonly RawRow[]): string[] =>
  [...new Set(rows.flatMap((row) => (Array.isArray(row.countries) ? row.countries.map(String) : [])))].sort();

/** Public cost of reforms and its present value, each reform discounted from its year. */
function publicCost(c: Case, rows: readonly RawRow[]): { cost: number; discounted: number } {
  const { settings } = atStart(c);
  let cost = 0;
  let discounted = 0;
  for (const row of rows) {
    const years = Math.max(0, Number(row.year ?? settings.start) - settings.start);
    cost += Number(row.cost ?? 0);
    discounted += Number(row.cost ?? 0) * power(1 + settings.discountRate, -years);
  }
  return { cost, discounted };
}

/** One player for each barrier, of all its reforms. */
export function grouped(list: readonly Player[]): Player[] {
  const barriers = [...new Set(list.map((player) => player.barrier))];
  return barriers.map((barrier) => {
    const own = list.filter((player) => player.barrier === barrier);
    return {
      reform: barrier,
      members: own.flatMap((player) => player.members),
      name: own.map((player) => player.name).join('; '),
      barrier,
      cost: sumOf(own, (player) => player.cost),
      discounted: sumOf(own, (player) => player.discounted),
      relaxes: own.every((player) => player.relaxes === 'yes') ? 'yes' : 'unknown',
      countries: [...new Set(own.flatMap((player) => player.countries))].sort(),
    };
  });
}

function noConflicts(changes: readonly Change[]): void {
  const sets = changes.filter((x) => x.op === 'set' && x.column !== '+');
  for (const [i, a] of sets.entries()) {
    for (const b of sets.slice(i + 1)) {
      if (a.by === b.by || a.table !== b.table || !meets(a.key, b.key)) continue;
      const same = a.column === b.column && a.value === b.value;
      const cell = a.column === b.column || a.column === '-' || b.column === '-';
      if (cell && !same) throw new ConflictError(a.by, b.by, a);
    }
  }
}

/** Mask of the players that only relax. */
export const relaxingOf = (list: readonly Player[]): number =>
  list.reduce((mask, player, i) => (player.relaxes === 'yes' ? mask | (1 << i) : mask), 0);

/** The case with a set of players in force, after the changes that apply in every set. */
export function coalitionCase(c: Case, list: readonly Player[], set: number, common: readonly Change[] = []): Case {
  const names = list.filter((_, i) => (set >>> i) & 1).flatMap((player) => player.members);
  const base = common.length > 0 ? withChanges(c, common) : c;
  return names.length > 0 ? applyReforms(base, names) : base;
}

/** The name of a set: its reforms sorted and joined by `+`; the empty string for none. */
export const nameOf = (list: readonly Player[], set: number): string =>
  list
    .filter((_, i) => (set >>> i) & 1)
    .map((player) => player.reform)
    .sort()
    .join('+');
