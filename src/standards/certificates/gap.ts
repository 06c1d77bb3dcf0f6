import { type CertificateRow, inForce, type RequirementRow, type SchemeRow } from '../rows.ts';

/** A place that sells a good, with the party that would hold its certificates. */
export type Site = {
  readonly place: string;
  readonly good: string;
  readonly country: string;
  readonly zone?: string;
  /** The place is in a free zone, which is outside the market of its country. */
  readonly free?: boolean;
  readonly owner?: string;
};

/** Rows of a case for the matrix of requirements. */
export type GapInput = {
  readonly requirements: readonly RequirementRow[];
  readonly schemes: readonly SchemeRow[];
  readonly certificates: readonly CertificateRow[];
  readonly goods: readonly { readonly good: string; readonly hs?: string }[];
  readonly sites: readonly Site[];
  readonly parties?: readonly { readonly party: string; readonly country?: string }[];
  /** Customs zone of a country; by default the country itself. */
  readonly zoneOf?: (country: string) => string;
  /** Markets to show, countries or zones; by default those with requirements. */
  readonly markets?: readonly string[];
  /** Whether anybody in the market buys or uses the good; by default yes. If nobody does, the requirement is listed without sites. */
  readonly wanted?: (market: string, good: string) => boolean;
  /** Whether the site ships the good to the market; by default yes. Other sites are left out of the cell. */
  readonly ships?: (place: string, good: string, market: string) => boolean;
  /** Certificates that a plan obtains, and the first year of each. */
  readonly planned?: readonly { scheme: string; place: string; good: string; year: number }[];
  readonly year: number;
};

/** The state of a certificate at a site. */
export type Holding = {
  readonly place: string;
  /** held: in the year of the matrix; planned: a plan obtains it; home: the good is made in the market, which demands it of foreign goods only. */
  readonly state: 'held' | 'planned' | 'missing' | 'home';
  /** First year in which the plan obtains it. */
  readonly year?: number;
  /** Last year of a held certificate. */
  readonly until?: number;
  /** Parties that may hold it: the owner of the site, or parties of the market if the holder must be a resident. Empty if none is known. */
  readonly holders: readonly string[];
};

/** A certificate that a market demands for a good. */
export type GapNeed = {
  readonly scheme: string;
  readonly name: string;
  readonly act: string;
  readonly kind: string;
  readonly mast: string;
  readonly resident: boolean;
  readonly from?: number;
  readonly until?: number;
  readonly source: string;
  readonly quality: string;
  readonly sites: readonly Holding[];
};

/** A cell of the matrix market x good: the certificates that the market demands, with their states by site. */
export type GapCell = {
  readonly market: string;
  readonly good: string;
  readonly hs: string;
  readonly needs: readonly GapNeed[];
  /** Whether the case has a row for the market and the good; the row may say that nothing is demanded. */
  readonly known: boolean;
  /** Whether anybody in the market buys or uses the good. */
  readonly wanted: boolean;
};

/** Whether a country, or the zone that it is in, is the market. */
const inMarket = (market: string, country: string, zone: string): boolean => market === country || market === zone;

/**
 * The requirements of each market for each good in a year: all rows whose HS prefix the good's code begins with. A requirement of a
 * zone is shown in each of its countries that is among the markets.
 */
export function gapMatrix(input: GapInput): GapCell[] {
  const zoneOf = input.zoneOf ?? ((country: string) => country);
  const schemes = new Map(input.schemes.map((scheme) => [scheme.scheme, scheme]));
  const markets = input.markets ?? [...new Set(input.requirements.map((row) => row.market))].sort();
  const rowsOfYear = input.requirements.filter((row) => inForce(row, input.year));
  return markets.flatMap((market) =>
    input.goods.map(({ good, hs = '' }) => {
      const rows = rowsOfYear.filter(
        (row) => inMarket(row.market, market, zoneOf(market)) && hs.startsWith(row.hs) && hs !== '',
      );
      const byScheme = new Map(rows.filter((row) => row.scheme !== '').map((row) => [row.scheme, row]));
      const wanted = input.wanted?.(market, good) ?? true;
      const sites = input.sites.filter(
        (site) => wanted && site.good === good && (input.ships?.(site.place, good, market) ?? true),
      );
      const needs = [...byScheme.values()].map((row) => need(row, schemes.get(row.scheme), sites, input, zoneOf));
      return { market, good, hs, needs, known: rows.length > 0, wanted };
    }),
  );
}

function need(
  row: RequirementRow,
  scheme: SchemeRow | undefined,
  sites: readonly Site[],
  input: GapInput,
  zoneOf: (country: string) => string,
): GapNeed {
  const resident = scheme?.resident ?? false;
  const inside = (country: string | undefined): boolean =>
    country !== undefined && country !== '' && inMarket(scheme?.market ?? row.market, country, zoneOf(country));
  const locals = (input.parties ?? []).filter((party) => inside(party.country)).map((party) => party.party);
  const holding = (site: Site): Holding => {
    const zone = site.zone ?? zoneOf(site.country);
    const certificate = input.certificates.find(
      (c) => c.scheme === row.scheme && c.place === site.place && c.good === site.good && inForce(c, input.year),
    );
    const planned = (input.planned ?? [])
      .filter((c) => c.scheme === row.scheme && c.place === site.place && c.good === site.good)
      .sort((a, b) => a.year - b.year)[0];
    const home = !row.home && (site.free ? row.market === zone : inMarket(row.market, site.country, zone));
    const own = site.owner ? [site.owner] : [];
    const ownerInside = site.owner !== undefined && locals.includes(site.owner);
    return {
      place: site.place,
      state: certificate ? 'held' : home ? 'home' : planned ? 'planned' : 'missing',
      ...(!certificate && !home && planned && { year: planned.year }),
      ...(certificate?.until !== undefined && { until: certificate.until }),
      holders: !resident ? own : ownerInside ? own : locals,
    };
  };
  return {
    scheme: row.scheme,
    name: scheme?.name || row.scheme,
    act: scheme?.act ?? '',
    kind: scheme?.kind ?? 'certificate',
    mast: row.mast ?? '',
    resident,
    ...(row.from !== undefined && { from: row.from }),
    ...(row.until !== undefined && { until: row.until }),
    source: row.source || scheme?.source || '',
    quality: row.quality || scheme?.quality || '',
    sites: sites.map(holding),
  };
}

type Missing = { place: string; good: string; schemes: string[]; held: string[] };

/** The missing certificates by site and good, with those that are held: the input of `planCertificates`. */
export function missingCertificates(cells: readonly GapCell[]): Missing[] {
  const entries = new Map<string, Missing>();
  for (const { good, needs } of cells) {
    for (const { scheme, sites } of needs) {
      for (const { place, state } of sites) {
        if (state === 'home' || state === 'planned') continue;
        const key = JSON.stringify([place, good]);
        const entry = entries.get(key) ?? { place, good, schemes: [], held: [] };
        entries.set(key, entry);
        const list = state === 'held' ? entry.held : entry.schemes;
        if (!list.includes(scheme)) list.push(scheme);
      }
    }
  }
  return [...entries.values()].filter((entry) => entry.schemes.length > 0);
}
