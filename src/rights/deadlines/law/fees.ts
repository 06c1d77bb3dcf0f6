import { assumed, industry, type Law, official, recalled } from './law.ts';

/** Yearly fees that keep a right in force: due on the anniversary of filing on which the year begins. */
export type AnnuityRule = {
  readonly country: string;
  /** First year that a fee is due for. */
  readonly from: number;
  /** Amounts by year, both ends counting; none = see the office. */
  readonly fees?: readonly { readonly from: number; readonly until: number; readonly amount: number }[];
  readonly currency?: string;
  readonly law: Law;
  /** Of the amounts. */
  readonly amounts?: Law;
};

const steps = (list: readonly (readonly [number, number, number])[]) =>
  list.map(([from, until, amount]) => ({ from, until, amount }));
const CNIPA = recalled('CNIPA, schedule of fees');

/** Of patents and utility models filed in a state. */
const PATENT_RULES: readonly AnnuityRule[] = [
  {
    country: 'CN',
    from: 1,
    currency: 'CNY',
    fees: steps([
      [1, 3, 900],
      [4, 6, 1200],
      [7, 9, 2000],
      [10, 12, 4000],
      [13, 15, 6000],
      [16, 20, 8000],
    ]),
    law: official('Patent Law of China (2020), Articles 43 and 44: from the year of grant'),
    amounts: CNIPA,
  },
  { country: 'IN', from: 3, law: official('Patents Rules 2003, rule 80(1)') },
  { country: 'RU', from: 3, law: recalled('Civil Code of the Russian Federation, Article 1399') },
];

/** Of Eurasian patents, paid to the Eurasian Patent Office for each state: the year from which the state asks. */
const EURASIAN = industry('Eurasian Patent Convention, Article 17');
const EURASIAN_FROM: Readonly<Record<string, number>> = { TM: 1, AM: 2 };

const utility: Readonly<Record<string, AnnuityRule>> = {
  CN: {
    country: 'CN',
    from: 1,
    currency: 'CNY',
    fees: steps([
      [1, 3, 600],
      [4, 5, 900],
      [6, 8, 1200],
      [9, 10, 2000],
    ]),
    law: official('Patent Law of China (2020), Articles 43 and 44: from the year of grant'),
    amounts: CNIPA,
  },
};

/** The rule of a state; elsewhere from the third year, as is usual. */
export function annuityRule(country: string, kind: string, route: string | undefined): AnnuityRule {
  if (route === 'eapo') return { country, from: EURASIAN_FROM[country] ?? 3, law: EURASIAN };
  const own = kind === 'utility model' ? utility[country] : undefined;
  return (
    own ?? PATENT_RULES.find((rule) => rule.country === country) ?? { country, from: 3, law: assumed('yearly fees') }
  );
}

/** Months after an unpaid fee in which it can still be paid with a surcharge. */
export const GRACE_MONTHS = 6;
const PARIS_GRACE = recalled('Paris Convention, Article 5bis(1): at least six months');
export const graceLaw = (country: string): Law =>
  country === 'IN' ? official('Patents Rules 2003, rule 80(1A)') : PARIS_GRACE;

/** Renewals of marks and designs: every so many years from filing or registration, up to a last year. */
export type RenewalRule = {
  readonly country: string;
  readonly kind: 'trademark' | 'design';
  readonly since: 'filed' | 'granted';
  /** Years after which the first renewal is due, and those between later ones; 1 = yearly fees. */
  readonly first: number;
  readonly every: number;
  /** The right ends with this year; none = without end. */
  readonly last?: number;
  readonly law: Law;
};

export const RENEWAL_RULES: readonly RenewalRule[] = [
  {
    country: 'CN',
    kind: 'trademark',
    since: 'granted',
    first: 10,
    every: 10,
    law: official('Trademark Law of China (2019), Articles 39 and 40'),
  },
  {
    country: 'RU',
    kind: 'trademark',
    since: 'filed',
    first: 10,
    every: 10,
    law: official('Civil Code of the Russian Federation, Article 1491'),
  },
  {
    country: 'IN',
    kind: 'trademark',
    since: 'filed',
    first: 10,
    every: 10,
    law: recalled('Trade Marks Act 1999, sections 23 and 25'),
  },
  {
    country: 'CN',
    kind: 'design',
    since: 'filed',
    first: 1,
    every: 1,
    last: 15,
    law: official('Patent Law of China (2020), Articles 42 to 44: from the year of grant'),
  },
  {
    country: 'RU',
    kind: 'design',
    since: 'filed',
    first: 5,
    every: 5,
    last: 25,
    law: recalled('Civil Code of the Russian Federation, Article 1363'),
  },
  {
    country: 'IN',
    kind: 'design',
    since: 'filed',
    first: 10,
    every: 5,
    last: 15,
    law: recalled('Designs Act 2000, section 11'),
  },
];

/** The rule of a state; marks elsewhere each 10 years from filing, as is usual; designs elsewhere: not known. */
export function renewalRule(country: string, kind: 'trademark' | 'design'): RenewalRule | undefined {
  const own = RENEWAL_RULES.find((rule) => rule.country === country && rule.kind === kind);
  if (own || kind === 'design') return own;
  return { country, kind, since: 'filed', first: 10, every: 10, law: assumed('renewal of marks') };
}
