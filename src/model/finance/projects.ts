import { addTo, getOrInsert, putInto } from '../../case/index.ts';
import { type Attribution, type Frame, spending } from '../frame/index.ts';

/** An investment: the builds of a candidate, or a leg. */
export interface Project {
  readonly name: string;
  readonly key: { readonly place: string; readonly process: string } | { readonly leg: string };
  readonly countries: readonly string[];
  readonly sector: string;
  readonly attribution: Attribution;
  /** Capex by calendar year: columns with money per unit. */
  readonly capex: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** The largest capex over the horizon. */
  readonly most: number;
}

/** All investments of a programme. */
export function capexOf(frame: Frame): Project[] {
  const projects: Project[] = [];
  for (const k of frame.candidates) {
    const capex = new Map<number, [number, number][]>();
    let most = 0;
    const commissions = k.commissions;
    const together =
      commissions.length > 0 &&
      commissions[commissions.length - 1]! < commissions[0]! + k.processRow.life &&
      !k.row.closable;
    const counted = new Map<string, number>();
    for (const b of frame.variables.builds) {
      if (b.candidate !== k) continue;
      const years = spending(b.year, k.processRow.lead);
      const room = together ? b.tier.max_builds - (counted.get(b.tier.tier) ?? 0) : Number.POSITIVE_INFINITY;
      const count = Math.min(frame.program.bounds(b.count)[1], room);
      addTo(counted, b.tier.tier, count);
      for (const [col, each, units] of [
        [b.count, b.tier.capex, count],
        [b.size, b.tier.capex_per_unit, count * b.tier.capacity],
      ] as const) {
        if (col === undefined || each === 0) continue;
        most += each * k.spent * units;
        for (const year of years) put(capex, year, col, (each * k.spent) / years.length);
      }
    }
    if (capex.size === 0) continue;
    const { place, process, country } = k;
    const { sector } = k.processRow;
    projects.push({
      name: k.key,
      key: { place, process },
      countries: [country],
      sector,
      attribution: { place, process, country },
      capex,
      most,
    });
  }
  const legs = new Map<string, { from: string; to: string; capex: Map<number, [number, number][]>; most: number }>();
  for (const { leg, year, row, col } of frame.legs.all) {
    if (row.capex === 0) continue;
    const one = getOrInsert(legs, leg, () => ({ from: row.from, to: row.to, capex: new Map(), most: 0 }));
    const years = spending(year, row.lead);
    for (const y of years) put(one.capex, y, col, row.capex! / years.length);
    one.most += row.capex!;
  }
  for (const [leg, { from, to, capex, most }] of legs) {
    const countries = [...new Set([from, to].map((place) => frame.lookup.countryOf(place)))];
    projects.push({
      name: leg,
      key: { leg },
      countries,
      sector: '',
      attribution: { place: from, country: countries[0]! },
      capex,
      most,
    });
  }
  return projects;
}

function put(capex: Map<number, [number, number][]>, year: number, col: number, amount: number): void {
  putInto(capex, year, [col, amount]);
}
