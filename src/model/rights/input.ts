import {
  at,
  atStart,
  type Case,
  defined,
  keyOf,
  putInto,
  qualityOf,
  type RawRow,
  type Rows,
  siteKey,
  type TableName,
} from '../../case/index.ts';
import {
  type AssetRow,
  type ChainRows,
  type FreedomInput,
  type JointTeam,
  judgeTeam,
  type TeamReport,
  type TreatyRow,
  type When,
} from '../../rights/index.ts';
import type { PlanDocument } from '../document.ts';

/** Dates in a raw row, for those columns whose date still stands for the year in the filled row. */
function datesOf<K extends string>(
  row: { readonly [P in K]?: number | undefined },
  raw: RawRow | undefined,
  columns: readonly K[],
): { [P in K]?: When } {
  const dates: { [P in K]?: When } = {};
  for (const column of columns) {
    const cell = raw?.[column];
    if (typeof cell === 'string' && Number(cell.slice(0, 4)) === row[column]) dates[column] = cell;
  }
  return dates;
}

const rawsOf = (c: Case, table: TableName): ReadonlyMap<string, RawRow> =>
  new Map(c.tables[table].map((raw) => [keyOf(table, raw), raw]));

/** Assets in a year, with the dates that the case states; one without an end ends by the law of each country. */
function assetsOf(c: Case, year: number) {
  const raws = rawsOf(c, 'assets');
  return at(c, year).assets.map(({ priority, filed, granted, expires, ...row }) => {
    const raw = raws.get(keyOf('assets', row));
    const years = { priority, filed, granted, expires: raw?.expires === undefined ? undefined : expires };
    const dates = datesOf(years, raw, ['priority', 'filed', 'granted', 'expires']);
    const known: Pick<AssetRow, keyof typeof years> = defined<{ [K in keyof typeof years]: When | undefined }>({
      ...years,
      ...dates,
    });
    return { ...row, ...known };
  });
}

/** Licences in a year, with the dates that the case states. */
export function licencesOf(c: Case, year: number) {
  const raws = rawsOf(c, 'licences');
  return at(c, year).licences.map((row) => ({
    ...row,
    ...datesOf(row, raws.get(keyOf('licences', row)), ['from', 'until']),
  }));
}

/** Treaties in a year, with the dates that the case states. */
export function treatiesOf(c: Case, year: number): TreatyRow[] {
  const raws = rawsOf(c, 'treaties');
  return at(c, year).treaties.map((row) => ({ ...row, ...datesOf(row, raws.get(keyOf('treaties', row)), ['since']) }));
}

export interface RightsInput {
  readonly freedom: FreedomInput;
  readonly chain: ChainRows;
  readonly countries: readonly string[];
  readonly teams: readonly Team[];
  /**
   * Parties that run the processes of the case, or of the plan: the docket is theirs unless the reader names others.
   */
  readonly runners: readonly string[];
  readonly docket: Rows['docket'];
}

/** A joint team from the case or from the reader, and what laws require of its inventions. */
export interface Team extends TeamReport {
  readonly technology: string;
  readonly inventors: JointTeam['inventors'];
  readonly madeIn: readonly string[];
}

/** The input for judging the rights of a case; licences that a plan buys count as held. */
export function rightsInput(c: Case, plan: PlanDocument | undefined): RightsInput {
  const rows = atStart(c);
  const { start, years } = rows.settings;
  const countryOf = new Map(rows.places.map((row) => [row.place, row.country]));
  const withTechnology = new Set(rows.processes.filter((row) => row.technology !== '').map((row) => row.process));
  const built = new Set((plan?.activity ?? []).map(siteKey));
  const candidates = rows.candidates
    .filter((row) => withTechnology.has(row.process))
    .filter((row) => plan === undefined || built.has(siteKey(row)))
    .map((row) => ({ process: row.process, country: countryOf.get(row.place) ?? '', owner: row.owner }));
  const makers = new Map<string, string[]>();
  for (const row of rows.recipes) if (row.quantity > 0) putInto(makers, row.process, row.good);
  const chain: ChainRows = {
    candidates,
    demands: rows.demands.map((row) => ({ good: row.good, country: countryOf.get(row.place) ?? '' })),
    makes: (process) => makers.get(process) ?? [],
  };
  const all = rows.candidates.map((row) => countryOf.get(row.place) ?? '');
  const countries = [...new Set([...all, ...chain.demands.map((demand) => demand.country)])].sort();
  const quality = qualityOf(rows);
  const titles = new Map(rows.sources.map((row) => [row.source, row.title]));
  const title = (source: string | undefined): string => titles.get(source ?? '') || (source ?? '');
  const freedom: FreedomInput = {
    processes: rows.processes,
    assets: assetsOf(c, start).map((row) => ({ ...row, quality: quality(row), source: title(row.source) })),
    licences: licencesOf(c, start).map((row) => ({ ...row, quality: quality(row), source: title(row.source) })),
    countries,
    parties: [...new Set(candidates.map((candidate) => candidate.owner))].sort(),
    years: Array.from({ length: years }, (_, i) => start + i),
    bought: new Set((plan?.licences ?? []).map((licence) => licence.licence)),
    searches: rows.searches,
    claims: rows.claims,
  };
  const run = rows.candidates.filter((row) => plan === undefined || built.has(siteKey(row)));
  const runners = [...new Set(run.map((row) => row.owner))].filter((party) => party !== '').sort();
  return { freedom, chain, countries, teams: teamsOf(rows), runners, docket: rows.docket };
}

/** Teams of the case. */
function teamsOf(rows: Rows): Team[] {
  const home = new Map(rows.parties.map((row) => [row.party, row.country]));
  return [...new Set(rows.teams.map((row) => row.team))].map((name): Team => {
    const members = rows.teams.filter((row) => row.team === name);
    const inventors = members.map(({ party }) => ({ party, residence: home.get(party) ?? '' }));
    const madeIn = [...new Set(members.flatMap((row) => row.made_in))].sort();
    const technology = members.find((row) => row.technology !== '')?.technology ?? name;
    return { ...teamOf({ inventors, madeIn }), technology };
  });
}

/** A team with its inventors, the places of work (the residences of its members by default) and the intended owner. */
export function teamOf({ inventors, madeIn, owner }: JointTeam): Team {
  const where = madeIn.length > 0 ? [...madeIn] : [...new Set(inventors.map((inventor) => inventor.residence))];
  const team: JointTeam = { inventors, madeIn: where, ...(owner !== undefined && { owner }) };
  return { technology: '', inventors, madeIn: where, ...judgeTeam(team) };
}
