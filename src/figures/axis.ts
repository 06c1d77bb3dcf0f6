import type { ScaleLinear } from 'd3-scale';
import { textWidth } from './measure.ts';
import { significant } from './number.ts';
import { lineFrom, textAt } from './svg.ts';

/** Horizontal grid lines with values at the left; the zero line is stronger. */
export function valueAxis(scale: ScaleLinear<number, number>, x0: number, x1: number, count = 5): string {
  return scale
    .ticks(count)
    .map((tick) => {
      const y = scale(tick);
      const line = lineFrom(x0, y, x1, y, { stroke: tick === 0 ? 'var(--muted)' : 'var(--faint)' });
      return line + textAt(x0 - 6, y + 4, significant(tick, 4), { size: 11, anchor: 'end', fill: 'var(--muted)' });
    })
    .join('');
}

/** Least room between two values of an axis, px. */
const APART = 8;

/** Round values of a scale: at most the requested number, fewer if their labels would overlap. */
export function apart(scale: ScaleLinear<number, number>, count: number, text: (tick: number) => string): number[] {
  const ticks = scale.ticks(count);
  const meet = ticks.some((tick, i) => {
    const next = ticks[i + 1];
    if (next === undefined) return false;
    const wide = (textWidth(text(tick), 11) + textWidth(text(next), 11)) / 2;
    return Math.abs(scale(next) - scale(tick)) < wide + APART;
  });
  return meet && count > 1 ? apart(scale, count - 1, text) : ticks;
}

/** Vertical grid lines with values below, thinned so that labels do not overlap. */
export function valueAxisBelow(scale: ScaleLinear<number, number>, y0: number, y1: number, count = 6): string {
  return apart(scale, count, (tick) => significant(tick, 4))
    .map((tick) => {
      const x = scale(tick);
      const line = lineFrom(x, y0, x, y1, { stroke: tick === 0 ? 'var(--muted)' : 'var(--faint)' });
      return line + textAt(x, y1 + 15, significant(tick, 4), { size: 11, anchor: 'middle', fill: 'var(--muted)' });
    })
    .join('');
}

/** Years under a chart, thinned so that labels do not overlap. */
export function yearLabels(years: readonly number[], at: (year: number) => number, y: number, room: number): string {
  const every = Math.max(1, Math.ceil(34 / Math.max(1, room)));
  return years
    .filter((_, index) => index % every === 0)
    .map((year) => textAt(at(year), y, String(year), { size: 11, anchor: 'middle', fill: 'var(--muted)' }))
    .join('');
}
