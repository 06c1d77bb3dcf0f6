/**
 * How an asset is written off for tax and in the books. `years` and `rate` a year. `declining` takes rate x book value and, where
 * `years` is given, goes over to straight line as soon as that is more. `table` gives the share of each year of life.
 */
export type DepreciationRule =
  | { readonly kind: 'straight-line'; readonly years: number }
  | { readonly kind: 'declining'; readonly rate: number; readonly years?: number }
  | { readonly kind: 'table'; readonly shares: readonly number[] };

/** MACRS half-year tables and half-year straight line of IRS Publication 946, appendix A (tables ), as SAM uses them. */
export const irsTables = {
  macrs5: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  macrs15: [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.0295,
  ],
  straight15: [
    0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666,
    0.0667, 0.0333,
  ],
  straight20: [
    0.025, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
    0.05, 0.025,
  ],
} as const;
