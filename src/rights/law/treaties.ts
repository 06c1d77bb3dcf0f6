import { words } from '../../i18n/index.ts';
import { type TreatyRow, yearOf } from '../rows.ts';
import { industry, type Law, official, recalled } from './cite.ts';

/**
 * Treaties that carry deadlines: Paris Convention, Patent Cooperation Treaty, Eurasian Patent Convention, Madrid Protocol (marks),
 * Hague Agreement (designs).
 */
export type Treaty = 'Paris' | 'PCT' | 'EAPC' | 'Madrid' | 'Hague';

/** Treaties that a state has joined. Of a treaty in neither list it is not known. */
type StateRule = {
  readonly country: string;
  readonly member: readonly Treaty[];
  readonly none: readonly Treaty[];
  /** Months from the priority date to the national phase, and the later month that is open for a fee. */
  readonly months?: number;
  readonly late?: number;
  /** Source of the months, and so of the membership of the PCT. All other memberships are recalled. */
  readonly law: Law;
};

const WIPO = official('PCT Article 22(1); WIPO, time limits for entering the national phase');
const inPct = (country: string, months: number, member: string, none = '', late?: number, law = WIPO): StateRule => ({
  country,
  member: ['Paris', 'PCT', ...(split(member) as Treaty[])],
  none: split(none) as Treaty[],
  months,
  ...(late !== undefined && { late }),
  law,
});
const split = (list: string): string[] => (list === '' ? [] : list.split(' '));
const PCT_RECALLED = recalled('PCT Article 22(1); WIPO, time limits for entering the national phase');

export const STATE_RULES: readonly StateRule[] = [
  inPct('AM', 31, 'EAPC Madrid Hague'),
  inPct('AZ', 30, 'EAPC Madrid Hague'),
  inPct('BY', 31, 'EAPC Madrid Hague'),
  inPct('CN', 30, 'Madrid Hague', 'EAPC', 32),
  inPct('DE', 31, 'Madrid Hague', 'EAPC'),
  inPct('GB', 31, 'Madrid Hague', 'EAPC'),
  inPct('GE', 31, 'Madrid Hague', 'EAPC'),
  inPct('IN', 31, 'Madrid', 'EAPC Hague'),
  inPct('IR', 30, 'Madrid', 'EAPC'),
  inPct('JP', 30, 'Madrid Hague', 'EAPC'),
  inPct('KG', 31, 'EAPC Madrid Hague'),
  inPct('KR', 31, 'Madrid Hague', 'EAPC'),
  inPct('KZ', 31, 'EAPC Madrid'),
  inPct('MN', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  {
    country: 'PK',
    member: ['Paris', 'Madrid'],
    none: ['PCT', 'EAPC', 'Hague'],
    // An accession to the PCT was announced in November 2023; whether it took effect is not known here.
    law: recalled('WIPO, contracting states of the PCT'),
  },
  inPct(
    'RU',
    31,
    'EAPC Madrid Hague',
    '',
    undefined,
    official('PCT Article 22(1); Civil Code of the Russian Federation, Article 1396(1)'),
  ),
  inPct('TJ', 30, 'EAPC Madrid Hague', '', undefined, PCT_RECALLED),
  inPct('TM', 30, 'EAPC Madrid Hague', '', undefined, PCT_RECALLED),
  inPct('TR', 30, 'Madrid Hague', 'EAPC', 33, PCT_RECALLED),
  inPct('UA', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  inPct('US', 30, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  inPct(
    'UZ',
    31,
    'Madrid',
    'EAPC',
    undefined,
    industry('PCT Article 22(1); an account of the national phase in Uzbekistan (pact.uz)'),
  ),
  inPct('VN', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
];

/** Months from the priority date to the regional phase at the Eurasian Patent Office. */
export const EURASIAN_PHASE = { months: 31, law: WIPO } as const;

/** Months of priority: patents and utility models 12, designs and marks 6. */
export const PARIS_MONTHS = { patent: 12, 'utility model': 12, design: 6, trademark: 6 } as const;
export const PARIS = recalled('Paris Convention, Article 4C(1)');

const stateOf = (country: string): StateRule | undefined => STATE_RULES.find((state) => state.country === country);

/**
 * Whether a state is a member of a treaty in a year: by the row of the case's `treaties` that names both, else by the table above.
 * Undefined if it is not known.
 */
export function memberOf(
  country: string,
  treaty: Treaty,
  year: number,
  rows: readonly TreatyRow[],
): boolean | undefined {
  const named = rows.find((row) => row.country === country && row.treaty.trim().toLowerCase() === treaty.toLowerCase());
  if (named) return yearOf(named.since, -Infinity) <= year;
  const state = stateOf(country);
  if (state?.member.includes(treaty)) return true;
  return state?.none.includes(treaty) ? false : undefined;
}

/** A sentence on the membership of a treaty, which is a later way to a country. */
export function membership(treaty: Treaty, isMember: boolean | undefined): string {
  const { member, none, unknown } = words().rightsLaw.laterWay;
  return (isMember === undefined ? unknown : isMember ? member : none)({ treaty });
}

/** Months to the national phase of a state; by PCT Article 22(1) if the table has none. */
export function nationalPhase(country: string): { readonly months: number; readonly late?: number; readonly law: Law } {
  const state = stateOf(country);
  if (state?.months === undefined) return { months: 30, law: recalled('PCT Article 22(1)') };
  return { months: state.months, law: state.law, ...(state.late !== undefined && { late: state.late }) };
}
