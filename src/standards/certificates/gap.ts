import { type CertificateRow, inForce, type RequirementRow, type SchemeRow } from '../rows.ts';

/** A place that makes (or buys) a good that could be sold, with the party that would hold its certificates. */
export type Site = {
  readonly place: string;
  readonly good: string;
  readonly country: string;
  readonly zone?: string;
  /** In a zone of its own, which is outside its country's market. */
  readonly free?: boolean;
  readonly owner?: string;
};

/** What a case says, as far as the matrix of requirements needs it. */
export type GapInput = {
  readonly requirements: readonly RequirementRow[];
  readonly schemes: readonly SchemeRow[];
  readonly certificates: readonly CertificateRow[];
  readonly goods: readonly { readonly good: string; readonly hs?: string }[];
  readonly sites: readonly Site[];
  readonly parties?: readonly { readonly party: string; readonly country?: string }[];
  /** Customs zone of a country; default the country itself. */
  readonly zoneOf?: (country: string) => string;
  /** Markets to show (countries or zones); default: those that require anything. */
  readonly markets?: readonly string[];
  /** Whether anybody in the market buys or uses the good; default yes. If nobody does, the requirement is listed but no site needs it. */
  readonly wanted?: (market: string, good: string) => boolean;
  /** Whether the site ships the good there (by a plan); default yes. Other sites are left out of the cell. */
  readonly ships?: (place: string, good: string, market: string) => boolean;
  /** Certificates that a plan obtains, with the first year. */
  readonly planned?: readonly { scheme: string; place: string; good: string; year: number }[];
  readonly year: number;
};

/** Where one site stands with one certificate. */
type Holding = {
  readonly place: string;
  /** held in the year; planned = a plan obtains it; missing; home = made in the market, which asks it of foreign goods only. */
  readonly state: 'held' | 'planned' | 'missing' | 'home';
  /** First year in which the plan obtains it. */
  readonly year?: number;
  /** Last year of a certificate held. */
  readonly until?: number;
  /** Parties that may hold it: the site's owner, or parties of the market where a resident must. Empty = nobody is known. */
  readonly holders: readonly string[];
};

/** A certificate that a market asks for a good. */
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

/** A cell of the matrix market x good: what is asked, who holds it, who must. */
export type GapCell = {
  readonly market: string;
  readonly good: string;
  readonly hs: string;
  readonly needs: readonly GapNeed[];
  /** Whether the case says what the market asks of the good, be it nothing. */
  readonly known: boolean;
  /** Whether anybody in the market buys or uses the good. */
  readonly wanted: boolean;
};

/** Whether a place in this country and zone lies in the market. */
const inMarket = (market: string, country: string, zone: string): boolean => market === country || market === zone;

/**
 * The requirements of each market for each good in a year. A row fits a good whose HS code begins with the row's prefix; all
 * rows that fit are asked. A requirement of a zone is shown in each country of it that is among the markets.
 */
export function gapMatrix(input: GapInput): GapCell[] {
  const zoneOf = input.zoneOf ?? ((country: string) => country);
  const schemes = new Map(input.schemes.map((scheme) => [scheme.scheme, scheme]));
  const markets = input.markets ?? [...new Set(input.requirements.map((row) => row.market))].sort();
  const asked = input.requirements.filter((row) => inForce(row, input.year));
  return markets.flatMap((market) =>
    input.goods.map(({ good, hs = '' }) => {
      const rows = asked.filter(
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
    const held = input.certificates.find(
      (c) => c.scheme === row.scheme && c.place === site.place && c.good === site.good && inForce(c, input.year),
    );
    const planned = (input.planned ?? [])
      .filter((one) => one.scheme === row.scheme && one.place === site.place && one.good === site.good)
      .sort((a, b) => a.year - b.year)[0];
    const home = !row.home && (site.free ? row.market === zone : inMarket(row.market, site.country, zone));
    const own = site.owner ? [site.owner] : [];
    const ownerInside = site.owner !== undefined && locals.includes(site.owner);
    return {
      place: site.place,
      state: held ? 'held' : home ? 'home' : planned ? 'planned' : 'missing',
      ...(!held && !home && planned && { year: planned.year }),
      ...(held?.until !== undefined && { until: held.until }),
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

/** The certificates that are missing, by site and good: what {@link cheapestEvidence} is asked for. */
export function missingCertificates(
  cells: readonly GapCell[],
): { place: string; good: string; schemes: string[]; held: string[] }[] {
  const found = new Map<string, { place: string; good: string; schemes: string[]; held: string[] }>();
  for (const cell of cells) {
    for (const one of cell.needs) {
      for (const site of one.sites) {
        if (site.state === 'home' || site.state === 'planned') continue;
        const key = JSON.stringify([site.place, cell.good]);
        const entry = found.get(key) ?? { place: site.place, good: cell.good, schemes: [], held: [] };
        found.set(key, entry);
        const list = site.state === 'held' ? entry.held : entry.schemes;
        if (!list.includes(one.scheme)) list.push(one.scheme);
      }
    }
  }
  return [...found.values()].filter((entry) => entry.schemes.length > 0);
}
