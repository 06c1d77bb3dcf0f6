import type { Frame } from '../frame/index.ts';
import type { Item } from './items.ts';

const INF = Number.POSITIVE_INFINITY;

/** Whose weeks are lost. */
interface Holder {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
}

/** What loses weeks: the certificate's own scheme and its evidence. */
interface Lost extends Holder {
  readonly item: Item;
  readonly evidence: readonly Item[];
}

/**
 * Weeks lost: own weeks + the longest of the evidence, less what recognitions save; beyond a period they carry over.
 *
 *     flows into the market <= (1 - weeks / 52) x (made + bought) + weeks / 52 x most x (1 - obtained)
 *
 * which holds of itself where nothing is obtained, for what is sent is made or bought.
 */
export function lostWeeks(frame: Frame, c: Lost): number[][] {
  const { periods } = frame;
  const rows: number[][] = periods.map(() => []);
  periods.forEach(({ rows: tables }, start) => {
    const own = tables.schemes.find((row) => row.scheme === c.scheme)?.weeks ?? 0;
    const pieces = c.evidence.map((piece) => ({
      piece,
      weeks: tables.evidence.find((row) => row.evidence === piece.key)?.weeks ?? 0,
    }));
    const slowest = slowestOf(pieces, start);
    const ways = [
      { col: c.item.full[start]!, saved: 0 },
      ...c.item.cheap[start]!.map(({ col, recognition }) => ({ col, saved: recognition.weeks_saved })),
    ];
    for (const way of ways) {
      for (const { piece, weeks } of slowest) {
        const cheaper = (piece?.cheap[start] ?? []).filter(({ recognition }) => recognition.weeks_saved > 0);
        const total = Math.max(0, own - way.saved) + weeks;
        limit(frame, c, rows, start, { col: way.col, weeks: total, unless: cheaper.map((r) => r.col) });
        for (const { col: andIf, recognition } of cheaper) {
          const quicker = Math.max(0, own - way.saved) + Math.max(0, weeks - recognition.weeks_saved);
          limit(frame, c, rows, start, { col: way.col, weeks: quicker, unless: [], andIf });
        }
      }
    }
  });
  return rows;
}

/**
 * The same where nothing shortens the weeks; `starts` are the columns by period in which it is obtained, `need` the most that
 * the market can take in a period.
 */
export function weeksRows(
  frame: Frame,
  holder: Holder,
  starts: readonly number[],
  weeks: number,
  need: (p: number) => number,
): number[][] {
  const rows: number[][] = frame.periods.map(() => []);
  starts.forEach((col, p) => {
    limit(frame, holder, rows, p, { col, weeks, unless: [], need });
  });
  return rows;
}

interface Piece {
  readonly piece: Item | undefined;
  readonly weeks: number;
}

/** Pieces that may be the longest: of those that no recognition makes quicker, the slowest alone. */
function slowestOf(pieces: readonly Piece[], p: number): readonly Piece[] {
  const quicker = ({ piece }: Piece) =>
    piece !== undefined && piece.cheap[p]!.some(({ recognition }) => recognition.weeks_saved > 0);
  const plain = pieces.filter((one) => !quicker(one)).sort((a, b) => b.weeks - a.weeks)[0];
  const least = plain?.weeks ?? 0;
  return [plain ?? { piece: undefined, weeks: 0 }, ...pieces.filter((one) => quicker(one) && one.weeks > least)];
}

interface Limited {
  readonly col: number;
  readonly weeks: number;
  /** Columns that lift the limit. */
  readonly unless: readonly number[];
  /** Must be chosen too for it to bind. */
  readonly andIf?: number;
  /** The most that the market can take in a period. */
  readonly need?: (p: number) => number;
}

/** One row a period as long as weeks are left. */
function limit(frame: Frame, c: Holder, rows: number[][], start: number, what: Limited): void {
  const { col, weeks, unless, andIf, need } = what;
  let left = weeks;
  for (let p = start; p < frame.periods.length && left > 1e-9; p++) {
    const { period } = frame.periods[p]!;
    const length = 52 * period.years.length;
    const share = 1 - Math.min(left, length) / length;
    left -= length;
    const made = madeAt(frame, c.good, c.place, p);
    const most = Math.min((1 - share) * made.most, need?.(p) ?? INF);
    const row = frame.program.row(
      () => `weeks ${c.scheme} ${c.place} ${c.good} ${period.year}`,
      -INF,
      most * (andIf === undefined ? 1 : 2),
    );
    frame.program.add(row, col, most);
    if (andIf !== undefined) frame.program.add(row, andIf, most);
    for (const lifts of unless) frame.program.add(row, lifts, -most);
    for (const [output, q] of made.columns) frame.program.add(row, output, -share * q);
    rows[p]!.push(row);
  }
}

/** What a place makes or buys of a good in a period. */
interface Made {
  /** Its columns, with the quantity per unit. */
  readonly columns: readonly (readonly [number, number])[];
  /** No more than this. */
  readonly most: number;
}

const known = new WeakMap<Frame, Map<string, Made>>();

/** Asked for by every certificate of a site and good, and made once. */
function madeAt(frame: Frame, good: string, place: string, p: number): Made {
  const all = known.get(frame) ?? new Map<string, Made>();
  known.set(frame, all);
  const key = `${good}\u0000${place}\u0000${p}`;
  let found = all.get(key);
  if (!found) {
    found = { columns: made(frame, good, place, p), most: mostMade(frame, good, place, p) };
    all.set(key, found);
  }
  return found;
}

/** Columns of what a place makes or buys of a good in a period, with the quantity per unit. */
function made(frame: Frame, good: string, place: string, p: number): (readonly [number, number])[] {
  const list: (readonly [number, number])[] = [];
  for (const k of frame.candidates) {
    const activity = k.place === place ? frame.variables.activity(k, p) : undefined;
    const q = k.recipe.find(([g]) => g === good)?.[1] ?? 0;
    if (activity !== undefined && q > 0) list.push([activity, q]);
  }
  for (const col of bought(frame).get(`${good}\u0000${place}\u0000${p}`) ?? []) list.push([col, 1]);
  return list;
}

const purchases = new WeakMap<Frame, ReadonlyMap<string, readonly number[]>>();

/** Columns of what is bought, by good, place and period. */
function bought(frame: Frame): ReadonlyMap<string, readonly number[]> {
  const known = purchases.get(frame);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const { supply, period, col } of frame.variables.purchases) {
    const key = `${supply.good}\u0000${supply.place}\u0000${period}`;
    const list = found.get(key);
    if (list) list.push(col);
    else found.set(key, [col]);
  }
  purchases.set(frame, found);
  return found;
}

function mostMade(frame: Frame, good: string, place: string, p: number): number {
  let most = 0;
  for (const k of frame.candidates) {
    const q = k.place === place ? (k.recipe.find(([g]) => g === good)?.[1] ?? 0) : 0;
    if (q > 0) most += q * frame.needs[p]!.activity(k);
  }
  for (const s of frame.periods[p]!.supplies) if (s.good === good && s.place === place) most += s.quantity;
  return Math.min(most, frame.needs[p]!.total(good), 1e12);
}
