import { type Cells, cell } from '../lib/csv.ts';
import { shortestByKm } from '../lib/shortest.ts';

/** A published distance beside the network's. */
export type Compared = { row: Cells; km: number | undefined; error: number | undefined; legs: Cells[] };

/** Compares published distances with the shortest routes over the legs of `year`; `via` places are passed in order. */
export const compareKnown = (known: readonly Cells[], legs: readonly Cells[], year: number): Compared[] => {
  const there = legs.filter((leg) => leg.capex === '' && (leg.opens === '' || Number(leg.opens) <= year));
  return known.map((row) => {
    const mode = cell(row, 'mode');
    const usable = there.filter((leg) =>
      mode === 'any'
        ? leg.mode !== 'pipe'
        : mode === 'sea'
          ? ['sea', 'ferry'].includes(cell(leg, 'mode'))
          : leg.mode === mode,
    );
    const stops = [
      cell(row, 'from'),
      ...cell(row, 'via')
        .split(';')
        .filter((v) => v !== ''),
      cell(row, 'to'),
    ];
    let km = 0;
    const passed: Cells[] = [];
    for (let i = 1; i < stops.length; i++) {
      const way = shortestByKm(usable, stops[i - 1]!, stops[i]!);
      if (!way) return { row, km: undefined, error: undefined, legs: [] };
      km += way.km;
      passed.push(...way.legs);
    }
    return { row, km, error: km / Number(row.km) - 1, legs: passed };
  });
};

/** Share of the rail km of the network that lies on a compared way within `tolerance`. */
export const checkedShare = (compared: readonly Compared[], legs: readonly Cells[], tolerance: number): number => {
  const rail = legs.filter((leg) => leg.mode === 'rail');
  const good = new Set(compared.filter((c) => Math.abs(c.error ?? 1) <= tolerance).flatMap((c) => c.legs));
  const sum = (list: readonly Cells[]): number => list.reduce((s, leg) => s + Number(leg.km), 0);
  return sum(rail.filter((leg) => good.has(leg))) / sum(rail);
};
