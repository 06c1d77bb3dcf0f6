import { scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { significant } from './number.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { lineFrom, rect, textAt } from './svg.ts';
import type { Barrier } from './theme.ts';

export interface WaterfallStep {
  name: string;
  barrier: Barrier;
  /** Added to the sum so far; a credit is negative. */
  value: number;
}

export interface WaterfallData {
  steps: readonly WaterfallStep[];
  /** A price to hold the total against, such as the import's. */
  against?: { name: string; value: number };
}

/** Landed cost from the gate to the buyer: a bar a step, lying, each beginning where the last ended. */
export function waterfall(data: WaterfallData, options: FigureOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const prefix = options.id ?? 'waterfall';
  const total = data.steps.reduce((sum, step) => sum + step.value, 0);
  const names = [...data.steps.map((step) => step.name), say.total, data.against?.name ?? ''];
  const left = Math.min(width * 0.4, Math.max(...names.map((name) => textWidth(name, 12))) + 26);
  const reach: number[] = [0, total, data.against?.value ?? 0];
  let sum = 0;
  for (const step of data.steps) {
    sum += step.value;
    reach.push(sum);
  }
  const scale = scaleLinear([Math.min(...reach), Math.max(...reach)], [left, width - 64]);
  const row = 25;
  let svg = patternDefs(prefix, [...new Set(data.steps.map((step) => step.barrier))]);
  let y = 0;
  sum = 0;
  svg += lineFrom(scale(0), 0, scale(0), row * (data.steps.length + 1), { stroke: 'var(--muted)' });
  for (const step of data.steps) {
    const [from, to] = [scale(sum), scale(sum + step.value)];
    svg += textAt(left - 8, y + 16, step.name, { anchor: 'end' });
    svg += rect(Math.min(from, to), y + 4, Math.max(1, Math.abs(to - from)), row - 8, {
      fill: patternFill(prefix, step.barrier),
    });
    const label = `${step.value < 0 ? '' : '+'}${significant(step.value)}`;
    svg += textAt(Math.max(from, to) + 5, y + 16, label, { size: 11 });
    svg += lineFrom(to, y + 4, to, y + row + 4, { stroke: 'var(--muted)', 'stroke-width': 0.7 });
    sum += step.value;
    y += row;
  }
  svg += rect(scale(Math.min(0, total)), y + 4, Math.abs(scale(total) - scale(0)), row - 8, { fill: 'var(--ink)' });
  svg += textAt(left - 8, y + 16, say.total, { anchor: 'end', weight: 700 });
  svg += textAt(Math.max(scale(0), scale(total)) + 5, y + 16, significant(total), { size: 11, weight: 700 });
  y += row;
  if (data.against) {
    const x = scale(data.against.value);
    svg += textAt(left - 8, y + 16, data.against.name, { anchor: 'end' });
    svg += rect(scale(0), y + 7, x - scale(0), row - 14, { fill: 'none', stroke: 'var(--ink)' });
    svg += textAt(x + 5, y + 16, significant(data.against.value), { size: 11 });
    y += row;
  }
  return frame('waterfall', options, { height: y + 4, svg });
}
