import type { DepreciationRule } from '../project/depreciation.ts';
import type { Provenance } from './figure.ts';

/** A country's profit tax or usual write-off of machinery: a default to be replaced by the case, with its source. */
export type TaxFigure = Provenance & { readonly country: string; readonly rate: number };
export type DepreciationFigure = Provenance & { readonly country: string; readonly rule: DepreciationRule };

const pwc = { source: 'PwC Worldwide Tax Summaries, recalled', quality: 'recalled', asOf: '2025' } as const;
const compared = { source: 'worldtaxcompare.com', quality: 'industry', asOf: '2026' } as const;

/** General corporate income tax rates. */
export const taxFigures: readonly TaxFigure[] = [
  { country: 'CN', rate: 0.25, ...pwc, note: '15 % for high technology and encouraged western regions' },
  { country: 'IN', rate: 0.2517, ...pwc, note: '22 % with surcharge and cess' },
  { country: 'RU', rate: 0.25, ...pwc, note: 'raised from 20 % on 1 January 2025' },
  { country: 'IR', rate: 0.25, ...pwc },
  { country: 'KG', rate: 0.1, ...pwc },
  { country: 'PK', rate: 0.29, ...pwc },
  { country: 'UZ', rate: 0.15, ...pwc },
  { country: 'BY', rate: 0.2, ...pwc },
  { country: 'KZ', rate: 0.2, ...compared },
  { country: 'TJ', rate: 0.18, ...compared, note: '13 % for makers of goods, recalled' },
];

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
export const usualDepreciation: DepreciationRule = { kind: 'straight-line', years: 10 };

/** The write-off of a country's machinery, or the usual one. */
export const depreciationOf = (country: string): DepreciationRule =>
  depreciationFigures.find((row) => row.country === country)?.rule ?? usualDepreciation;

/** The tax rate of a country, where one is known. */
export const taxOf = (country: string): number | undefined => taxFigures.find((row) => row.country === country)?.rate;
