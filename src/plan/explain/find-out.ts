import { type Case, isTable, keyOf, qualityOf } from '../../case/index.ts';
import type { FigureCell, FindOut, HeldFigure, Holder, Stage } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { quantile, type Uncertain, uncertainOf } from '../uncertain.ts';
import { figureId, type Line, lineOf } from './alternative.ts';
import { cellOf, type FigureGroup, figureGroups, slopeOf } from './figure-groups.ts';
import { npvAt } from './lines.ts';

/** Number of figures that are listed. */
const MOST = 10;

/** Number of evenly spaced quantiles for the value of knowing a figure. */
const ODDS = 400;

/** Relative gain below which it is rounding of double precision. */
const ROUNDING = 1e-12;

const holders: Readonly<Record<string, Holder>> = {
  supplies: 'buyers and sellers',
  demands: 'buyers and sellers',
  tiers: 'equipment suppliers',
  processes: 'operators of plants',
  candidates: 'operators of plants',
  recipes: 'operators of plants',
  legs: 'carriers',
  modes: 'carriers',
  transfers: 'carriers',
  borders: 'border agencies',
  tariffs: 'customs authorities',
  facilities: 'lenders',
  licences: 'licensors',
  schemes: 'certification bodies',
  evidence: 'certification bodies',
};

/** Results of further solves about the figures of a plan. */
interface Tried {
  readonly stages: readonly Pick<Stage, 'process' | 'leaves'>[];
  /** Plans found, that of the case first. */
  readonly lines: readonly Line[];
  readonly heldFigures: readonly HeldFigure[];
}

/**
 * The figures that are most worth knowing better: recalled or assumed ones, those with a stated range and those that
 * turn a stage; sorted by the expected gain from knowing them, then those within whose range a stage leaves the plan,
 * then by their effect on the NPV of the plan:
 *
 *     swing = |dNPV/dfigure| x (high - low), of a figure other than a price |NPV(high) - NPV(low)| with builds fixed
 */
export function figuresToFindOut(c: Case, solved: Solved, { stages, lines, heldFigures }: Tried): FindOut[] {
  const { slopes } = lineOf(solved);
  const shapes = new Map(uncertainOf(c).map((uncertain) => [figureId(uncertain), uncertain]));
  const ask = (table: string) => holders[table] ?? 'buyers and sellers';
  const prices = figureGroups(solved).flatMap((group): FindOut[] => {
    const { quality, range, usual } = group;
    const swing = Math.abs(slopeOf(group, slopes)) * (range.high - range.low);
    const turned = stages.filter(({ leaves }) =>
      leaves.some((leaf) => figureId(leaf) === figureId(group) && leaf.within),
    );
    const decides = [...new Set(turned.map(({ process }) => process))];
    const weak = !usual || quality === 'recalled' || quality === 'assumed';
    if (decides.length === 0 && (swing <= 0 || !weak)) return [];
    const shape = shapes.get(figureId(group));
    // If only one plan is known, no figure could decide anything.
    const knowing = shape && lines.length > 1 ? { knowing: worthOfKnowing(group, shape, lines) } : {};
    return [{ ...cellOf(group), quality, swing, ...knowing, decides, ask: ask(group.table) }];
  });
  const quality = qualityIn(solved);
  const others = heldFigures.flatMap(({ npv, ...cell }): FindOut[] => {
    if (npv.low === null || npv.high === null || npv.low === npv.high) return [];
    const swing = Math.abs(npv.high - npv.low);
    return [{ ...cell, quality: quality(cell), swing, decides: [], ask: ask(cell.table) }];
  });
  const knowing = (one: FindOut) => one.knowing ?? 0;
  return [...prices, ...others]
    .sort(
      (a, b) =>
        knowing(b) - knowing(a) ||
        b.decides.length - a.decides.length ||
        b.swing - a.swing ||
        (figureId(a) < figureId(b) ? -1 : 1),
    )
    .slice(0, MOST);
}

/**
 * Expected value of perfect information about a figure (Howard 1966), among known plans. These are lines along it, so
 * that other figures stay at their means:
 *
 *     E[max over plans of NPV(figure)] - max over plans of E[NPV(figure)]
 */
export function worthOfKnowing(
  group: Pick<FigureGroup, 'members' | 'value'>,
  shape: Uncertain,
  lines: readonly Line[],
): number {
  const means = lines.map(() => 0);
  let best = 0;
  for (let k = 0; k < ODDS; k++) {
    const value = quantile(shape, (k + 0.5) / ODDS);
    const all = lines.map((line) => npvAt(line, group, value) / ODDS);
    all.forEach((npv, i) => {
      means[i]! += npv;
    });
    best += Math.max(...all);
  }
  const gain = best - Math.max(...means);
  return gain > ROUNDING * Math.abs(best) ? gain : 0;
}

/** The quality of the row of a figure. */
function qualityIn({ model }: Pick<Solved, 'model'>): (cell: FigureCell) => string {
  const { rows } = model.frame;
  const quality = qualityOf(rows);
  return ({ table, key }) => {
    const found = isTable(table) ? rows[table].find((row) => keyOf(table, row) === key) : undefined;
    return found && 'quality' in found ? quality(found) : 'assumed';
  };
}
