import { greatCircle, type Rows, siteKey } from '../../case/index.ts';
import type { Project } from './project.ts';

/** A project beside a case. */
export interface NearProject {
  readonly project: Project;
  /** The nearest place with a candidate, a demand or a supply; none where the project has no place. */
  readonly place?: string;
  readonly km?: number;
  /** Candidates of the case at that place, `place/process`. */
  readonly candidates: readonly string[];
  /** Countries that the project and the case share. */
  readonly countries: readonly string[];
}

/**
 * Projects within `km` of a place of the case where something is made, supplied or wanted, nearest first; then those without a place
 * that share two countries with the case's such places.
 */
export function nearCase(projects: readonly Project[], rows: Rows, name: string, km: number): NearProject[] {
  const used = new Set([...rows.candidates, ...rows.demands, ...rows.supplies].map((row) => row.place));
  const places = rows.places.filter((one) => used.has(one.place) && one.lat !== undefined && one.lon !== undefined);
  const countries = new Set(places.map((one) => one.country));
  const found = projects.flatMap((project): NearProject[] => {
    const shared = project.countries.filter((one) => countries.has(one));
    const linked = project.candidates.flatMap((one) =>
      one.startsWith(`${name}:`) ? [one.slice(name.length + 1)] : [],
    );
    if (project.lat === undefined || project.lon === undefined)
      return shared.length > 1 || linked.length > 0 ? [{ project, candidates: linked, countries: shared }] : [];
    const nearest = places
      .map((one) => ({ place: one.place, km: greatCircle(project, one) }))
      .sort((a, b) => a.km - b.km)[0];
    if (!nearest || (nearest.km > km && linked.length === 0)) return [];
    const own = rows.candidates.filter((one) => one.place === nearest.place).map(siteKey);
    return [{ project, ...nearest, candidates: linked.length > 0 ? linked : own, countries: shared }];
  });
  return found.sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY));
}
