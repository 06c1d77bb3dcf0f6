import { bundledText, plants } from '../data/bundled.ts';
import { readRegister } from './csv.ts';
import type { Project } from './project.ts';

export const bundledRegister = (): Project[] => readRegister(bundledText('projects.csv'), 'projects.csv');

/** Projects of `more` replace those with the same key; the others are appended. */
export function joinRegisters(base: readonly Project[], more: readonly Project[]): Project[] {
  const own = new Map(more.map((project) => [project.project, project]));
  const projects = base.map((project) => {
    const instead = own.get(project.project);
    own.delete(project.project);
    return instead ?? project;
  });
  return [...projects, ...own.values()];
}

/** A filter of projects; every part given must match. */
export interface ProjectFilter {
  readonly countries?: readonly string[];
  readonly sectors?: readonly string[];
  readonly statuses?: readonly string[];
  /** Projects with an amount of one of these kinds. */
  readonly kinds?: readonly string[];
  /** Projects with a statement of this date or later. */
  readonly since?: string | undefined;
  /** A word in any text of the project. */
  readonly text?: string | undefined;
}

export function filterProjects(projects: readonly Project[], filter: ProjectFilter): Project[] {
  const one = (wanted: readonly string[] | undefined, has: readonly string[]) =>
    wanted === undefined || wanted.length === 0 || wanted.some((x) => has.includes(x));
  const text = filter.text?.toLocaleLowerCase();
  return projects.filter(
    (p) =>
      one(filter.countries, p.countries) &&
      one(filter.sectors, [p.sector]) &&
      one(filter.statuses, [p.status]) &&
      one(
        filter.kinds,
        p.amounts.map((a) => a.kind),
      ) &&
      (filter.since === undefined ||
        [p.status_as_of, ...p.amounts.map((a) => a.as_of)].some((day) => day >= filter.since!)) &&
      (text === undefined || JSON.stringify(p).toLocaleLowerCase().includes(text)),
  );
}

/** Something about a project that is past its date. */
export type Passed =
  /** A term has ended. */
  | { readonly kind: 'ended'; readonly date: string; readonly what: string }
  /** The year of its start is over, and it had not started by the last report. */
  | { readonly kind: 'due'; readonly year: number }
  /** Its last report is so many years old. */
  | { readonly kind: 'silent'; readonly years: number };

/** A status is old after so many years. */
const SILENT = 2;
const BEGUN: readonly Project['status'][] = ['construction', 'operating', 'stalled', 'cancelled', 'not found'];

/** The last day of a year, a month or a day. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** What is past its date on a given day (ISO 8601); the register itself is not updated by time. */
export function passedOf({ until, begins, status, status_as_of }: Project, today: string): Passed[] {
  const year = Number(today.slice(0, 4));
  const years = (Date.parse(today) - Date.parse(status_as_of)) / (365.25 * 24 * 3600 * 1000);
  return [
    ...(until && lastDay(until.date) < today ? [{ kind: 'ended', ...until } as const] : []),
    ...(begins !== undefined && begins < year && !BEGUN.includes(status)
      ? [{ kind: 'due', year: begins } as const]
      : []),
    ...(years >= SILENT && status !== 'not found' ? [{ kind: 'silent', years: Math.floor(years) } as const] : []),
  ];
}

export const todayIs = (): string => new Date().toISOString().slice(0, 10);

/** The candidates of bundled cases that a project matches. */
interface CaseLink {
  readonly case: string;
  readonly candidates: readonly string[];
}

export function caseLinks({ candidates }: Project): CaseLink[] {
  const pairs = candidates.map((candidate) => candidate.split(':') as [string, string]);
  return [...new Set(pairs.map(([name]) => name))].map((name) => ({
    case: name,
    candidates: pairs.flatMap(([of, key]) => (of === name ? [key] : [])),
  }));
}

const siteOf = (candidate: string): string => candidate.split('/')[0]!;

/** Plants of the last ten years at a place of a case where the project has candidates. */
export function plantLinks({ candidates }: Project): string[] {
  const sites = new Set(candidates.map(siteOf));
  return plants().flatMap((row) => (row.candidate !== '' && sites.has(siteOf(row.candidate)) ? [row.plant] : []));
}
