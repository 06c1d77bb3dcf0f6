import { scaleBand, scaleLinear } from 'd3-scale';
import { valueAxis } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { wrapText } from './measure.ts';
import { significant } from './number.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { lineFrom, rect, textAt } from './svg.ts';
import type { Barrier } from './theme.ts';

export interface StairStep {
  name: string;
  /** Reached after this step, counted from where the stairs begin at 0. */
  value: number;
  barrier?: Barrier;
}

/** The order of actions as stairs: a tread at the total so far, a riser for the amount that a step adds. */
export function staircase(steps: readonly StairStep[], options: FigureOptions): string {
  const width = widthOf(options);
  const prefix = options.id ?? 'stairs';
  const bottom = 270;
  const left = 52;
  const reach = [0, ...steps.map((step) => step.value)];
  const y = scaleLinear([Math.min(...reach), Math.max(...reach) || 1], [bottom, 20]).nice();
  const names = steps.map((_, i) => String(i));
  const x = scaleBand(names, [left, width]).padding(0.08);
  const used = [...new Set(steps.flatMap((step) => (step.barrier ? [step.barrier] : [])))];
  let svg = patternDefs(prefix, used) + valueAxis(y, left, width);
  let before = 0;
  let lines = 1;
  for (const [i, step] of steps.entries()) {
    const at = x(String(i)) ?? 0;
    const [from, to] = [y(before), y(step.value)];
    const fill = step.barrier ? patternFill(prefix, step.barrier) : 'var(--accent)';
    svg += rect(at, Math.min(from, to), x.bandwidth(), Math.max(1, Math.abs(to - from)), { fill });
    if (i + 1 < steps.length)
      svg += lineFrom(at, to, at + x.step() + x.bandwidth(), to, { stroke: 'var(--muted)', 'stroke-width': 0.7 });
    const added = step.value - before;
    const sign = added > 0 ? '+' : '';
    const middle = at + x.bandwidth() / 2;
    svg += textAt(middle, Math.min(from, to) - 5, sign + significant(added), {
      size: 11,
      anchor: 'middle',
      halo: true,
    });
    const words = wrapText(`${i + 1}. ${step.name}`, x.step() - 4, 10.5);
    for (const [row, line] of words.entries())
      svg += textAt(middle, bottom + 16 + row * 13, line, { size: 10.5, anchor: 'middle' });
    lines = Math.max(lines, words.length);
    before = step.value;
  }
  return frame('staircase', options, { height: bottom + 14 + lines * 13, svg });
}
