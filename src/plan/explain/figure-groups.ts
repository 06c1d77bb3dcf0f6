import { addTo, type Change, groupBy, type Quality, rangeShares, setTo, sumOf, usualRange } from '../../case/index.ts';
import type { Figure, FigureCell } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { figureId } from './alternative.ts';
import { priceFigures } from './figures.ts';

/** A price of the case, or several that vary together in proportion; the first one names the group. */
export interface FigureGroup extends FigureCell {
  readonly quality: Quality;
  readonly range: { readonly low: number; readonly high: number };
  readonly members: readonly Figure[];
}

/**
 * All prices of a solved case; those of one group of `uncertainty` vary together, as one multiple of their values, and
 * the one that matters most in the plan represents the group. One without a row in `uncertainty` has the usual range of
 * its quality. Sorted by |value x dNPV/dvalue| in the plan, the largest first.
 */
export function figureGroups(solved: Solved): FigureGroup[] {
  const rows = new Map(solved.model.frame.rows.uncertainty.map((row) => [figureId(row), row]));
  const shares = rangeShares(solved.model.frame.settings.ranges);
  const weight = (figure: Figure) => {
    let sum = 0;
    for (const [col, slope] of figure.slope) sum += slope * (solved.x[col] ?? 0);
    return figure.value * sum;
  };
  const weighed = priceFigures(solved).map((figure) => ({
    figure,
    weight: weight(figure),
    row: rows.get(figureId(figure)),
  }));
  weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (figureId(a.figure) < figureId(b.figure) ? -1 : 1));
  const groups = groupBy(weighed, ({ row, figure }) => (row?.group ? `group ${row.group}` : figureId(figure)));
  const found = [...groups.values()].map((list) => {
    const [{ figure, row }] = list as [(typeof list)[number]];
    const { table, key, column, value, quality } = figure;
    const others = list
      .slice(1)
      .map((one) => ({ table: one.figure.table, key: one.figure.key, column: one.figure.column }));
    const group: FigureGroup = {
      table,
      key,
      column,
      value,
      quality,
      ...(row
        ? { range: { low: row.low, high: row.high } }
        : { range: usualRange({ table, column, value }, quality, shares), usual: true as const }),
      ...(others.length > 0 ? { together: others } : {}),
      members: list.map((one) => one.figure),
    };
    return { group, weight: Math.abs(sumOf(list, (one) => one.weight)) };
  });
  return found.sort((a, b) => b.weight - a.weight).map((one) => one.group);
}

/** Change of objective coefficients per unit of the first figure of a group, by column, when all vary in proportion. */
export function columnSlopes({ members, value }: Pick<FigureGroup, 'members' | 'value'>): ReadonlyMap<number, number> {
  const slopes = new Map<number, number>();
  for (const { slope, value: own } of members) for (const [col, by] of slope) addTo(slopes, col, (own / value) * by);
  return slopes;
}

/** Relative distance from a figure's value to a turning point. */
export const farFrom = ({ about, value }: { readonly about: number; readonly value: number }): number =>
  Math.abs(about / value - 1);

/** The cell that represents a group in a document. */
export const cellOf = ({ members: _, quality: __, ...cell }: FigureGroup): FigureCell => cell;

/**
 * Change of a plan's NPV per unit of the first figure of a group, when all vary in proportion:
 *
 *     sum over members of value / first value x dNPV/dvalue
 */
export const slopeOf = (group: Pick<FigureGroup, 'members' | 'value'>, slopes: ReadonlyMap<string, number>): number =>
  sumOf(group.members, (member) => (member.value / group.value) * (slopes.get(figureId(member)) ?? 0));

/** The changes that vary a group in proportion so that its first figure has this value. */
export const changesTo = (group: Pick<FigureGroup, 'members' | 'value'>, value: number): Change[] =>
  group.members.map((member) => setTo(member, (member.value / group.value) * value, 'what if'));
