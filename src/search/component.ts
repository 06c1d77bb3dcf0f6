/** Parts of the search that can be left out, so that the bench can say what each brings. */
export const components = [
  'start',
  'simple-rounding',
  'rounding',
  'flow-cover',
  'column-pool',
  'interchange',
  'neighbourhoods',
  'branch-and-bound',
  'sifting',
  'blocks',
  'lagrangian',
] as const;

export type Component = (typeof components)[number];

/** Whether a part of the search is in it. */
export const has = ({ without }: { readonly without?: ReadonlySet<Component> }, component: Component): boolean =>
  !without?.has(component);
