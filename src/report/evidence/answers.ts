import type { Project, SectorMatch } from '../../atlas/index.ts';
import { countryIn, words } from '../../i18n/index.ts';

/** How many projects, and of how many it is known what was spent. */
export function projectsAnswer(projects: readonly Project[]): string {
  const realised = projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length;
  return words().evidence.projectsAnswer({ count: projects.length, realised });
}

/** How many classes one of two economies is strong in where the other is weak. */
export function matchAnswer(found: {
  readonly a: string;
  readonly b: string;
  readonly sectors: SectorMatch | null;
}): string {
  const [a, b] = [countryIn(found.a), countryIn(found.b)];
  if (!found.sectors) return `${a}, ${b}`;
  const { aForB, bForA, both, basis } = found.sectors;
  return words().evidence.matchAnswer({
    a,
    b,
    aForB: aForB.length,
    bForA: bForA.length,
    both: both.length,
    vintage: basis.vintage,
  });
}
