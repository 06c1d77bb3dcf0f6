import {
  AMOUNT_KINDS,
  bundledRegister,
  type Difference,
  differencesOf,
  filterProjects,
  joinRegisters,
  type NearProject,
  nearCase,
  newProjects,
  type Project,
  type ProjectFilter,
  readList,
  readRegister,
  STATUSES,
} from '../../atlas/index.ts';
import { at, type Case } from '../../case/index.ts';
import { RequestError } from '../errors.ts';

/** A register of one's own, as the text of a CSV file of that name. */
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
  refuse('status', filter.statuses, STATUSES);
  refuse('kind', filter.kinds, AMOUNT_KINDS);
  refuse('country', filter.countries, [...new Set(register.flatMap((one) => one.countries))].sort());
  refuse('sector', filter.sectors, [...new Set(register.map((one) => one.sector))].sort());
  return filterProjects(register, filter);
}

function refuse(option: string, values: readonly string[] | undefined, all: readonly string[]): void {
  const strange = values?.filter((one) => !all.includes(one)) ?? [];
  if (strange.length > 0) throw new RequestError(option, strange, 'ofRegister', all);
}

/** Somebody's list of projects held against the register. */
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
export function projectsList(found: readonly Project[], list: OwnRegister): ListDocument {
  const rows = readList(list.text, list.name);
  const differences = differencesOf(found, rows);
  return { rows: rows.length, differences, fresh: newProjects(rows, differences, list.name) };
}

/** Of some projects, those near the places of a case, within so many km, or linked to its candidates. */
export const projectsNear = (found: readonly Project[], c: Case, km: number): readonly NearProject[] =>
  nearCase(found, at(c, Number(c.settings.start)), c.name, km);

/** Projects near a case as the document that is published of them. */
export const nearDocument = (found: readonly NearProject[]) =>
  found.map(({ project, place, km, candidates, countries }) => ({
    ...project,
    near: { place: place ?? null, km: km ?? null, candidates, countries },
  }));
