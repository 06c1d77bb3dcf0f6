import { words } from '../../i18n/index.ts';
import { type TreatyRow, yearOf } from '../rows.ts';
import { industry, type Law, official, recalled } from './cite.ts';

/**
 * Treaties that carry deadlines: Paris Convention, Patent Cooperation Treaty, Eurasian Patent Convention, Madrid Protocol (marks),
 * Hague Agreement (designs).
 */
export type Treaty = 'Paris' | 'PCT' | 'EAPC' | 'Madrid' | 'Hague';

/** What a state has joined; a treaty in neither list is one of which it is not known. */
type StateRule = {
  readonly country: string;
  readonly member: readonly Treaty[];
  readonly none: readonly Treaty[];
  /** Months from the priority date to the national phase, and those to which a fee stretches it. */
  readonly months?: number;
  readonly late?: number;
  /** Of the months. Memberships are recalled for every state, save that a state with months is in the PCT by the same source. */
  readonly law: Law;
  readonly note?: string;
};

const WIPO = official('PCT Article 22(1); WIPO, time limits for entering the national phase');
const known = (country: string, months: number, member: string, none = '', late?: number, law = WIPO): StateRule => ({
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
  known('AM', 31, 'EAPC Madrid Hague'),
  known('AZ', 30, 'EAPC Madrid Hague'),
  known('BY', 31, 'EAPC Madrid Hague'),
  known('CN', 30, 'Madrid Hague', 'EAPC', 32),
  known('DE', 31, 'Madrid Hague', 'EAPC'),
  known('GB', 31, 'Madrid Hague', 'EAPC'),
  known('GE', 31, 'Madrid Hague', 'EAPC'),
  known('IN', 31, 'Madrid', 'EAPC Hague'),
  known('IR', 30, 'Madrid', 'EAPC'),
  known('JP', 30, 'Madrid Hague', 'EAPC'),
  known('KG', 31, 'EAPC Madrid Hague'),
  known('KR', 31, 'Madrid Hague', 'EAPC'),
  known('KZ', 31, 'EAPC Madrid'),
  known('MN', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  {
    country: 'PK',
    member: ['Paris', 'Madrid'],
    none: ['PCT', 'EAPC', 'Hague'],
    law: recalled('WIPO, contracting states of the PCT'),
    note: 'accession to the PCT was announced in November 2023: ask the office whether it took effect',
  },
  known(
    'RU',
    31,
    'EAPC Madrid Hague',
    '',
    undefined,
    official('PCT Article 22(1); Civil Code of the Russian Federation, Article 1396(1)'),
  ),
  known('TJ', 30, 'EAPC Madrid Hague', '', undefined, PCT_RECALLED),
  known('TM', 30, 'EAPC Madrid Hague', '', undefined, PCT_RECALLED),
  known('TR', 30, 'Madrid Hague', 'EAPC', 33, PCT_RECALLED),
  known('UA', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  known('US', 30, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
  known(
    'UZ',
    31,
    'Madrid',
    'EAPC',
    undefined,
    industry('PCT Article 22(1); an account of the national phase in Uzbekistan (pact.uz)'),
  ),
  known('VN', 31, 'Madrid Hague', 'EAPC', undefined, PCT_RECALLED),
];

/** Months from the priority date to the regional phase at the Eurasian Patent Office. */
export const EURASIAN_PHASE = { months: 31, law: WIPO } as const;

/** Months of priority: patents and utility models 12, designs and marks 6. */
export const PARIS_MONTHS = { patent: 12, 'utility model': 12, design: 6, trademark: 6 } as const;
export const PARIS = recalled('Paris Convention, Article 4C(1)');

const stateOf = (country: string): StateRule | undefined => STATE_RULES.find((state) => state.country === country);

/**
 * Whether a state is a member of a treaty in a year: by the row of the case's `treaties` that names both, else by the table here.
 * Undefined where neither knows.
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

/** Membership in words: whether a later way is open by the treaty. */
export function membership(treaty: Treaty, is: boolean | undefined): string {
  const { member, none, unknown } = words().rightsLaw.laterWay;
  return (is === undefined ? unknown : is ? member : none)({ treaty });
}

/** Months to the national phase of a state; those of PCT Article 22(1) where the table has none. */
export function nationalPhase(country: string): { readonly months: number; readonly late?: number; readonly law: Law } {
  const state = stateOf(country);
  if (state?.months === undefined) return { months: 30, law: recalled('PCT Article 22(1)') };
  return { months: state.months, law: state.law, ...(state.late !== undefined && { late: state.late }) };
}
