import { textWidth } from './measure.ts';
import { textAt } from './svg.ts';

export interface LegendItem {
  /** Draws the sample with its left edge at x, centred on y. */
  sample(x: number, y: number): string;
  sampleWidth: number;
  text: string;
}

/** Items in lines as wide as the figure; returns the height used. */
export function legendRows(items: readonly LegendItem[], width: number, y0 = 0): { svg: string; height: number } {
  let x = 0;
  let y = y0 + 10;
  let svg = '';
  for (const item of items) {
    const wide = item.sampleWidth + 6 + textWidth(item.text, 11) + 18;
    if (x > 0 && x + wide - 18 > width) {
      x = 0;
      y += 19;
    }
    svg += item.sample(x, y) + textAt(x + item.sampleWidth + 6, y + 4, item.text, { size: 11 });
    x += wide;
  }
  return { svg, height: items.length === 0 ? 0 : y + 12 - y0 };
}
