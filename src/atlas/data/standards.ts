import { at, type Quality, type RawRow, readCase, worst } from '../../case/index.ts';

/** A certificate that a market asks for goods of an HS prefix. */
interface StandardAsked {
  /** The bundled case that says so. */
  readonly case: string;
  /** Country or customs zone. */
  readonly market: string;
  readonly hs: string;
  /** The scheme's row, with its names in each language; undefined: the market is known to ask nothing. */
  readonly scheme: RawRow | undefined;
  /** Also for goods that are made in the market. */
  readonly home: boolean;
  readonly weeks: number | undefined;
  readonly source: string;
  readonly quality: Quality;
}

/** Bundled cases about true markets. */
const CASES = ['solar-central-asia', 'polymers-eurasia', 'wagons-eurasia'] as const;

let read: readonly (StandardAsked & { readonly zones: ReadonlyMap<string, string> })[] | undefined;

/** What bundled cases say that the market of a country, or its customs zone, asks, in the first year of each case. */
export function standardsAsked(country: string): StandardAsked[] {
  read ??= CASES.flatMap((name) => {
    const { case: c } = readCase(name);
    const rows = at(c, Number(c.settings.start));
    const zones = new Map(rows.countries.map((one) => [one.country, String(one.zone ?? '')]));
    return rows.requirements.map((one) => {
      const scheme = rows.schemes.find((x) => x.scheme === one.scheme);
      return {
        case: name,
        market: one.market,
        hs: String(one.hs),
        scheme: scheme as RawRow | undefined,
        home: one.home,
        weeks: scheme?.weeks,
        ...originOf(one as RawRow, rows.sources as readonly RawRow[]),
        zones,
      };
    });
  });
  return read
    .filter((one) => one.market === country || one.market === one.zones.get(country))
    .map(({ zones: _, ...one }) => one);
}

/** Title and quality of what a row rests on: its own quality, else that of its source; the worse of both where both are said. */
function originOf(row: RawRow, sources: readonly RawRow[]): Pick<StandardAsked, 'source' | 'quality'> {
  const source = sources.find((one) => one.source === row.source);
  const said = [row.quality, source?.quality].filter((one): one is Quality => typeof one === 'string' && one !== '');
  return { source: String(source?.title ?? row.source ?? ''), quality: said.length > 0 ? worst(said) : 'assumed' };
}
