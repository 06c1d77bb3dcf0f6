import { plants } from '../data/bundled.ts';
import type { Project } from './project.ts';

/** Where a project stands in bundled cases, by `case:place/process`. */
export interface CaseLink {
  readonly case: string;
  readonly candidates: readonly string[];
}

export function caseLinks({ candidates }: Project): CaseLink[] {
  const pairs = candidates.map((one) => one.split(':') as [string, string]);
  return [...new Set(pairs.map(([name]) => name))].map((name) => ({
    case: name,
    candidates: pairs.flatMap(([of, key]) => (of === name ? [key] : [])),
  }));
}

const siteOf = (candidate: string): string => candidate.split('/')[0]!;

/** Plants of the last ten years at a place of a case where the project has candidates. */
export function plantLinks({ candidates }: Project): string[] {
  const sites = new Set(candidates.map(siteOf));
  return plants().flatMap((one) => (one.candidate !== '' && sites.has(siteOf(one.candidate)) ? [one.plant] : []));
}
