import { getOrInsert, sumOf, tupleKey } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { type Could, couldSend } from './could.ts';
import type { Item } from './items.ts';
import { evidenceHeld, requiredSchemes } from './rules.ts';

const INF = Number.POSITIVE_INFINITY;

/** The certificate that takes the weeks. */
interface Holder {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
}

/** The items whose weeks a certificate takes: its scheme and its evidence. */
interface Lost extends Holder {
  readonly item: Item;
  readonly evidence: readonly Item[];
}

/**
 * Weeks lost: those of the scheme and the longest of its evidence, less what recognitions save; weeks beyond a period
 * carry over. The limit is a share of what the site could make, so that goods need not be made to raise it.
 *
 *     flows into the market <= (1 - weeks / 52) x could + weeks / 52 x the most that it could x (1 - obtained)
 *
 * This holds by itself if nothing is obtained, since no more is sent than could be made or bought.
 */
export function lostWeeks(frame: Frame, c: Lost): number[][] {
  const { periods } = frame;
  const rows: number[][] = periods.map(() => []);
  periods.forEach(({ rows: tables, period: { year } }, start) => {
    const own = tables.schemes.find((row) => row.scheme === c.scheme)?.weeks ?? 0;
    const lacking = c.evidence.filter((piece) => !evidenceHeld(tables, year, piece.key, c.place, c.good));
    const pieces = lacking.map((piece) => ({
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
 * The rows of a certificate whose weeks no recognition shortens; `starts` are the columns that obtain it, by period.
 */
export function weeksRows(frame: Frame, holder: Holder, starts: readonly number[], weeks: number): number[][] {
  const rows: number[][] = frame.periods.map(() => []);
  starts.forEach((col, p) => {
    limit(frame, holder, rows, p, { col, weeks, unless: [] });
  });
  return rows;
}

interface Piece {
  readonly piece: Item | undefined;
  readonly weeks: number;
}

/** Evidence that may take the longest: every piece that a recognition can shorten, and the slowest of the others. */
function slowestOf(pieces: readonly Piece[], p: number): readonly Piece[] {
  const quicker = ({ piece }: Piece) =>
    piece !== undefined && piece.cheap[p]!.some(({ recognition }) => recognition.weeks_saved > 0);
  const plain = pieces.filter((piece) => !quicker(piece)).sort((a, b) => b.weeks - a.weeks)[0];
  const least = plain?.weeks ?? 0;
  return [plain ?? { piece: undefined, weeks: 0 }, ...pieces.filter((piece) => quicker(piece) && piece.weeks > least)];
}

interface WeeksLimit {
  readonly col: number;
  readonly weeks: number;
  /** Columns that lift the limit. */
  readonly unless: readonly number[];
  /** The limit binds only if this column is 1 too. */
  readonly andIf?: number;
}

/** Adds a row for each period until no weeks are left. */
function limit(frame: Frame, c: Holder, rows: number[][], start: number, weeksLimit: WeeksLimit): void {
  const { col, weeks, unless, andIf } = weeksLimit;
  let left = weeks;
  for (let p = start; p < frame.periods.length && left > 1e-9; p++) {
    const { period } = frame.periods[p]!;
    const length = 52 * period.years.length;
    const lost = Math.min(left, length) / length;
    left -= length;
    const { could, need } = couldAt(frame, c, p);
    const most = frame.limits.relaxed ? need : Math.min(lost * could.most, need);
    const row = frame.program.row(
      () => `weeks ${c.scheme} ${c.place} ${c.good} ${period.year}`,
      -INF,
      (1 - lost) * could.fixed + most * (andIf === undefined ? 1 : 2),
    );
    frame.program.add(row, col, most);
    if (andIf !== undefined) frame.program.add(row, andIf, most);
    for (const lifts of unless) frame.program.add(row, lifts, -most);
    for (const [column, factor] of could.columns) frame.program.add(row, column, -(1 - lost) * factor);
    if (frame.limits.relaxed) frame.limits.name(row, -1, 'schemes', c.scheme, period.year, most);
    else frame.limits.watch(row, 'schemes', c.scheme, period.year, most, col);
    rows[p]!.push(row);
  }
}

const needsByFrame = new WeakMap<Frame, Map<string, { readonly could: Could; readonly need: number }>>();

/**
 * What a site could send to the places of a market that require its certificate, and their largest need, units a year.
 */
function couldAt(frame: Frame, { scheme, place, good }: Holder, p: number) {
  const all = getOrInsert(
    needsByFrame,
    frame,
    () => new Map<string, { readonly could: Could; readonly need: number }>(),
  );
  const { rows, period } = frame.periods[p]!;
  const to = frame.variables
    .usersFrom(place, good, p)
    .filter((user) => requiredSchemes(rows, period.year, good, place, user).includes(scheme));
  return getOrInsert(all, tupleKey(good, place, p, ...to), () => ({
    could: couldSend(frame, good, place, to, p),
    need: sumOf(to, (user) => frame.needs[p]!.at(good, user)),
  }));
}
