/**
 * How an asset is written off for tax and in the books. `years` and `rate` a year. `declining` takes rate x book value and, where
 * `years` is given, goes over to straight line as soon as that is more. `table` gives the share of each year of life.
 */
export type DepreciationRule =
  | { readonly kind: 'straight-line'; readonly years: number }
  | { readonly kind: 'declining'; readonly rate: number; readonly years?: number }
  | { readonly kind: 'table'; readonly shares: readonly number[] };
