import { type Catalogue, words } from '../../i18n/index.ts';
import { type LegendItem, swatch } from '../legend.ts';
import { significant } from '../number.ts';
import { el, lineFrom, rect } from '../svg.ts';
import { goodColours } from '../theme.ts';
import { type MapData, seriesColour } from './data.ts';
import { borderSymbol, breakSymbol, demandSymbol, legStyle } from './symbols.ts';

/** A mode of transport in the reader's words; one that the catalogue does not know by its own name. */
export function modeName(mode: string): string {
  const { modes, leg } = words().figures;
  return Object.hasOwn(modes, mode) ? modes[mode as keyof typeof modes] : mode || leg;
}

function step(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return value / power >= 5 ? 5 * power : value / power >= 2 ? 2 * power : power;
}

function lineItem(text: string, style: ReturnType<typeof legStyle>): LegendItem {
  return { text, sampleWidth: 26, sample: (x, y) => lineFrom(x, y, x + 26, y, style) };
}

function seriesItems(data: MapData, say: Catalogue['figures']): LegendItem[] {
  const used = new Set(data.flows.map((flow) => flow.series));
  for (const place of data.places) for (const stage of place.stages ?? []) used.add(stage.series);
  const shown = data.series.filter((one) => used.has(one.series));
  const own = shown.slice(0, goodColours.length - 1).map((one) => swatch(one.name, seriesColour(data, one.series)));
  return shown.length > own.length ? [...own, swatch(say.other, goodColours.at(-1)!)] : own;
}

function flowItems(largest: number, widthFor: (tonnes: number) => number, say: Catalogue['figures']): LegendItem[] {
  const top = step(largest);
  const sizes = [top, top / 10].filter((size) => widthFor(size) >= 0.7);
  const items: LegendItem[] = sizes.map((size, i) => ({
    text: i === sizes.length - 1 ? say.width({ amount: significant(size) }) : significant(size),
    sampleWidth: 30,
    sample: (x, y) => rect(x, y - widthFor(size) / 2, 30, widthFor(size), { fill: 'var(--muted)' }),
  }));
  const taper = (x: number, y: number) => `M${x},${y - 4.5}L${x + 34},${y - 1.6}L${x + 34},${y + 1.6}L${x},${y + 4.5}Z`;
  items.push({
    text: say.direction,
    sampleWidth: 34,
    sample: (x, y) => el('path', { d: taper(x, y), fill: 'var(--muted)' }),
  });
  return items;
}

function legItems(data: MapData, say: Catalogue['figures']): LegendItem[] {
  const seen = new Map<string, LegendItem>();
  for (const leg of data.legs ?? []) {
    const gauge = leg.mode === 'rail' && leg.gauge !== undefined ? ` ${leg.gauge}` : '';
    const state = leg.state === 'open' ? '' : say[leg.state];
    const text = state === '' ? `${modeName(leg.mode)}${gauge}` : state;
    if (!seen.has(text)) seen.set(text, lineItem(text, legStyle(leg)));
  }
  return [...seen.values()];
}

/** The legend of the marks that are on the map; without `widthFor` lines have no amounts. */
export function mapLegend(
  data: MapData,
  widthFor: ((tonnes: number) => number) | undefined,
  say: Catalogue['figures'],
): LegendItem[] {
  const items = seriesItems(data, say);
  const largest = data.flows.reduce((top, flow) => Math.max(top, flow.tonnes), 0);
  if (largest > 0 && widthFor) items.push(...flowItems(largest, widthFor, say));
  items.push(...legItems(data, say));
  if (data.places.some((place) => place.kind === 'demand'))
    items.push({ text: say.demand, sampleWidth: 12, sample: (x, y) => demandSymbol(x + 6, y, 5) });
  if (data.places.some((place) => place.kind === 'border'))
    items.push({ text: say.dwell, sampleWidth: 14, sample: (x, y) => borderSymbol(x + 7, y, 6) });
  if (data.breaks?.length)
    items.push({ text: say.gaugeBreak, sampleWidth: 10, sample: (x, y) => breakSymbol(x + 5, y) });
  return items;
}
