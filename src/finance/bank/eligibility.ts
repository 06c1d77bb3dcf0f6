import type { Provenance } from '../country/classes.ts';

/** A condition of a lender. Margins are fractions; `most` and `least` are in the unit of the figure. */
type Term = { readonly why: string } & (
  | { readonly kind: 'members'; readonly of: readonly string[]; readonly least: number }
  | { readonly kind: 'countries' | 'lender-bank'; readonly of: readonly string[] }
  | { readonly kind: keyof typeof figures; readonly most: number }
);

/** A condition with its lender and source. */
type EligibilityRule = Provenance & Term & { readonly lender: string };

/** What is known of a project that applies for money. A rule on something that is not known is `unknown`, never met. */
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
type Verdict = {
  readonly rule: EligibilityRule;
  readonly status: 'met' | 'broken' | 'unknown';
  readonly found?: number;
};

const official = (source: string, asOf: string): Provenance => ({ source, quality: 'official', asOf });

const recalled = (source: string): Provenance => ({
  source,
  quality: 'recalled',
  asOf: '2025',
  note: 'membership from memory; check before relying on it',
});

/** The rules of a lender from one source. */
const rulesOf = (lender: string, from: Provenance, ...terms: readonly Term[]): EligibilityRule[] =>
  terms.map((term) => ({ lender, ...term, ...from }));

/** Rules of five lenders, each with its source. */
export const eligibilityRules: readonly EligibilityRule[] = [
  ...rulesOf(
    'EAEU mechanism',
    official('EAEU mechanism of industrial cooperation subsidies: kt.kz, Kommersant, TASS reports of 2024', '2024'),
    { kind: 'members', of: ['AM', 'BY', 'KZ', 'KG', 'RU'], least: 3, why: 'firms of at least three member states' },
    { kind: 'years', most: 5, why: 'the project is done in five years' },
    { kind: 'margin', most: 0.065, why: "the bank's margin is at most 6.5 points over the base rate" },
  ),
  ...rulesOf('NDB', recalled('NDB members, Colombia and Uzbekistan admitted in July 2025 among them, recalled'), {
    kind: 'countries',
    of: ['BR', 'RU', 'IN', 'CN', 'ZA', 'BD', 'AE', 'EG', 'DZ', 'CO', 'UZ'],
    why: 'built in a member',
  }),
  ...rulesOf('AIIB', recalled('AIIB members, recalled'), {
    kind: 'countries',
    of: ['CN', 'IN', 'IR', 'KZ', 'KG', 'PK', 'RU', 'TJ', 'UZ', 'BY', 'MN', 'AF', 'AZ', 'TR', 'SA', 'AE'],
    why: 'built in a member of the region',
  }),
  ...rulesOf(
    'AIIB',
    official('AIIB sovereign-backed loan terms', '2016'),
    { kind: 'tenor', most: 35, why: 'sovereign-backed loans end within 35 years' },
    { kind: 'average-life', most: 20, why: 'and are repaid after 20 years on average' },
  ),
  ...rulesOf('EDB', official('Eurasian Development Bank, Trend of 18 December 2025', '2025-12-18'), {
    kind: 'countries',
    of: ['RU', 'KZ', 'BY', 'AM', 'KG', 'TJ', 'UZ'],
    why: 'built in a member; Uzbekistan joined in 2025',
  }),
  ...rulesOf(
    'SCO Interbank Consortium',
    recalled('SCO Interbank Consortium, agreement of 26 October 2005; names of the eight members recalled'),
    {
      kind: 'lender-bank',
      of: ['CDB', 'VEB.RF', 'DBK', 'RSK Bank', 'NBU', 'Amonatbank', 'HBL', 'IIFCL'],
      why: 'lent through a member bank',
    },
  ),
];

/** The figure of an applicant that each kind of limit applies to. */
const figures = { years: 'years', margin: 'margin', tenor: 'tenor', 'average-life': 'averageLife' } as const;

function verdict(rule: EligibilityRule, project: Applicant): Verdict {
  const { partners, country, banks } = project;
  const met = (holds: boolean | undefined, found?: number): Verdict => ({
    rule,
    status: holds === undefined ? 'unknown' : holds ? 'met' : 'broken',
    ...(found === undefined ? {} : { found }),
  });
  switch (rule.kind) {
    case 'members': {
      const found = partners && new Set(partners.filter((partner) => rule.of.includes(partner))).size;
      return met(found === undefined ? undefined : found >= rule.least, found);
    }
    case 'countries':
      return met(country === undefined ? undefined : rule.of.includes(country));
    case 'lender-bank':
      return met(banks?.some((bank) => rule.of.includes(bank)));
    default: {
      const found = project[figures[rule.kind]];
      return met(found === undefined ? undefined : found <= rule.most + 1e-12, found);
    }
  }
}

/** Eligibility for a lender: `yes` if every rule is met, `no` if one is broken, else `unknown`. */
type Eligibility = {
  readonly lender: string;
  readonly status: 'yes' | 'no' | 'unknown';
  readonly verdicts: readonly Verdict[];
};

/** Eligibility of a project for each lender, in the order in which the lenders first appear in the rules. */
export function eligibility(applicant: Applicant, rules: readonly EligibilityRule[] = eligibilityRules): Eligibility[] {
  return [...new Set(rules.map((rule) => rule.lender))].map((lender) => {
    const verdicts = rules.filter((rule) => rule.lender === lender).map((rule) => verdict(rule, applicant));
    const has = (status: Verdict['status']) => verdicts.some((verdict) => verdict.status === status);
    return { lender, status: has('broken') ? 'no' : has('unknown') ? 'unknown' : 'yes', verdicts };
  });
}
