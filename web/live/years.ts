import type { LonLat } from '../../src/figures/map/data.ts';
import type { OverlayData } from '../../src/figures/map/overlay.ts';
import type { AboutYear, LiveMap, Numbered } from '../../src/report/live/data.ts';
import { lackingDecimals } from '../../src/view/decimals.ts';

/** A year of a map as it is drawn; a point is its number, and 0. */
export interface Year extends AboutYear {
  readonly year: number;
  readonly data: OverlayData;
}

/** Something made of texts, from their numbers. */
function texted(of: Numbered, texts: readonly string[]): unknown {
  if (typeof of === 'number') return texts[of];
  if (Array.isArray(of)) return of.map((one) => texted(one, texts));
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, texted(one, texts)]));
}

const pointOf = (number: number): LonLat => [number, 0];

export const yearsOf = ({ series, keys, years, places: known, ways, texts }: LiveMap): Year[] =>
  years.map(({ year, places, flows, legs, breaks, about }) => ({
    ...(texted(about, texts) as AboutYear),
    year,
    data: {
      series,
      places: places.map(({ place, stages, ...one }) => ({
        ...known[place]!,
        ...one,
        at: pointOf(known[place]!.at),
        ...(stages ? { stages: stages.map(([good, size]) => ({ series: keys[good]!, size })) } : {}),
      })),
      flows: flows.map(([good, way, tonnes]) => ({
        series: keys[good]!,
        tonnes,
        path: ways[way]!.map(pointOf),
      })),
      legs: legs.map((leg) => ({ ...leg, path: ways[leg.path]!.map(pointOf) })),
      breaks: breaks.map((one) => ({ ...one, at: pointOf(one.at) })),
    },
  }));

/** Puts rows into a table such as the one behind the map, as the page writes them. */
export function fillTable(table: HTMLTableElement, rows: AboutYear['rows']): void {
  const numeric = [...table.querySelectorAll('th')].map((_, i) => table.classList.contains(`n${i + 1}`));
  const lacking = numeric.map((is, i) => lackingDecimals(is ? rows.map((row) => row[i + 2]!) : []));
  const cellOf = (text: string, i: number, row: number) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    const lacks = lacking[i]![row];
    if (lacks) cell.dataset.l = lacks;
    return cell;
  };
  const rowOf = (cells: readonly string[], row: number) => {
    const line = document.createElement('tr');
    line.append(...cells.map((text, i) => cellOf(text, i, row)));
    return line;
  };
  table.tBodies[0]!.replaceChildren(...rows.map(([, , ...cells], row) => rowOf(cells, row)));
}
