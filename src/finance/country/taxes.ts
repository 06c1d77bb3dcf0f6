import type { DepreciationRule } from '../project/input.ts';
import type { Provenance } from './classes.ts';

/** The usual tax write-off of plant and machinery in a country, with its source. A case can replace it. */
type DepreciationFigure = Provenance & { readonly country: string; readonly rule: DepreciationRule };

const recalled = {
  source: 'recalled, not checked',
  quality: 'recalled',
  asOf: '2025',
  note: 'check before relying on it',
} as const;

export const depreciationFigures: readonly DepreciationFigure[] = [
  { country: 'CN', rule: { kind: 'straight-line', years: 10 }, ...recalled },
  { country: 'IN', rule: { kind: 'declining', rate: 0.15 }, ...recalled },
  { country: 'KZ', rule: { kind: 'declining', rate: 0.25 }, ...recalled },
  { country: 'UZ', rule: { kind: 'declining', rate: 0.2 }, ...recalled },
];

/** Assumed for all other countries. */
const usualDepreciation: DepreciationRule = { kind: 'straight-line', years: 10 };

/** The tax write-off of plant and machinery in a country. */
export const depreciationOf = (country: string): DepreciationRule =>
  depreciationFigures.find((row) => row.country === country)?.rule ?? usualDepreciation;
