import { scaleBand, scaleLinear } from 'd3-scale';
import { words } from '../i18n/index.ts';
import { valueAxis, yearLabels } from './axis.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LegendItem, legendRows } from './legend.ts';
import { wrapText } from './measure.ts';
import { patternDefs, patternFill } from './patterns.ts';
import { lineFrom, rect, textAt } from './svg.ts';
import { isNarrow } from './width.ts';

/** One good over the years. Deliveries are split by maker; the rest of `wanted` is unmet demand. */
export interface DeliveryPanel {
  name: string;
  unit: string;
  years: readonly { year: number; home: number; outside: number; wanted: number }[];
}

export interface DeliveryData {
  panels: readonly DeliveryPanel[];
  /** Names of the two parts: "made in the region", "from outside". */
  parts: readonly [home: string, outside: string];
}

/** Deliveries and demand by year, one small panel per good: bars for deliveries, a line for demand, hatching for unmet demand. */
export function deliveries(data: DeliveryData, options: FigureOptions): string {
  const width = widthOf(options);
  const say = words().figures;
  const prefix = options.id ?? 'deliveries';
  const across = data.panels.length === 1 || isNarrow() ? 1 : 2;
  const wide = (width - (across - 1) * 28) / across;
  const high = 196;
  let svg = patternDefs(prefix, ['shortfall']);
  for (const [i, panel] of data.panels.entries()) {
    const x0 = (i % across) * (wide + 28);
    const y0 = Math.floor(i / across) * high;
    svg += panelSvg(panel, x0, y0, wide, prefix);
  }
  const rows = Math.ceil(data.panels.length / across);
  const legend = legendRows(items(data, say.demand, say.shortfall, prefix), width, rows * high);
  return frame('deliveries', options, { height: rows * high + legend.height, svg: svg + legend.svg });
}

function items(data: DeliveryData, demand: string, short: string, prefix: string): LegendItem[] {
  const square = (text: string, fill: string): LegendItem => ({
    text,
    sampleWidth: 14,
    sample: (x, y) => rect(x, y - 5, 14, 10, { fill, stroke: fill === 'none' ? 'var(--accent)' : undefined }),
  });
  const line: LegendItem = {
    text: demand,
    sampleWidth: 20,
    sample: (x, y) => lineFrom(x, y, x + 20, y, { 'stroke-width': 2 }),
  };
  return [
    square(data.parts[0], 'var(--accent)'),
    square(data.parts[1], 'none'),
    line,
    square(short, patternFill(prefix, 'shortfall')),
  ];
}

function panelSvg(panel: DeliveryPanel, x0: number, y0: number, wide: number, prefix: string): string {
  const bottom = y0 + 160;
  const left = x0 + 50;
  const most = Math.max(...panel.years.map((year) => Math.max(year.wanted, year.home + year.outside)));
  const y = scaleLinear([0, most || 1], [bottom, y0 + 30]).nice();
  const names = panel.years.map((year) => String(year.year));
  const x = scaleBand(names, [left, x0 + wide]).padding(0.22);
  const head = wrapText(`${panel.name}, ${panel.unit}`, wide, 12, true)[0] ?? '';
  let svg = textAt(x0, y0 + 14, head, { weight: 700 }) + valueAxis(y, left, x0 + wide, 4);
  for (const year of panel.years) {
    const at = x(String(year.year)) ?? 0;
    const band = x.bandwidth();
    const [home, all] = [y(year.home), y(year.home + year.outside)];
    svg += rect(at, home, band, bottom - home, { fill: 'var(--accent)' });
    if (year.outside > 0)
      svg += rect(at + 0.6, all, band - 1.2, home - all, { fill: 'var(--paper)', stroke: 'var(--accent)' });
    const short = year.wanted - year.home - year.outside;
    if (short > 1e-9 * most)
      svg += rect(at, y(year.wanted), band, all - y(year.wanted), { fill: patternFill(prefix, 'shortfall') });
    svg += lineFrom(at - 2, y(year.wanted), at + band + 2, y(year.wanted), { 'stroke-width': 2 });
  }
  const middle = (year: number) => (x(String(year)) ?? 0) + x.bandwidth() / 2;
  return (
    svg +
    yearLabels(
      panel.years.map((year) => year.year),
      middle,
      bottom + 15,
      x.step(),
    )
  );
}
