import { textWidth, wrapText } from './measure.ts';
import { rect, textAt } from './svg.ts';

export interface LegendItem {
  /** Draws the sample with its left edge at x, centred on y. */
  sample(x: number, y: number): string;
  sampleWidth: number;
  text: string;
}

/** A colour sample with its meaning. */
export const swatch = (text: string, fill: string): LegendItem => ({
  text,
  sampleWidth: 14,
  sample: (x, y) => rect(x, y - 5, 14, 10, { fill, rx: 2 }),
});

/** Places items in rows as wide as the figure; a wider item takes several lines. Returns the height used. */
export function legendRows(items: readonly LegendItem[], width: number, y0 = 0): { svg: string; height: number } {
  let x = 0;
  let y = y0 + 10;
  let svg = '';
  for (const item of items) {
    const lines = wrapText(item.text, width - item.sampleWidth - 6, 11);
    const wide = item.sampleWidth + 6 + Math.max(...lines.map((line) => textWidth(line, 11)));
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 19;
    }
    svg += item.sample(x, y);
    for (const [i, line] of lines.entries())
      svg += textAt(x + item.sampleWidth + 6, y + 4 + 13 * i, line, { size: 11 });
    x += wide + 18;
    y += 13 * (lines.length - 1);
  }
  return { svg, height: items.length === 0 ? 0 : y + 12 - y0 };
}
