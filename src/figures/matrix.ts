import { type FigureOptions, frame, widthOf } from './frame.ts';
import { clipText, textWidth } from './measure.ts';
import { significant } from './number.ts';
import { rect, textAt } from './svg.ts';

export interface MatrixData {
  names: readonly string[];
  /** Value of a pair, by index; undefined = nothing to say. Only the half below the diagonal is asked. */
  value(a: number, b: number): number | undefined;
  /** Whether a pair's sign is not known, and what that is called: its number is muted, and no square is drawn. */
  undecided?: { readonly of: (a: number, b: number) => boolean; readonly name: string };
  /** What a positive and a negative value are called. */
  signs: readonly [positive: string, negative: string];
}

/** Pairs as cells: the size of a square tells how much, its fill and the printed sign which way. */
export function matrix(data: MatrixData, options: FigureOptions): string {
  const width = widthOf(options);
  const locale = options.locale ?? 'en';
  const count = data.names.length;
  const left = Math.min(width * 0.36, Math.max(...data.names.map((name) => textWidth(name, 12))) + 10);
  const cell = Math.min(58, (width - left - 10) / Math.max(1, count - 1));
  let most = 0;
  for (let a = 1; a < count; a++) for (let b = 0; b < a; b++) most = Math.max(most, Math.abs(data.value(a, b) ?? 0));
  const high = Math.min(cell, 40);
  let svg = '';
  let anyOpen = false;
  for (let a = 1; a < count; a++) {
    const y = (a - 1) * high;
    svg += textAt(left - 8, y + high / 2 + 4, clipText(data.names[a]!, left - 10, 12), { anchor: 'end' });
    for (let b = 0; b < a; b++) {
      const value = data.value(a, b);
      const x = left + b * cell;
      svg += rect(x, y, cell - 1, high - 1, { fill: 'none', stroke: 'var(--faint)' });
      if (value === undefined || most === 0) continue;
      const open = data.undecided?.of(a, b) ?? false;
      anyOpen ||= open;
      const side = open ? 0 : (high - 4) * Math.sqrt(Math.abs(value) / most);
      const box = [x + (cell - 1 - side) / 2, y + (high - 1 - side) / 2] as const;
      const style =
        value >= 0
          ? { fill: 'var(--accent)', 'fill-opacity': '0.3' }
          : { fill: 'none', stroke: 'var(--trade)', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
      if (side > 0.5) svg += rect(box[0], box[1], side, side, style);
      const text = `${value > 0 ? '+' : ''}${significant(value, locale, 2)}`;
      const fill = open ? 'var(--muted)' : 'var(--ink)';
      svg += textAt(x + cell / 2, y + high / 2 + 4, text, { size: 10.5, anchor: 'middle', fill, italic: open });
    }
  }
  let bottom = (count - 1) * high + 6;
  for (let b = 0; b + 1 < count; b++) {
    const x = left + b * cell + cell / 2 + 3;
    const name = clipText(data.names[b]!, 150, 10.5);
    svg += textAt(x, (count - 1) * high + 10, name, { size: 10.5, anchor: 'end', rotate: -40 });
    bottom = Math.max(bottom, (count - 1) * high + 22 + textWidth(name, 10.5) * 0.65);
  }
  svg += rect(0, bottom + 4, 12, 12, { fill: 'var(--accent)', 'fill-opacity': '0.3' });
  svg += textAt(18, bottom + 14, data.signs[0], { size: 11 });
  const next = 40 + textWidth(data.signs[0], 11);
  svg += rect(next, bottom + 4, 12, 12, {
    fill: 'none',
    stroke: 'var(--trade)',
    'stroke-dasharray': '3 2',
    'stroke-width': 1.5,
  });
  svg += textAt(next + 18, bottom + 14, data.signs[1], { size: 11 });
  if (data.undecided && anyOpen) {
    const at = next + 40 + textWidth(data.signs[1], 11);
    const wide = at + textWidth(data.undecided.name, 11) < width;
    const style = { size: 11, fill: 'var(--muted)', italic: true };
    svg += textAt(wide ? at : 0, bottom + (wide ? 14 : 32), data.undecided.name, style);
    if (!wide) bottom += 18;
  }
  return frame('matrix', options, { height: bottom + 22, svg });
}
