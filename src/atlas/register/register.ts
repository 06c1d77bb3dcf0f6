import { bundledText } from '../data/bundled.ts';
import { readRegister } from './csv.ts';
import type { Project } from './project.ts';

export const bundledRegister = (): Project[] => readRegister(bundledText('projects.csv'), 'projects.csv');

/** Projects of `more` take the place of those with the same key; others follow. */
export function joinRegisters(base: readonly Project[], more: readonly Project[]): Project[] {
  const own = new Map(more.map((one) => [one.project, one]));
  const kept = base.map((one) => {
    const instead = own.get(one.project);
    own.delete(one.project);
    return instead ?? one;
  });
  return [...kept, ...own.values()];
}

/** Which projects are wanted; every list that is given must be met. */
export interface ProjectFilter {
  readonly countries?: readonly string[];
  readonly sectors?: readonly string[];
  readonly statuses?: readonly string[];
  /** Projects that have an amount of one of these kinds. */
  readonly kinds?: readonly string[];
  /** Projects that have news from this date on. */
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
