import { greatCircle, type Rows, siteKey } from '../../case/index.ts';
import type { Project } from './project.ts';

/** A project near the places of a case. */
export interface NearProject {
  readonly project: Project;
  /** The nearest place with a candidate, a demand or a supply; none where the project has no place. */
  readonly place?: string;
  readonly km?: number;
  /** Candidates of the case at this place, `place/process`. */
  readonly candidates: readonly string[];
  /** Countries of both the project and the case. */
  readonly countries: readonly string[];
}

/**
 * Projects within `km` of a place with a candidate, a supply or a demand, nearest first; then projects without a place that share two
 * countries with such places.
 */
export function nearCase(projects: readonly Project[], rows: Rows, name: string, km: number): NearProject[] {
  const used = new Set([...rows.candidates, ...rows.demands, ...rows.supplies].map((row) => row.place));
  const places = rows.places.filter((row) => used.has(row.place) && row.lat !== undefined && row.lon !== undefined);
  const countries = new Set(places.map((place) => place.country));
  const nearProjects = projects.flatMap((project): NearProject[] => {
    const shared = project.countries.filter((country) => countries.has(country));
    const linked = project.candidates.flatMap((candidate) =>
      candidate.startsWith(`${name}:`) ? [candidate.slice(name.length + 1)] : [],
    );
    if (project.lat === undefined || project.lon === undefined)
      return shared.length > 1 || linked.length > 0 ? [{ project, candidates: linked, countries: shared }] : [];
    const nearest = places
      .map((place) => ({ place: place.place, km: greatCircle(project, place) }))
      .sort((a, b) => a.km - b.km)[0];
    if (!nearest || (nearest.km > km && linked.length === 0)) return [];
    const own = rows.candidates.filter((candidate) => candidate.place === nearest.place).map(siteKey);
    return [{ project, ...nearest, candidates: linked.length > 0 ? linked : own, countries: shared }];
  });
  return nearProjects.sort((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY));
}
