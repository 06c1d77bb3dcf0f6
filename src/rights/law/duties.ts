import { industry, type Law, official, recalled } from './cite.ts';
import { type LawCell, lawBehind, lawTable } from './table.ts';
import { partOf } from './values.ts';

/** Months from priority or filing within which examination must be requested, or the application lapses. */
type ExaminationRule = {
  readonly country: string;
  readonly months: number;
  readonly since: 'priority' | 'filed';
  /** The months hold for applications filed from this day on; for earlier ones `before` months do. */
  readonly from?: string;
  readonly before?: number;
  readonly note?: 'priority date' | 'extension';
  readonly law: Law;
};

export const EXAMINATION_RULES: readonly ExaminationRule[] = [
  {
    country: 'CN',
    months: 36,
    since: 'priority',
    note: 'priority date',
    law: official('Patent Law of China (2020), Article 35'),
  },
  {
    country: 'IN',
    months: 31,
    since: 'priority',
    from: '2024-03-15',
    before: 48,
    law: industry('Patents Rules 2003, rule 24B(1), as amended on 15 March 2024'),
  },
  {
    country: 'RU',
    months: 36,
    since: 'filed',
    note: 'extension',
    law: official('Civil Code of the Russian Federation, Article 1386(1)'),
  },
];

/** A country that demands a statement of working: one for each period of financial years after the grant. */
type WorkingRule = {
  readonly country: string;
  /** First day of a financial year, MM-DD. */
  readonly begins: string;
  readonly years: number;
  /** Months after the end of each period. */
  readonly months: number;
  readonly law: Law;
};

export const WORKING_RULES: readonly WorkingRule[] = [
  {
    country: 'IN',
    begins: '04-01',
    years: 3,
    months: 6,
    law: industry(
      'Patents Act 1970, section 146(2); Patents Rules 2003, rule 131 and Form 27, as amended on 15 March 2024',
    ),
  },
];

/** A country that demands that certain inventions are filed there first. */
export type FirstFilingRule = {
  readonly country: string;
  /** Condition: an inventor or applicant lives there, or the invention was made there. */
  readonly when: 'inventor resident' | 'made there';
  /** Months or weeks after filing at home until filing abroad is free. */
  readonly waitMonths?: number;
  readonly waitWeeks?: number;
  /** What can shorten the wait. */
  readonly shorter?: 'secrecy check';
  /** An international or Eurasian application through the country's own office needs no national one. */
  readonly orByOwnOffice?: boolean;
  /** Permit to file abroad without a filing at home, and the days it takes if they are known; undefined if no permit is known. */
  readonly permit?: {
    readonly name: 'foreign filing permit' | 'confidentiality examination';
    readonly days?: number;
  };
  /** Consequence of a breach. */
  readonly breach: 'abandoned' | 'no patent' | 'liability';
  readonly law: Law;
};

/** Reads a cell such as `made there; 6 months; sooner secrecy check; or PCT ...; permit NAME 21 days; breach liability`. */
function firstFiling(cell: LawCell): FirstFilingRule {
  const [when, wait] = cell.value.split('; ');
  const [, count, unit] = /^(\d+) (months|weeks)$/.exec(wait ?? '') ?? [];
  const [, name, days] = /^(.*?)(?: (\d+) days)?$/.exec(partOf(cell, 'permit') ?? '') ?? [];
  const shorter = partOf(cell, 'sooner');
  return {
    country: cell.country,
    when: when as FirstFilingRule['when'],
    ...(unit === 'months' && { waitMonths: Number(count) }),
    ...(unit === 'weeks' && { waitWeeks: Number(count) }),
    ...(shorter !== undefined && { shorter: shorter as 'secrecy check' }),
    ...(partOf(cell, 'or') !== undefined && { orByOwnOffice: true }),
    ...(name && {
      permit: {
        name: name as NonNullable<FirstFilingRule['permit']>['name'],
        ...(days !== undefined && { days: Number(days) }),
      },
    }),
    breach: partOf(cell, 'breach') as FirstFilingRule['breach'],
    law: lawBehind(cell),
  };
}

/** Rules of first filing for inventions, by country. */
export const firstFilingRules = (): readonly FirstFilingRule[] =>
  lawTable()
    .filter((cell) => cell.provision === 'first filing' && cell.kind === 'patent' && cell.value !== 'none')
    .map(firstFiling)
    .sort((a, b) => (a.country < b.country ? -1 : 1));

/** What each co-owner may do alone where the contract is silent. */
export type CoOwnershipRule = {
  readonly country: string;
  readonly use: 'each alone' | 'consent';
  readonly licence: 'each, simple licences' | 'consent';
  readonly note: string;
  readonly law: Law;
};

export const CO_OWNERSHIP_RULES: readonly CoOwnershipRule[] = [
  {
    country: 'IN',
    use: 'each alone',
    licence: 'consent',
    note: 'equal shares',
    law: recalled('Patents Act 1970, section 50'),
  },
  {
    country: 'CN',
    use: 'each alone',
    licence: 'each, simple licences',
    note: 'fees are shared',
    law: official('Patent Law of China (2020), Article 14'),
  },
  {
    country: 'RU',
    use: 'each alone',
    licence: 'consent',
    note: '',
    law: recalled('Civil Code of the Russian Federation, Article 1348'),
  },
  { country: 'KZ', use: 'each alone', licence: 'consent', note: '', law: recalled('Patent Law of Kazakhstan (1999)') },
];
