import { scaleBand, scaleLinear } from 'd3-scale';
import { valueAxis, valueAxisBelow, yearLabels } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LegendItem, legendRows } from './legend.ts';
import { nameRoom } from './names.ts';
import { significant } from './number.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { rect, textAt } from './svg.ts';
import type { Barrier } from './theme.ts';

/** One layer of the stack; layers of one barrier differ by tint: 0 full, 1 and 2 lighter. */
export interface StackedLayer {
  key: string;
  name: string;
  barrier: Barrier;
  tint?: 0 | 1 | 2;
}

/** Amounts by layer of one year or one country; a credit is negative. */
export interface StackedBar {
  name: string;
  parts: Readonly<Record<string, number>>;
}

export interface StackedData {
  bars: readonly StackedBar[];
  /** In the order in which they are stacked, from zero outwards. */
  layers: readonly StackedLayer[];
}

interface Part {
  layer: StackedLayer;
  from: number;
  to: number;
}

/** Parts of a bar stacked away from zero on either side, in the layers' order. */
export function stack(bar: StackedBar, layers: readonly StackedLayer[]): Part[] {
  let up = 0;
  let down = 0;
  const parts: Part[] = [];
  for (const layer of layers) {
    const value = bar.parts[layer.key] ?? 0;
    if (value > 0) {
      parts.push({ layer, from: up, to: up + value });
      up += value;
    } else if (value < 0) {
      parts.push({ layer, from: down, to: down + value });
      down += value;
    }
  }
  return parts;
}

function fillOf(layer: StackedLayer, prefix: string): Record<string, string | undefined> {
  const opacity = [undefined, '0.62', '0.34'][layer.tint ?? 0];
  return { fill: patternFill(prefix, layer.barrier), 'fill-opacity': opacity };
}

function legendOf(data: StackedData, prefix: string): LegendItem[] {
  return data.layers
    .filter((layer) => data.bars.some((bar) => Math.abs(bar.parts[layer.key] ?? 0) > 0))
    .map((layer) => ({
      text: layer.name,
      sampleWidth: 16,
      sample: (x, y) => rect(x, y - 6, 16, 12, fillOf(layer, prefix)),
    }));
}

function reach(data: StackedData): [number, number] {
  const ends = data.bars.flatMap((bar) => stack(bar, data.layers).flatMap((part) => [part.from, part.to]));
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

/** Amounts by year, stacked from a zero baseline; credits hang below it. */
export function stackedColumns(data: StackedData, options: FigureOptions): string {
  const width = widthOf(options);
  const prefix = options.id ?? 'columns';
  const height = 260;
  const left = 52;
  const y = scaleLinear(reach(data), [height, 8]).nice();
  const x = scaleBand(
    data.bars.map((bar) => bar.name),
    [left, width],
  ).padding(0.28);
  let svg = patternDefs(prefix) + valueAxis(y, left, width);
  for (const bar of data.bars) {
    const at = x(bar.name) ?? 0;
    for (const part of stack(bar, data.layers)) {
      const [top, bottom] = [y(Math.max(part.from, part.to)), y(Math.min(part.from, part.to))];
      svg += rect(at, top, x.bandwidth(), bottom - top, fillOf(part.layer, prefix));
    }
  }
  const years = data.bars.map((bar) => Number(bar.name));
  const middle = (name: string) => (x(name) ?? 0) + x.bandwidth() / 2;
  svg += yearLabels(years, (year) => middle(String(year)), height + 16, x.step());
  const legend = legendRows(legendOf(data, prefix), width, height + 24);
  return frame('columns', options, { height: height + 24 + legend.height, svg: svg + legend.svg });
}

/** Amounts by country (or another list of names), a lying stacked bar each, with its sum. */
export function stackedRows(data: StackedData, options: FigureOptions): string {
  const width = widthOf(options);
  const prefix = options.id ?? 'rows';
  const left = nameRoom(data.bars, 10, 0, width * 0.35);
  const high = 25;
  const bottom = data.bars.length * high;
  const x = scaleLinear(reach(data), [left, width - 60]).nice();
  let svg = patternDefs(prefix) + valueAxisBelow(x, 0, bottom);
  for (const [i, bar] of data.bars.entries()) {
    const at = i * high;
    svg += textAt(left - 8, at + 17, bar.name, { anchor: 'end' });
    let sum = 0;
    let end = x(0);
    for (const part of stack(bar, data.layers)) {
      const [from, to] = [x(Math.min(part.from, part.to)), x(Math.max(part.from, part.to))];
      svg += rect(from, at + 4, to - from, high - 8, fillOf(part.layer, prefix));
      sum += part.to - part.from;
      end = Math.max(end, to);
    }
    svg += textAt(end + 5, at + 16, significant(sum), { size: 11, halo: true });
  }
  const legend = legendRows(legendOf(data, prefix), width, bottom + 24);
  return frame('rows', options, { height: bottom + 24 + legend.height, svg: svg + legend.svg });
}
