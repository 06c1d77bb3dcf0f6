import type { Line } from './alternative.ts';
import { type FigureGroup, slopeOf } from './figure-groups.ts';

/** Multiple of the figure up to which a crossing is sought. */
const FARTHEST = 10;

/** NPV of a known plan at a value of a figure. */
export const npvAt = (line: Line, figure: Pick<FigureGroup, 'members' | 'value'>, value: number): number =>
  line.npv + slopeOf(figure, line.slopes) * (value - figure.value);

/** NPV of the best known plans with a process and without it, at a value of a figure. */
export function bestAt(
  lines: readonly Line[],
  figure: Pick<FigureGroup, 'members' | 'value'>,
  process: string,
  value: number,
): { inside: number; outside: number } {
  const best = (built: boolean) =>
    Math.max(
      ...lines.filter((line) => line.processes.has(process) === built).map((line) => npvAt(line, figure, value)),
    );
  return { inside: best(true), outside: best(false) };
}

/** The value nearest to the figure at which the best line without the process overtakes the best line with it. */
export function crossing(
  figure: Pick<FigureGroup, 'members' | 'value'>,
  lines: readonly Line[],
  process: string,
): number | undefined {
  const inside = lines.filter((line) => line.processes.has(process));
  const outside = lines.filter((line) => !line.processes.has(process));
  const candidates = inside.flatMap((a) =>
    outside.flatMap((b) => {
      const steeper = slopeOf(figure, b.slopes) - slopeOf(figure, a.slopes);
      const value = figure.value + (a.npv - b.npv) / steeper;
      return steeper !== 0 && value >= 0 && value <= FARTHEST * figure.value ? [value] : [];
    }),
  );
  const scale = Math.max(1, ...lines.map((line) => Math.abs(line.npv)));
  return candidates
    .filter((value) => {
      const best = bestAt(lines, figure, process, value);
      return best.outside >= best.inside - 1e-9 * scale;
    })
    .sort((a, b) => Math.abs(a - figure.value) - Math.abs(b - figure.value))[0];
}
