import type { Build } from '../plan/index.ts';

/** The sites where builds stand, `place/process`: builds of a process at a place make one plant, whenever its parts are built. */
export const sitesOf = (builds: readonly Pick<Build, 'place' | 'process'>[]): Set<string> =>
  new Set(builds.map(({ place, process }) => `${place}/${process}`));
