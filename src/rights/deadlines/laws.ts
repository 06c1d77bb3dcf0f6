import type { RuleQuality } from './treaties.ts';

/** Where a licence of a registered right must be recorded. */
export type RecordRule = {
  readonly country: string;
  /** void = not granted until it is recorded; publicity = it holds between the parties, others may not know of it. */
  readonly effect: 'void' | 'publicity';
  /** Months after signature in which it must be recorded; none = before it is used. */
  readonly months?: number;
  readonly source: string;
  readonly quality: RuleQuality;
};

export const RECORD_RULES: readonly RecordRule[] = [
  {
    country: 'RU',
    effect: 'void',
    source: 'Civil Code of the Russian Federation, Article 1232(6)',
    quality: 'official',
  },
  {
    country: 'KZ',
    effect: 'void',
    source: 'National Institute of Intellectual Property of Kazakhstan, kazpatent.kz',
    quality: 'official',
  },
  {
    country: 'CN',
    effect: 'publicity',
    months: 3,
    source: 'CNIPA, recordal of patent licence contracts',
    quality: 'official',
  },
  { country: 'IN', effect: 'publicity', source: 'Patents Act 1970, section 69 and Form 16', quality: 'recalled' },
];

/** Whether a licence counts only once it is recorded there. */
export const isVoidWithoutRecord = (country: string): boolean =>
  RECORD_RULES.some((rule) => rule.country === country && rule.effect === 'void');

/** Yearly fees that keep a patent in force. */
export type AnnuityRule = {
  readonly country: string;
  /** First patent year that a fee is due for; fees fall due on the anniversary of filing on which the year begins. */
  readonly from: number;
  /** Amounts by patent year, both ends counting; none = see the office. */
  readonly fees?: readonly { readonly from: number; readonly until: number; readonly amount: number }[];
  readonly currency?: string;
  readonly source: string;
  readonly quality: RuleQuality;
};

export const ANNUITY_RULES: readonly AnnuityRule[] = [
  {
    country: 'CN',
    from: 1,
    currency: 'CNY',
    fees: [
      { from: 1, until: 3, amount: 900 },
      { from: 4, until: 6, amount: 1200 },
      { from: 7, until: 9, amount: 2000 },
      { from: 10, until: 12, amount: 4000 },
      { from: 13, until: 15, amount: 6000 },
      { from: 16, until: 20, amount: 8000 },
    ],
    source: 'CNIPA, fees for inventions',
    quality: 'official',
  },
  { country: 'IN', from: 3, source: 'Patents Rules 2003, rule 80', quality: 'recalled' },
  { country: 'RU', from: 3, source: 'Rospatent, schedule of patent fees', quality: 'recalled' },
];

/** Elsewhere: from the third patent year, amount not known. */
export const annuityRule = (country: string): AnnuityRule =>
  ANNUITY_RULES.find((rule) => rule.country === country) ?? {
    country,
    from: 3,
    source: 'general practice',
    quality: 'assumed',
  };

/** Where an invention must be filed first. */
export type FirstFilingRule = {
  readonly country: string;
  /** What brings the rule into play: an inventor who lives there, or that the invention was made there. */
  readonly when: 'inventor resident' | 'made there';
  /** Months or weeks after filing at home until filing abroad is free without a permit. */
  readonly waitMonths?: number;
  readonly waitWeeks?: number;
  /** Permit that frees from it, with the days it takes where known; none = no way round is known. */
  readonly permit?: { readonly name: string; readonly days?: number };
  readonly breach: string;
  readonly source: string;
  readonly quality: RuleQuality;
};

export const FIRST_FILING_RULES: readonly FirstFilingRule[] = [
  {
    country: 'IN',
    when: 'inventor resident',
    waitWeeks: 6,
    permit: { name: 'foreign filing permit (Form 25)', days: 21 },
    breach: 'application deemed abandoned; criminal, section 118',
    source: 'Patents Act 1970, sections 39, 40 and 118',
    quality: 'official',
  },
  {
    country: 'CN',
    when: 'made there',
    permit: { name: 'confidentiality examination by CNIPA' },
    breach: 'no patent in China',
    source: 'Patent Law of China, Article 19',
    quality: 'official',
  },
  {
    country: 'RU',
    when: 'made there',
    waitMonths: 6,
    permit: { name: 'secrecy check on an application in Russia (also through the PCT)' },
    breach: 'fine',
    source: 'Civil Code of the Russian Federation, Article 1395',
    quality: 'recalled',
  },
  {
    country: 'BY',
    when: 'made there',
    waitMonths: 3,
    breach: 'liability under national law',
    source: 'Patent Law of Belarus',
    quality: 'recalled',
  },
  {
    country: 'KZ',
    when: 'made there',
    waitMonths: 3,
    breach: 'liability under national law',
    source: 'Patent Law of Kazakhstan',
    quality: 'recalled',
  },
];

/** What each co-owner may do where the contract is silent. */
export type CoOwnershipRule = {
  readonly country: string;
  readonly use: 'each alone' | 'consent';
  readonly licence: 'each, simple licences' | 'consent';
  readonly note: string;
  readonly source: string;
  readonly quality: RuleQuality;
};

export const CO_OWNERSHIP_RULES: readonly CoOwnershipRule[] = [
  {
    country: 'IN',
    use: 'each alone',
    licence: 'consent',
    note: 'equal shares',
    source: 'Patents Act 1970, section 50',
    quality: 'official',
  },
  {
    country: 'CN',
    use: 'each alone',
    licence: 'each, simple licences',
    note: 'fees are shared',
    source: 'Patent Law of China, Article 14',
    quality: 'recalled',
  },
  {
    country: 'RU',
    use: 'each alone',
    licence: 'consent',
    note: '',
    source: 'Civil Code of the Russian Federation, Article 1348',
    quality: 'recalled',
  },
  {
    country: 'KZ',
    use: 'each alone',
    licence: 'consent',
    note: '',
    source: 'Patent Law of Kazakhstan',
    quality: 'recalled',
  },
];
