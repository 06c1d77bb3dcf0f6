import { type FigureOptions, frame, widthOf } from './frame.ts';
import { textWidth } from './measure.ts';
import { fixed } from './number.ts';
import { rect, textAt } from './svg.ts';

/** Values of ordered pairs: from the row's to the column's. */
export interface CrossData {
  readonly names: readonly string[];
  /** Short names over the columns. */
  readonly short: readonly string[];
  readonly values: readonly (readonly number[])[];
}

const HIGH = 26;

/** A matrix of ordered pairs: a darker cell has a larger value, which is printed in it; the diagonal is empty. */
export function cross(data: CrossData, options: FigureOptions): string {
  const n = data.names.length;
  const left = Math.max(60, ...data.names.map((name) => textWidth(name, 12))) + 10;
  const cell = Math.min(56, (widthOf(options) - left) / n);
  const most = Math.max(1, ...data.values.flat());
  let svg = '';
  for (const [b, name] of data.short.entries())
    svg += textAt(left + (b + 0.5) * cell, 14, name, { size: 11, anchor: 'middle', weight: 600 });
  for (const [a, row] of data.values.entries()) {
    const y = 20 + a * HIGH;
    svg += textAt(left - 8, y + 17, data.names[a]!, { anchor: 'end' });
    for (const [b, value] of row.entries()) {
      const x = left + b * cell;
      svg += rect(x, y, cell - 1, HIGH - 1, { fill: 'none', stroke: 'var(--faint)' });
      if (a === b) continue;
      const share = value / most;
      svg += rect(x, y, cell - 1, HIGH - 1, {
        fill: 'var(--accent)',
        'fill-opacity': (0.06 + 0.74 * share).toFixed(2),
      });
      const fill = share > 0.62 ? 'var(--paper)' : 'var(--ink)';
      svg += textAt(x + cell / 2, y + 17, fixed(value, 0), { size: 11, anchor: 'middle', fill });
    }
  }
  return frame('cross', options, { height: 24 + n * HIGH, svg });
}
