import type { Provenance } from '../country/classes.ts';

/** What a lender asks of a project, as data. Margins and shares are fractions, `most` and `least` in the rule's own unit. */
export type EligibilityRule = Provenance & { readonly lender: string; readonly why: string } & (
    | { readonly kind: 'members'; readonly of: readonly string[]; readonly least: number }
    | { readonly kind: 'countries'; readonly of: readonly string[] }
    | { readonly kind: 'years'; readonly most: number }
    | { readonly kind: 'margin'; readonly most: number }
    | { readonly kind: 'tenor'; readonly most: number }
    | { readonly kind: 'average-life'; readonly most: number }
    | { readonly kind: 'lender-bank'; readonly of: readonly string[] }
  );

/** What is known of a project when it asks for money; what is not known makes a rule `unknown`, never passed. */
export type Applicant = {
  /** countries of the firms that take part */
  readonly partners?: readonly string[];
  /** country in which it is built */
  readonly country?: string;
  /** years until it is done */
  readonly years?: number;
  /** lender's margin over its base rate */
  readonly margin?: number;
  readonly tenor?: number;
  readonly averageLife?: number;
  /** banks that lend */
  readonly banks?: readonly string[];
};

/** One rule checked for a project. */
export type Verdict = {
  readonly rule: EligibilityRule;
  readonly status: 'met' | 'broken' | 'unknown';
  readonly found?: number;
};

const eaeu = ['AM', 'BY', 'KZ', 'KG', 'RU'];
const eaeuSource = {
  source: 'EAEU mechanism of industrial cooperation subsidies: kt.kz, Kommersant, TASS reports of 2024',
  quality: 'official',
  asOf: '2024',
} as const;
const recalled = {
  quality: 'recalled',
  asOf: '2025',
  note: 'membership from memory; check before relying on it',
} as const;

/** Rules of five sources of money, each with where it comes from. A case may bring its own instead. */
export const eligibilityRules: readonly EligibilityRule[] = [
  {
    lender: 'EAEU mechanism',
    kind: 'members',
    of: eaeu,
    least: 3,
    why: 'firms of at least three member states',
    ...eaeuSource,
  },
  { lender: 'EAEU mechanism', kind: 'years', most: 5, why: 'the project is done in five years', ...eaeuSource },
  {
    lender: 'EAEU mechanism',
    kind: 'margin',
    most: 0.065,
    why: "the bank's margin is at most 6.5 points over the base rate",
    ...eaeuSource,
  },
  {
    lender: 'NDB',
    kind: 'countries',
    of: ['BR', 'RU', 'IN', 'CN', 'ZA', 'BD', 'AE', 'EG', 'DZ', 'CO', 'UZ'],
    why: 'built in a member',
    source: 'NDB members, Colombia and Uzbekistan admitted in July 2025 among them, recalled',
    ...recalled,
  },
  {
    lender: 'AIIB',
    kind: 'countries',
    of: ['CN', 'IN', 'IR', 'KZ', 'KG', 'PK', 'RU', 'TJ', 'UZ', 'BY', 'MN', 'AF', 'AZ', 'TR', 'SA', 'AE'],
    why: 'built in a member of the region',
    source: 'AIIB members, recalled',
    ...recalled,
  },
  {
    lender: 'AIIB',
    kind: 'tenor',
    most: 35,
    why: 'sovereign-backed loans end within 35 years',
    source: 'AIIB sovereign-backed loan terms',
    quality: 'official',
    asOf: '2016',
  },
  {
    lender: 'AIIB',
    kind: 'average-life',
    most: 20,
    why: 'and are repaid after 20 years on average',
    source: 'AIIB sovereign-backed loan terms',
    quality: 'official',
    asOf: '2016',
  },
  {
    lender: 'EDB',
    kind: 'countries',
    of: ['RU', 'KZ', 'BY', 'AM', 'KG', 'TJ', 'UZ'],
    why: 'built in a member; Uzbekistan joined in 2025',
    source: 'Eurasian Development Bank, Trend of 18 December 2025',
    quality: 'official',
    asOf: '2025-12-18',
  },
  {
    lender: 'SCO Interbank Consortium',
    kind: 'lender-bank',
    of: ['CDB', 'VEB.RF', 'DBK', 'RSK Bank', 'NBU', 'Amonatbank', 'HBL', 'IIFCL'],
    why: 'lent through a member bank',
    source: 'SCO Interbank Consortium, agreement of 26 October 2005; names of the eight members recalled',
    ...recalled,
  },
];

function verdict(rule: EligibilityRule, a: Applicant): Verdict {
  const test = (value: number | undefined, most: number): Verdict =>
    value === undefined
      ? { rule, status: 'unknown' }
      : { rule, status: value <= most + 1e-12 ? 'met' : 'broken', found: value };
  switch (rule.kind) {
    case 'members': {
      if (!a.partners) return { rule, status: 'unknown' };
      const found = new Set(a.partners.filter((country) => rule.of.includes(country))).size;
      return { rule, status: found >= rule.least ? 'met' : 'broken', found };
    }
    case 'countries':
      return { rule, status: a.country === undefined ? 'unknown' : rule.of.includes(a.country) ? 'met' : 'broken' };
    case 'lender-bank':
      return { rule, status: !a.banks ? 'unknown' : a.banks.some((bank) => rule.of.includes(bank)) ? 'met' : 'broken' };
    case 'years':
      return test(a.years, rule.most);
    case 'margin':
      return test(a.margin, rule.most);
    case 'tenor':
      return test(a.tenor, rule.most);
    case 'average-life':
      return test(a.averageLife, rule.most);
  }
}

/** Whether a project may ask a lender: `yes` when every rule is met, `no` when one is broken, else `unknown`. */
export type Eligibility = {
  readonly lender: string;
  readonly status: 'yes' | 'no' | 'unknown';
  readonly verdicts: readonly Verdict[];
};

/** Holds a project against the rules of each lender, in the order in which lenders first appear. */
export function eligibility(applicant: Applicant, rules: readonly EligibilityRule[] = eligibilityRules): Eligibility[] {
  return [...new Set(rules.map((rule) => rule.lender))].map((lender) => {
    const verdicts = rules.filter((rule) => rule.lender === lender).map((rule) => verdict(rule, applicant));
    const has = (status: Verdict['status']) => verdicts.some((one) => one.status === status);
    return { lender, status: has('broken') ? 'no' : has('unknown') ? 'unknown' : 'yes', verdicts };
  });
}
