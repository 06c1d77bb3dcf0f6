import type { Case, RawRow, Rows } from '../../case/index.ts';
import type { Basis } from '../match/bundled.ts';
import type { Stage } from './finder.ts';

export interface Draft {
  readonly case: Case;
  /** Candidates that were added, `place/process`. */
  readonly candidates: readonly string[];
  /** Supplies that were added, `good/place`. */
  readonly supplies: readonly string[];
}

/** A country is drafted for a stage where at least so many of the five factors hold. */
const FACTORS = 2;
const SOURCE = 'chain-finder';

/**
 * A case with candidates where the finder sees a stage and the case has none: at the country's place with most candidates and demands.
 * What cannot be moved (power, labour) and is supplied elsewhere in the country is supplied there too, at the highest price of the
 * country. All added rows are assumed, and say why.
 */
export function draftCase(c: Case, rows: Rows, stages: readonly Stage[], basis: Basis, year: number): Draft {
  const countryOf = new Map(rows.places.map((one) => [one.place, one.country]));
  const [candidates, supplies]: [RawRow[], Map<string, RawRow>] = [[], new Map()];
  for (const stage of stages)
    for (const member of stage.members) {
      if (member.candidates.length > 0 || member.count < FACTORS) continue;
      const place = sitePlace(member.country);
      if (place === undefined) continue;
      const needs = rows.recipes
        .filter((one) => one.process === stage.stage && one.quantity < 0)
        .map((one) => one.good);
      const local = needs.filter((good) => rows.goods.find((one) => one.good === good)?.cargo === 'none');
      const found = local.map((good) => supplyAt(good, place, member.country));
      // Without power or labour anywhere in the country a plant there could not run.
      if (found.some((one) => one === undefined)) continue;
      for (const one of found) if (one && one !== 'there') supplies.set(`${one.good}/${one.place}`, one);
      const factors = Object.entries(member.met).flatMap(([name, holds]) => (holds ? [name] : []));
      candidates.push({
        place,
        process: stage.stage,
        source: SOURCE,
        quality: 'assumed',
        note: `finder: ${factors.join(', ')}`,
      });
    }
  const source: RawRow = {
    source: SOURCE,
    title: `Chain finder on ${basis.title}, ${basis.vintage}`,
    publisher: 'Chorsu',
    year,
    url: basis.url,
    quality: 'assumed',
  };
  const tables = {
    ...c.tables,
    sources: [...c.tables.sources.filter((one) => one.source !== SOURCE), source],
    candidates: [...c.tables.candidates, ...candidates],
    supplies: [...c.tables.supplies, ...supplies.values()],
  };
  return {
    case: { ...c, tables },
    candidates: candidates.map((one) => `${one.place}/${one.process}`),
    supplies: [...supplies.keys()],
  };

  /** The place of a country with most candidates and demands. */
  function sitePlace(country: string): string | undefined {
    const weight = new Map<string, number>();
    for (const one of [...rows.candidates, ...rows.demands])
      if (countryOf.get(one.place) === country) weight.set(one.place, (weight.get(one.place) ?? 0) + 1);
    return [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  }

  function supplyAt(good: string, place: string, country: string): RawRow | 'there' | undefined {
    if (supplies.has(`${good}/${place}`)) return 'there';
    const own = rows.supplies.filter((one) => one.good === good);
    if (own.some((one) => one.place === place)) return 'there';
    const made = rows.candidates.some(
      (one) =>
        one.place === place && rows.recipes.some((r) => r.process === one.process && r.good === good && r.quantity > 0),
    );
    if (made) return 'there';
    const dearest = own.filter((one) => countryOf.get(one.place) === country).sort((a, b) => b.price - a.price)[0];
    if (!dearest) return undefined;
    return {
      good,
      place,
      price: dearest.price,
      ...(dearest.quantity !== undefined && Number.isFinite(dearest.quantity) && { quantity: dearest.quantity }),
      source: SOURCE,
      quality: 'assumed',
      note: `as at ${dearest.place}, the dearest of the country`,
    };
  }
}
