/** Components of the search that `--without` can leave out, so that the bench can measure what each one brings. */
export const components = [
  'start',
  'restricted-master',
  'one-period',
  'kernel',
  'interchange',
  'branch-and-bound',
  'tightening',
  'rounding',
  'flow-cover',
  'enumeration',
  'polish',
] as const;

export type ComponentName = (typeof components)[number];

/** Components of the search (separators, pricers, bounds, heuristics), with those without which a plan could be infeasible or a dual bound invalid. */
export type Component = ComponentName | 'shared-capacities' | 'routes' | 'reduced-cost';

/** Rows that a relaxation violates, or columns with a positive reduced cost in it, which a component proposes for the master. */
export interface Proposal {
  /** Number of rows or columns. */
  readonly count: number;
  /** Adds them to the master. */
  join(): Promise<void>;
}

interface Exclusions {
  readonly without?: ReadonlySet<ComponentName>;
}

/** Whether the search uses a component. */
export const enabled = ({ without }: Exclusions, name: ComponentName): boolean => !without?.has(name);
