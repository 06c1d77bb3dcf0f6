import type { DepreciationRule } from '../project/input.ts';
import type { Provenance } from './classes.ts';

/** A country's usual write-off of machinery: a default to be replaced by the case, with its source. */
type DepreciationFigure = Provenance & { readonly country: string; readonly rule: DepreciationRule };

const recalled = {
  source: 'recalled, not checked',
  quality: 'recalled',
  asOf: '2025',
  note: 'check before relying on it',
} as const;

/** Tax write-off of plant and machinery. */
export const depreciationFigures: readonly DepreciationFigure[] = [
  { country: 'CN', rule: { kind: 'straight-line', years: 10 }, ...recalled },
  { country: 'IN', rule: { kind: 'declining', rate: 0.15 }, ...recalled },
  { country: 'KZ', rule: { kind: 'declining', rate: 0.25 }, ...recalled },
  { country: 'UZ', rule: { kind: 'declining', rate: 0.2 }, ...recalled },
];

/** What a country's machinery is written off by where no figure is known: straight line over 10 years, assumed. */
const usualDepreciation: DepreciationRule = { kind: 'straight-line', years: 10 };

/** The write-off of a country's machinery, or the usual one. */
export const depreciationOf = (country: string): DepreciationRule =>
  depreciationFigures.find((row) => row.country === country)?.rule ?? usualDepreciation;
