import type { Rows } from '../case/index.ts';
import { borderTable } from './borders.ts';
import { isOpen, legValues, takes } from './legs.ts';
import type { LegProblem, Move, Resource } from './model.ts';

/** A list of resources without duplicates. `add` returns the index of a resource, or -1 if it has no limit. */
export function resourceList(): { list: Resource[]; add: (resource: Resource) => number } {
  const list: Resource[] = [];
  const indexes = new Map<string, number>();
  return {
    list,
    add: (resource) => {
      if (resource.capacity === Infinity && !resource.candidate) return -1;
      const key = `${resource.kind} ${resource.key}`;
      let index = indexes.get(key);
      if (index === undefined) {
        index = list.push(resource) - 1;
        indexes.set(key, index);
      }
      return index;
    },
  };
}

/** The legs that are open in the year and take the cargo, in each direction. */
export function movesOf(
  rows: Rows,
  year: number,
  cargo: string,
  placeIndex: ReadonlyMap<string, number>,
  placeResource: Int32Array,
  add: (resource: Resource) => number,
): { moves: Move[]; problems: LegProblem[] } {
  const valuesOf = legValues(rows, cargo);
  const borderOf = borderTable(rows.borders, year);
  const moves: Move[] = [];
  const problems: LegProblem[] = [];
  for (const leg of rows.legs) {
    const a = placeIndex.get(leg.from);
    const b = placeIndex.get(leg.to);
    if (a === undefined || b === undefined || a === b || !isOpen(leg, year) || !takes(leg, cargo)) continue;
    const values = valuesOf(leg);
    if (values.missing.length > 0) {
      problems.push({ leg: values.key, missing: values.missing });
      continue;
    }
    const candidate = leg.capex !== undefined;
    const { key } = values;
    const legResource = add({ kind: 'legs', key, row: key, capacity: leg.capacity, candidate });
    for (const [from, to] of leg.oneway
      ? [[a, b] as const]
      : ([
          [a, b],
          [b, a],
        ] as const)) {
      const [start, end] = [rows.places[from]!, rows.places[to]!];
      const border =
        start.country === end.country
          ? undefined
          : borderOf(start.country, end.country, leg.mode, start.place, end.place);
      if (border && !border.row.open) continue;
      const crossing = border?.row.place === '' ? `@${start.place}>${end.place}` : '';
      const borderResource = border
        ? add({
            kind: 'borders',
            key: border.key + crossing,
            row: border.key,
            capacity: border.row.capacity,
            candidate: false,
          })
        : -1;
      moves.push({
        values,
        from,
        to,
        mode: leg.mode,
        gauge: leg.gauge ?? 0,
        border,
        legResource,
        borderResource,
        placeResource: placeResource[to]!,
      });
    }
  }
  return { moves, problems };
}
