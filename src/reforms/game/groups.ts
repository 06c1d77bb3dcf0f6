/** A game of groups: each group joins as one player (the quotient game of Owen 1977). */
export interface Groups {
  readonly names: readonly string[];
  /** Members of each group as a mask of the players. */
  readonly masks: readonly number[];
}

/** Groups of players by a name that they share, in the order in which the names first come. */
export function groupsBy(labels: readonly string[]): Groups {
  const names = [...new Set(labels)];
  const masks = names.map((name) => labels.reduce((mask, label, i) => (label === name ? mask | (1 << i) : mask), 0));
  return { names, masks };
}

/** The players of a set of groups. */
export function playersIn(groups: Groups, set: number): number {
  return groups.masks.reduce((all, mask, i) => ((set >>> i) & 1 ? all | mask : all), 0);
}

/** The groups that only relax: those all of whose members do. */
export function relaxingGroups(groups: Groups, relaxing: number): number {
  return groups.masks.reduce((all, mask, i) => ((mask & ~relaxing) === 0 ? all | (1 << i) : all), 0);
}
