/** Parts of the search that can be left out, so that the bench can say what each brings (`--without`). */
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

/** Parts without which plans or bounds would not be true. */
type Needed = 'shared-capacities' | 'routes' | 'reduced-cost';

/** A part of the search: a separator, a pricer, a bound or a heuristic. */
export interface Component {
  readonly name: ComponentName | Needed;
}

/** What a relaxation wants of a component: rows that it breaks, or columns that gain at its prices. */
export interface Wanted {
  /** How many. */
  readonly count: number;
  /** Puts them into the master. */
  join(): Promise<void>;
}

interface Without {
  readonly without?: ReadonlySet<ComponentName>;
}

/** Whether a part of the search is in it. */
export const has = ({ without }: Without, name: Component['name']): boolean => !without?.has(name as ComponentName);
