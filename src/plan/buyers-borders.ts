import type { Rows } from '../case/index.ts';
import { dutiesBetween, type LaneDuty } from '../model/index.ts';

/** Duties and certificates for a good at the border of a country that demands it. */
export interface BuyersBorder {
  readonly to: string;
  /**
   * Duties, with the countries of origin that pay them: the duty without conditions first, then lower ones for goods
   * that prove their origin.
   */
  readonly duties: readonly { readonly from: readonly string[]; readonly duties: readonly LaneDuty[] }[];
  /** Schemes that the country requires. */
  readonly papers: readonly string[];
}

/**
 * Duties and certificates for a good at the border of each country of the bloc that demands it, from the tables of the
 * case: in its first year, for goods made in the country that sends them.
 */
export function buyersBorders(rows: Rows, bloc: readonly string[], good: string): BuyersBorder[] {
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  // A place with its own zone has other duties than its country.
  const gates = new Map(rows.places.filter(({ zone }) => !zone).map(({ place, country }) => [country, place]));
  const zones = new Map(rows.countries.map(({ country, zone }) => [country, zone || country]));
  const uses = new Set(rows.recipes.flatMap((row) => (row.good === good && row.quantity < 0 ? [row.process] : [])));
  const wanting = new Set([
    ...rows.demands.flatMap((demand) => (demand.good === good ? [countryOf.get(demand.place)] : [])),
    ...rows.candidates.flatMap((candidate) => (uses.has(candidate.process) ? [countryOf.get(candidate.place)] : [])),
  ]);
  const hs = String(rows.goods.find((row) => row.good === good)?.hs ?? '');
  const papersIn = (country: string) =>
    rows.requirements.flatMap((row) =>
      hs !== '' && hs.startsWith(String(row.hs)) && row.scheme && [country, zones.get(country)].includes(row.market)
        ? [String(row.scheme)]
        : [],
    );
  return bloc
    .filter((to) => wanting.has(to) && gates.has(to))
    .map((to) => {
      const groups = new Map<string, { from: string[]; duties: readonly LaneDuty[] }>();
      for (const from of bloc) {
        if (from === to || !gates.has(from)) continue;
        const duties = dutiesBetween(rows, rows.settings.start, { good, from: gates.get(from)!, to: gates.get(to)! });
        const sameDuties = JSON.stringify(duties.map(({ from: _, origin: __, ...rest }) => rest));
        const group = groups.get(sameDuties) ?? { from: [], duties };
        group.from.push(from);
        groups.set(sameDuties, group);
      }
      return { to, duties: [...groups.values()], papers: [...new Set(papersIn(to))] };
    });
}
