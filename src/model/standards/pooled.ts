import { putInto, sumOf } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import type { Piece, Scope } from './scope.ts';

const INF = Number.POSITIVE_INFINITY;

/** Pieces of evidence that are paid for together, and the columns that pay for them by period. */
export interface Paid {
  readonly keys: readonly string[];
  readonly cols: readonly number[];
}

/**
 * Evidence that several schemes of a site and good need, or that is recognised. Pieces that the same schemes need are
 * paid as one; a piece whose price a recognition can lower counts at the lowered price, and the saving that is lost
 * without it counts separately:
 *
 *     sum over q <= t of paid[e,q] >= held[s,t]                                        for each scheme s that needs e
 *     sum over q <= t of lost[e,q] + sum over q <= t of paid[h,q] >= held[s,t]         if h is recognised for e
 *
 * No whole numbers: for given `held`, written in sums over time, a row has at most two columns; rows with two columns
 * of one sign join `lost` and `paid`, the others, which state that a sum never falls, join two of a kind. With the sign
 * of every `lost` changed this is a network matrix, which is totally unimodular.
 */
export function pooled(
  frame: Frame,
  scope: Scope,
  place: string,
  good: string,
  columnOf: (scheme: string, p: number) => number,
): readonly Paid[] {
  const { program, costTerms, periods, lookup } = frame;
  const country = lookup.countryOf(place);
  const columns = (what: string, amount: number): number[] =>
    periods.map(({ period: { year } }) => {
      const col = program.column(() => `${what} ${place} ${good} ${year}`, 0, 0, 1);
      costTerms.book(col, { heading: 'certification', amount, first: year, last: year, place, country, good });
      return col;
    });
  const covered = (what: string, by: readonly (readonly number[])[], scheme: string): void =>
    periods.forEach(({ period }, p) => {
      const row = program.row(() => `${what} for ${scheme} ${place} ${good} ${period.year}`, 0, INF);
      for (const cols of by) for (let q = 0; q <= p; q++) program.add(row, cols[q]!, 1);
      program.add(row, columnOf(scheme, p), -1);
    });
  const paid = new Map<string, readonly number[]>();
  const groups = grouped(scope).map((group): Paid => {
    const keys = group.map((piece) => piece.key);
    const cols = columns(
      `pay ${keys.join(' ')}`,
      sumOf(group, (piece) => piece.least),
    );
    for (const key of keys) paid.set(key, cols);
    for (const scheme of group[0]!.schemes) covered(`evidence ${keys.join(' ')}`, [cols], scheme);
    return { keys, cols };
  });
  for (const { wanted, held: other } of scope.recognitions) {
    const { cost, least, schemes } = scope.pieces.find((piece) => piece.key === wanted)!;
    const lost = columns(`pay ${wanted} without ${other}`, cost - least);
    for (const scheme of schemes) covered(`recognised ${wanted} by ${other}`, [lost, paid.get(other)!], scheme);
  }
  return groups;
}

/**
 * Groups of pieces that are paid as one: those that the same schemes need, and each piece that is recognised for
 * another.
 */
function grouped({ pieces, recognitions }: Scope): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (alone(piece, recognitions)) continue;
    const apart = recognitions.some(({ held }) => held === piece.key);
    const key = apart ? `piece ${piece.key}` : `schemes ${piece.schemes.join('\u0000')}`;
    putInto(groups, key, piece);
  }
  return [...groups.values()];
}

/** Whether a piece is needed by one scheme only, so that its price is part of the scheme's. */
export const alone = ({ key, schemes }: Piece, recognitions: Scope['recognitions']): boolean =>
  schemes.length === 1 && !recognitions.some(({ held }) => held === key);
