import type { Case } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import type { Leaving, Stage } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { alternative, capitalBy, type Further, type Line, lineOf, lossOf, within } from './alternative.ts';
import { around } from './crossings.ts';
import { cellOf, type FigureGroup, farFrom, figureGroups, slopeOf } from './figure-groups.ts';
import { crossing } from './lines.ts';

interface Stages {
  readonly stages: readonly Stage[];
  /** Every plan found, that of the case first. */
  readonly lines: readonly Line[];
  /** Processes without which no plan was found in the time. */
  readonly notTried: readonly string[];
  /** Number of prices and costs along which leaving stages were sought, and on how many the plan rests. */
  readonly figuresTried: { readonly tried: number; readonly all: number };
}

/**
 * Share of the stake (the worth of the best known plan less that of the worst) that a figure must carry to be tried.
 */
const CARRIES = 1e-3;

/** Number of the nearest crossings beyond the range of a figure that a stage lists. */
const BEYOND = 5;

/** Number of crossings that are solved anew. */
const NEAREST = 3;

/** Share of the time for plans without stages; the rest is for the crossings. */
const OUT = 0.7;

/**
 * Loss without each stage, and the values at which stages leave the plan (docs/mathematics.md, *What explains a plan*).
 * For each process that is built, the case is solved once with all its builds forbidden. Along a price every known plan
 * is a line,
 *
 *     NPV(value) = NPV + slope x (value - figure)
 *
 * and a stage leaves at about the value where the best line without it overtakes the best line with it. The nearest
 * crossings are solved anew (`around`).
 */
export async function stagesOf(c: Case, solved: Solved, further: Further): Promise<Stages> {
  const { frame } = solved.model;
  const lines: Line[] = [lineOf(solved)];
  const found: { process: string; without: Interval | null }[] = [];
  const notTried: string[] = [];
  const first = within(further, OUT);
  const built = [...capitalBy(solved, (k) => k.process).keys()];
  for (const [i, process] of built.entries()) {
    const forbid = frame.candidates.filter((k) => k.process === process).map((k) => k.key);
    const other = await alternative(c, solved, within(first, 1 / (built.length - i)), { forbid });
    if (other === undefined) notTried.push(process);
    else found.push({ process, without: other && lossOf(solved, other) });
    if (other) lines.push(other.line);
  }
  const worths = lines.map(({ npv }) => npv);
  const least = CARRIES * (Math.max(...worths) - Math.min(...worths));
  const figures = figureGroups(solved).filter(
    (group) => Math.max(...lines.map(({ slopes }) => Math.abs(group.value * slopeOf(group, slopes)))) > least,
  );
  const stages = found.map((one) => ({ ...one, leaves: leavings(figures, lines, one.process) }));
  const nearest = stages
    .flatMap((stage) => stage.leaves.map((leaving) => ({ stage, leaving })))
    .sort((a, b) => farFrom(a.leaving) - farFrom(b.leaving))
    .slice(0, NEAREST);
  for (const { stage, leaving } of nearest) {
    const sure = stage.without !== null && stage.without.low > 0;
    const at = await around(c, solved, further, { ...leaving, process: stage.process, lines, sure });
    if (at) leaving.at = at;
  }
  return {
    stages: stages.map((stage) => ({ ...stage, leaves: stage.leaves.map(({ group: _, ...leaving }) => leaving) })),
    lines,
    notTried,
    figuresTried: { tried: found.length > 0 ? figures.length : 0, all: figures.length },
  };
}

/** Where a stage leaves along each figure, within its range or a few beyond it, the nearest first in relative terms. */
function leavings(figures: readonly FigureGroup[], lines: readonly Line[], process: string) {
  const found = figures.flatMap((group): (Leaving & { readonly group: FigureGroup })[] => {
    const about = crossing(group, lines, process);
    if (about === undefined) return [];
    const { range } = group;
    const inside = about >= range.low && about <= range.high;
    return [{ ...cellOf(group), about, within: inside, group }];
  });
  const beyond = new Set(
    found
      .filter((one) => !one.within)
      .sort((a, b) => farFrom(a) - farFrom(b))
      .slice(0, BEYOND),
  );
  return found.filter((one) => one.within || beyond.has(one)).sort((a, b) => farFrom(a) - farFrom(b));
}
