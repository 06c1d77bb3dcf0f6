import type { FindOut, Holder, Stage } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { cellOf, figureGroups, slopeOf } from './figure-groups.ts';
import { figureId, lineOf } from './otherwise.ts';

/** So many figures are listed. */
const MOST = 10;

/** A figure without a stated range is moved by this share, up and down. */
const MOVED = 0.2;

const holders: Readonly<Record<string, Holder>> = {
  supplies: 'buyers and sellers',
  tiers: 'equipment suppliers',
  processes: 'operators of plants',
  candidates: 'operators of plants',
  legs: 'carriers',
  modes: 'carriers',
  borders: 'border agencies',
};

/**
 * The figures that are worth most to know better: recalled or assumed ones and those with a range, first those within whose
 * range a stage leaves the plan, then by how much they move the NPV of the plan:
 *
 *     swing = |dNPV/dfigure| x (high - low)
 */
export function figuresToFindOut(solved: Solved, stages: readonly Stage[]): FindOut[] {
  const { slopes } = lineOf(solved);
  const found = figureGroups(solved).flatMap((group): FindOut[] => {
    const { table, value, quality, range } = group;
    if (!range && quality !== 'recalled' && quality !== 'assumed') return [];
    const width = range ? range.high - range.low : 2 * MOVED * Math.abs(value);
    const swing = Math.abs(slopeOf(group, slopes)) * width;
    const decides = stages.flatMap((stage) =>
      stage.leaves.some((one) => figureId(one) === figureId(group) && one.within) ? [stage.process] : [],
    );
    if (swing <= 0 && decides.length === 0) return [];
    return [{ ...cellOf(group), quality, swing, decides, ask: holders[table] ?? 'buyers and sellers' }];
  });
  return found
    .sort((a, b) => b.decides.length - a.decides.length || b.swing - a.swing || (figureId(a) < figureId(b) ? -1 : 1))
    .slice(0, MOST);
}
