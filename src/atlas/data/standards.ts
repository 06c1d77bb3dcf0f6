import { at, type Quality, type RawRow, readCase, worst } from '../../case/index.ts';

/** A certificate that a market requires for goods of an HS prefix. */
interface StandardAsked {
  /** The bundled case it is from. */
  readonly case: string;
  /** Country or customs zone. */
  readonly market: string;
  readonly hs: string;
  /** The scheme's row, with its names in each language; undefined where the market requires nothing. */
  readonly scheme: RawRow | undefined;
  /** Also required for goods made in the market. */
  readonly home: boolean;
  readonly weeks: number | undefined;
  readonly source: string;
  readonly quality: Quality;
}

/** Bundled cases about real markets. */
const CASES = ['solar-central-asia', 'polymers-eurasia', 'wagons-eurasia'] as const;

let read: readonly (StandardAsked & { readonly zones: ReadonlyMap<string, string> })[] | undefined;

/** What the market of a country or its customs zone requires, from the first year of each bundled case. */
export function standardsAsked(country: string): StandardAsked[] {
  read ??= CASES.flatMap((name) => {
    const { case: c } = readCase(name);
    const rows = at(c, Number(c.settings.start));
    const zones = new Map(rows.countries.map((country) => [country.country, String(country.zone ?? '')]));
    return rows.requirements.map((requirement) => {
      const scheme = rows.schemes.find((x) => x.scheme === requirement.scheme);
      return {
        case: name,
        market: requirement.market,
        hs: String(requirement.hs),
        scheme: scheme as RawRow | undefined,
        home: requirement.home,
        weeks: scheme?.weeks,
        ...originOf(requirement as RawRow, rows.sources as readonly RawRow[]),
        zones,
      };
    });
  });
  return read
    .filter((one) => one.market === country || one.market === one.zones.get(country))
    .map(({ zones: _, ...one }) => one);
}

/** Title and quality of a row's source: the worse of the row's own quality and that of its source. */
function originOf(row: RawRow, sources: readonly RawRow[]): Pick<StandardAsked, 'source' | 'quality'> {
  const source = sources.find((source) => source.source === row.source);
  const qualities = [row.quality, source?.quality].filter(
    (cell): cell is Quality => typeof cell === 'string' && cell !== '',
  );
  return {
    source: String(source?.title ?? row.source ?? ''),
    quality: qualities.length > 0 ? worst(qualities) : 'assumed',
  };
}
