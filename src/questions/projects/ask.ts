import {
  AMOUNT_KINDS,
  type Bloc,
  bundledRegister,
  bundledTrade,
  type Difference,
  differencesOf,
  filterProjects,
  joinRegisters,
  MEMBERS,
  type NearProject,
  nearCase,
  newProjects,
  type Project,
  type ProjectFilter,
  pairsOf,
  readList,
  readRegister,
  STATUSES,
  storedTrade,
  type TradeTable,
} from '../../atlas/index.ts';
import { at, type Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import type { HeadingsFound } from '../atlas/headings.ts';
import { headingsOf } from '../atlas/match.ts';
import { mustBeKnown } from '../errors.ts';

/** A register of the user: name and text of a CSV file. */
export interface OwnRegister {
  readonly name: string;
  readonly text: string;
}

/**
 * Projects of the bundled register and of one's own that a filter lets through.
 *
 * @throws {RequestError} where a status, kind, country or sector is not in the register
 * @throws {TableError} where one's own register has faults
 */
export function projects(filter: ProjectFilter = {}, own?: OwnRegister): readonly Project[] {
  const register = joinRegisters(bundledRegister(), own ? readRegister(own.text, own.name) : []);
  const { statuses = [], kinds = [], countries = [], sectors = [] } = filter;
  const all = <T>(values: readonly T[]) => [...new Set(values)].sort();
  mustBeKnown('status', statuses, 'ofRegister', STATUSES);
  mustBeKnown('kind', kinds, 'ofRegister', AMOUNT_KINDS);
  mustBeKnown('country', countries, 'ofRegister', all(register.flatMap((project) => project.countries)));
  mustBeKnown('sector', sectors, 'ofRegister', all(register.map((project) => project.sector)));
  return filterProjects(register, filter);
}

/** A list of projects compared with the register. */
export interface ListDocument {
  readonly rows: number;
  readonly differences: readonly Difference[];
  /** Rows that the register has not, in its form. */
  readonly fresh: readonly Project[];
}

/**
 * A list of projects as CSV, by its headings, held against some projects.
 *
 * @throws {TableError} where it has no heading for the name or the countries of a project
 */
export function projectsList(projects: readonly Project[], list: OwnRegister): ListDocument {
  const rows = readList(list.text, list.name);
  const differences = differencesOf(projects, rows);
  return { rows: rows.length, differences, fresh: newProjects(rows, differences, list.name) };
}

/** Projects within `km` of the places of a case, or linked to its candidates. */
export const projectsNear = (projects: readonly Project[], c: Case, km: number): readonly NearProject[] =>
  nearCase(projects, at(c, Number(c.settings.start)), c.name, km);

/** Projects near a case as the document that is published of them. */
export const nearDocument = (projects: readonly NearProject[]) =>
  projects.map(({ project, place, km, candidates, countries }) => ({
    ...project,
    near: { place: place ?? null, km: km ?? null, candidates, countries },
  }));

/** Two members: their joint projects, what they sell each other, what they could. */
export interface PairDocument {
  readonly a: string;
  readonly b: string;
  readonly projects: readonly Project[];
  readonly flows: Bloc['trade']['pairs'];
  readonly trade: Pick<TradeTable, 'year' | 'whole'>;
  readonly headings: HeadingsFound;
}

/**
 * Joint projects and trade of two members, by bundled trade or by what is loaded into a folder.
 *
 * @param codes two alpha-2 codes
 * @throws {UnusableError} where they are not two members
 */
export async function projectsOfPair(
  projects: readonly Project[],
  codes: readonly string[],
  store?: string,
): Promise<PairDocument> {
  const [a, b] = codes;
  if (codes.length !== 2 || !a || !b || a === b || !MEMBERS.includes(a) || !MEMBERS.includes(b))
    throw new UnusableError('pair', words().atlas.pairBad({ given: codes.join(',') }));
  const table = store === undefined ? bundledTrade() : await storedTrade(store);
  return {
    a,
    b,
    headings: headingsOf(table, a, b),
    trade: { year: table.year, whole: table.whole },
    projects: projects.filter((project) => project.countries.includes(a) && project.countries.includes(b)),
    flows: pairsOf(table).filter(({ exporter: x, importer: y }) => (x === a && y === b) || (x === b && y === a)),
  };
}
