import { words } from '../../i18n/index.ts';
import { type FigureOptions, frame, widthOf } from '../frame.ts';
import { legendRows } from '../legend.ts';
import { wrapText } from '../measure.ts';
import { el, textAt } from '../svg.ts';
import { isNarrow } from '../width.ts';
import type { MapData, MapPlace } from './data.ts';
import { mapLegend } from './legend.ts';
import { type DrawnGround, mapBody } from './map.ts';
import { largestStretch } from './overlay.ts';

export interface MapPanel {
  title: string;
  /** A line under the title: the cost and the builds. */
  note?: string;
  data: MapData;
}

/** In a small map only sites are named; the large map beside it names the rest. */
function sparse(place: MapPlace): MapPlace {
  return place.kind === 'site' ? place : { ...place, name: '' };
}

/** Small maps side by side with the same view and the same scale of flow width, to compare plans. */
export function mapMultiples(panels: readonly MapPanel[], options: FigureOptions & { across?: number }): string {
  const width = widthOf(options);
  const say = words().figures;
  const across = isNarrow() ? 1 : Math.min(panels.length, options.across ?? 3);
  const gap = 14;
  const wide = Math.floor((width - gap * (across - 1)) / across);
  const id = options.id ?? 'multiples';
  const first = panels[0];
  if (!first) return frame('multiples', options, { height: 0, svg: '' });
  const focus = panels.flatMap(({ data }) => data.focus ?? data.places.map((place) => place.at));
  const largest = Math.max(...panels.map(({ data }) => largestStretch(data)));
  let svg = '';
  let high = 0;
  let widthFor = (_: number) => 1;
  let ground: DrawnGround | undefined;
  for (const [i, panel] of panels.entries()) {
    const body = mapBody(
      { ...panel.data, focus, places: panel.data.places.map(sparse) },
      { title: panel.title, width: wide, id: `${id}-${i}`, widest: 6, largest },
      ground,
    );
    ground ??= body.ground;
    high = body.view.height + 50;
    widthFor = body.widthFor;
    const [x, y] = [(i % across) * (wide + gap), Math.floor(i / across) * high];
    svg += textAt(x, y + 13, wrapText(panel.title, wide, 12, true)[0] ?? '', { weight: 700 });
    svg += textAt(x, y + 28, wrapText(panel.note ?? '', wide, 11)[0] ?? '', { size: 11, fill: 'var(--muted)' });
    svg += el('g', { transform: `translate(${x} ${y + 34})` }, body.svg);
  }
  const rows = Math.ceil(panels.length / across);
  const together = {
    ...first.data,
    flows: panels.flatMap(({ data }) => data.flows),
    places: panels.flatMap(({ data }) => data.places),
  };
  const legend = legendRows(mapLegend(together, widthFor, say), width, rows * high);
  const notes = [...(options.notes ?? []), say.borders];
  return frame('multiples', { ...options, notes }, { height: rows * high + legend.height, svg: svg + legend.svg });
}
