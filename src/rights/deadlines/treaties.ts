import { type TreatyRow, yearOf } from '../rows.ts';

/** Quality of a figure or rule: checked against a source, or from memory and to be checked before it is relied on. */
export type RuleQuality = 'official' | 'industry' | 'recalled' | 'assumed';

/** Treaties that carry deadlines: Paris Convention, Patent Cooperation Treaty, Eurasian Patent Convention. */
export type Treaty = 'Paris' | 'PCT' | 'EAPC';

/** What a state has joined, and its time limits. */
export type StateRule = {
  readonly country: string;
  readonly paris: boolean;
  /** Months from the priority date to the national phase; none = not a member of the PCT. */
  readonly nationalPhase?: number;
  /** Months to which the limit can be stretched for a fee. */
  readonly extended?: number;
  readonly eapc: boolean;
  /** Of the time limit, or of there being none. Membership of Paris and the EAPC is recalled for every state. */
  readonly quality: RuleQuality;
  readonly note?: string;
};

const WIPO = 'WIPO, PCT time limits for entering the national or regional phase';

/** Source of {@link STATE_RULES} and {@link EURASIAN_PHASE}. */
export const TREATY_SOURCE = WIPO;

/** Pakistan is no member of the PCT, Uzbekistan none of the EAPC: the two holes of a Central Asian chain. */
export const STATE_RULES: readonly StateRule[] = [
  { country: 'AM', paris: true, nationalPhase: 31, eapc: true, quality: 'recalled' },
  { country: 'AZ', paris: true, nationalPhase: 30, eapc: true, quality: 'recalled' },
  { country: 'BY', paris: true, nationalPhase: 31, eapc: true, quality: 'official' },
  { country: 'CN', paris: true, nationalPhase: 30, extended: 32, eapc: false, quality: 'official' },
  { country: 'IN', paris: true, nationalPhase: 31, eapc: false, quality: 'official' },
  { country: 'IR', paris: true, nationalPhase: 30, eapc: false, quality: 'official' },
  { country: 'KG', paris: true, nationalPhase: 31, eapc: true, quality: 'official' },
  { country: 'KZ', paris: true, nationalPhase: 31, eapc: true, quality: 'official' },
  {
    country: 'PK',
    paris: true,
    eapc: false,
    quality: 'official',
    note: 'accession to the PCT announced in November 2023',
  },
  { country: 'RU', paris: true, nationalPhase: 31, eapc: true, quality: 'official' },
  {
    country: 'TJ',
    paris: true,
    nationalPhase: 30,
    eapc: true,
    quality: 'recalled',
    note: '30 or 31 months; the earlier is shown',
  },
  { country: 'TM', paris: true, nationalPhase: 30, eapc: true, quality: 'recalled' },
  { country: 'UZ', paris: true, nationalPhase: 31, eapc: false, quality: 'recalled' },
];

/** Months from the priority date to the regional phase at the Eurasian Patent Office. */
export const EURASIAN_PHASE = 31;

/** Months of priority under the Paris Convention, Article 4C(1): patents and utility models 12, designs and marks 6. */
export const PARIS_MONTHS = { patent: 12, design: 6, trademark: 6 } as const;

/**
 * Whether a state is a member in a year, from the case's `treaties` (which stand alone for a country they name, so that a
 * reform can let it join) or else from the table here. Undefined where neither knows the state.
 */
export function memberOf(
  country: string,
  treaty: Treaty,
  year: number,
  rows: readonly TreatyRow[],
): boolean | undefined {
  const own = rows.filter((row) => row.country === country);
  const named = own.find((row) => row.treaty.trim().toLowerCase() === treaty.toLowerCase());
  if (named) return yearOf(named.since, -Infinity) <= year;
  const rule = STATE_RULES.find((state) => state.country === country);
  if (own.some((row) => ['paris', 'pct', 'eapc'].includes(row.treaty.trim().toLowerCase()))) return false;
  if (!rule) return undefined;
  return treaty === 'Paris' ? rule.paris : treaty === 'PCT' ? rule.nationalPhase !== undefined : rule.eapc;
}

/** Months to the national phase of a state; 30 (PCT Article 22) where the table has none. */
export const nationalPhase = (country: string): number =>
  STATE_RULES.find((state) => state.country === country)?.nationalPhase ?? 30;
