import type { Case } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import type { Leaving, Stage } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { cellOf, type FigureGroup, figureGroups, slopeOf } from './figure-groups.ts';
import { type Further, type Line, lineOf, otherwise } from './otherwise.ts';

export interface Stages {
  readonly stages: readonly Stage[];
  /** Processes for which no plan without them was found in the time. */
  readonly notTried: readonly string[];
}

/** Figures that are tried besides those of `uncertainty`: the ones that matter most. */
const MOST = 10;

/** A crossing is looked for up to so many times the figure. */
const FARTHEST = 10;

/**
 * What is lost without each stage, and where stages leave the plan (MODEL.md, *What it rests on*). For each process that is
 * built the case is solved once with all its builds forbidden. Along a price every known plan is a line,
 *
 *     NPV(value) = NPV + slope x (value - figure)
 *
 * and a stage leaves about where the best line without it passes the best line with it.
 */
export async function stagesOf(c: Case, solved: Solved, further: Further): Promise<Stages> {
  const { frame } = solved.model;
  const capital = new Map<string, number>();
  for (const b of frame.variables.builds) {
    const count = solved.x[b.count] ?? 0;
    if (count < 0.5) continue;
    const amount = count * b.tier.capex * b.candidate.row.capex_factor;
    capital.set(b.candidate.process, (capital.get(b.candidate.process) ?? 0) + amount);
  }
  const order = [...capital].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([process]) => process);
  const lines: Line[] = [lineOf(solved)];
  const found: { process: string; without: Interval | null }[] = [];
  const notTried: string[] = [];
  for (const process of order) {
    const sites = frame.candidates.filter((k) => k.process === process).map((k) => k.key);
    const other = await otherwise(c, solved, further, sites);
    if (other === undefined) notTried.push(process);
    else found.push({ process, without: other?.loss ?? null });
    if (other) lines.push(other.line);
  }
  const figures = chosenFigures(solved);
  return {
    stages: found.map(({ process, without }) => ({ process, without, leaves: leavings(figures, lines, process) })),
    notTried,
  };
}

/** The prices that matter most in the plan, and every price with a row of `uncertainty`. */
function chosenFigures(solved: Solved): FigureGroup[] {
  return figureGroups(solved).filter((group, i) => i < MOST || group.range !== undefined);
}

/** Where a stage leaves along each figure, nearest first in relative terms. */
function leavings(figures: readonly FigureGroup[], lines: readonly Line[], process: string): Leaving[] {
  const found = figures.flatMap((figure): Leaving[] => {
    const about = crossing(figure, lines, process);
    if (about === undefined) return [];
    const { range } = figure;
    const within = range !== undefined && about >= range.low && about <= range.high;
    return [{ ...cellOf(figure), about, within }];
  });
  const far = ({ about, value }: Leaving) => Math.abs(about / value - 1);
  return found.sort((a, b) => far(a) - far(b));
}

/** The value nearest to the figure at which the best line without the process passes the best line with it. */
export function crossing(
  figure: Pick<FigureGroup, 'members' | 'value'>,
  lines: readonly Line[],
  process: string,
): number | undefined {
  const slope = (line: Line) => slopeOf(figure, line.slopes);
  const at = (line: Line, value: number) => line.npv + slope(line) * (value - figure.value);
  const inside = lines.filter((line) => line.processes.has(process));
  const outside = lines.filter((line) => !line.processes.has(process));
  const best = (list: readonly Line[], value: number) => Math.max(...list.map((line) => at(line, value)));
  const candidates = inside.flatMap((a) =>
    outside.flatMap((b) => {
      const steeper = slope(b) - slope(a);
      const value = figure.value + (a.npv - b.npv) / steeper;
      return steeper !== 0 && value >= 0 && value <= FARTHEST * figure.value ? [value] : [];
    }),
  );
  const scale = Math.max(1, ...lines.map((line) => Math.abs(line.npv)));
  return candidates
    .filter((value) => best(outside, value) >= best(inside, value) - 1e-9 * scale)
    .sort((a, b) => Math.abs(a - figure.value) - Math.abs(b - figure.value))[0];
}
