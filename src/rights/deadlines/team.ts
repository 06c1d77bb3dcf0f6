import { CO_OWNERSHIP_RULES, type CoOwnershipRule, type FirstFilingRule, firstFilingRules } from '../law/duties.ts';

/** People who invent together: where each lives, whom each works for, and where the work is done. */
export type JointTeam = {
  readonly inventors: readonly { readonly party: string; readonly residence: string }[];
  readonly madeIn: readonly string[];
  /** Owner by contract; none = the law decides. */
  readonly owner?: string;
};

/** Countries that both demand the first filing, and those whose permit frees from it without a filing there. */
type FilingConflict = { readonly a: string; readonly b: string; readonly permits: readonly string[] };

/**
 * An order of filing that keeps the rules known here: permits of the others, then the first filing, then, after its wait, all
 * further countries. A permit counts only where it needs no filing at home, since that would be a first filing there.
 */
export type FilingOrder = {
  readonly first: string;
  readonly permits: readonly (NonNullable<FirstFilingRule['permit']> & { readonly country: string })[];
  /** After the first filing, before any other country. */
  readonly wait: { readonly months?: number; readonly weeks?: number; readonly shorter?: FirstFilingRule['shorter'] };
  /** Days until the last permit of known length; the others take longer or are not known. */
  readonly days: number;
};

export type TeamReport = {
  readonly duties: readonly FirstFilingRule[];
  readonly conflicts: readonly FilingConflict[];
  /** Orders that keep every duty known here, quickest first; none = no way is known, ask counsel before anything is filed. */
  readonly orders: readonly FilingOrder[];
  /** Countries of the team whose rule of first filing is not known here. */
  readonly filingUnknown: readonly string[];
  readonly ownership: 'by contract' | 'by law';
  /** Rules of co-ownership that would apply; a country without a rule here is in `unknown`. */
  readonly rules: readonly CoOwnershipRule[];
  readonly unknown: readonly string[];
  /** The laws differ on what a co-owner may do alone: agree on it in writing. */
  readonly differs: boolean;
};

/** What the laws ask of a joint team: first filing, conflicts between them and ways out, and who owns what comes of it. */
export function judgeTeam(team: JointTeam, filing = firstFilingRules(), owning = CO_OWNERSHIP_RULES): TeamReport {
  const lives = new Set(team.inventors.map((inventor) => inventor.residence));
  const duties = filing.filter((rule) =>
    rule.when === 'inventor resident' ? lives.has(rule.country) : team.madeIn.includes(rule.country),
  );
  const conflicts = duties.flatMap((a, i) =>
    duties.slice(i + 1).map((b) => ({
      a: a.country,
      b: b.country,
      permits: [a, b].filter((rule) => rule.permit).map((rule) => rule.country),
    })),
  );
  const orders = duties.filter((first) => duties.every((rule) => rule === first || rule.permit)).map(orderFrom(duties));
  const open = (order: FilingOrder) => order.permits.filter((permit) => permit.days === undefined).length;
  orders.sort((a, b) => open(a) - open(b) || a.days - b.days);
  const countries = [...new Set([...lives, ...team.madeIn])].sort();
  const rules = owning.filter((rule) => countries.includes(rule.country));
  const parties = new Set(team.inventors.map((inventor) => inventor.party));
  const without = (known: readonly { readonly country: string }[]): string[] =>
    countries.filter((country) => !known.some((rule) => rule.country === country));
  return {
    duties,
    conflicts,
    orders,
    filingUnknown: without(filing),
    ownership: team.owner !== undefined || parties.size < 2 ? 'by contract' : 'by law',
    rules,
    unknown: without(owning),
    differs: new Set(rules.map((rule) => `${rule.use}/${rule.licence}`)).size > 1,
  };
}

const orderFrom =
  (duties: readonly FirstFilingRule[]) =>
  (first: FirstFilingRule): FilingOrder => {
    const permits = duties.filter((rule) => rule !== first).map((rule) => ({ country: rule.country, ...rule.permit! }));
    const { waitMonths, waitWeeks, shorter } = first;
    const wait = {
      ...(waitMonths !== undefined && { months: waitMonths }),
      ...(waitWeeks !== undefined && { weeks: waitWeeks }),
      ...(shorter !== undefined && { shorter }),
    };
    return { first: first.country, permits, wait, days: Math.max(0, ...permits.map((permit) => permit.days ?? 0)) };
  };
