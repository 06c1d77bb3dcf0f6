import { CO_OWNERSHIP_RULES, type CoOwnershipRule, type FirstFilingRule, firstFilingRules } from '../law/duties.ts';

/** Inventors who work together: the party and residence of each, and the countries in which the invention is made. */
export type JointTeam = {
  readonly inventors: readonly { readonly party: string; readonly residence: string }[];
  readonly madeIn: readonly string[];
  /** Owner by contract; undefined if the law decides. */
  readonly owner?: string;
};

/** Two countries that both demand the first filing. `permits` are those of the two that give a permit to file abroad first. */
export type FilingConflict = { readonly a: string; readonly b: string; readonly permits: readonly string[] };

/**
 * An order of filing that keeps all known rules: permits of the other countries, the first filing, and after a wait all further
 * countries. A permit counts only if it needs no filing at home, since that would be a first filing there.
 */
export type FilingOrder = {
  readonly first: string;
  readonly permits: readonly (NonNullable<FirstFilingRule['permit']> & { readonly country: string })[];
  /** Wait after the first filing, before any filing in another country. */
  readonly wait: { readonly months?: number; readonly weeks?: number; readonly shorter?: FirstFilingRule['shorter'] };
  /** Days until the slowest permit is given, of the permits whose length is known. */
  readonly days: number;
};

export type TeamReport = {
  readonly duties: readonly FirstFilingRule[];
  readonly conflicts: readonly FilingConflict[];
  /** Orders that keep every known duty, quickest first. Empty if no order is known: ask counsel before anything is filed. */
  readonly orders: readonly FilingOrder[];
  /** Countries of the team whose rule of first filing is not known. */
  readonly filingUnknown: readonly string[];
  readonly ownership: 'by contract' | 'by law';
  /** Rules of co-ownership that would apply. */
  readonly rules: readonly CoOwnershipRule[];
  /** Countries of the team whose rule of co-ownership is not known. */
  readonly unknown: readonly string[];
  /** Whether the laws differ on what a co-owner may do alone, so that a written agreement is needed. */
  readonly differs: boolean;
};

/** What the laws demand of a joint team: first filings, their conflicts, orders of filing that keep them, and ownership of the result. */
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
  const without = (laws: readonly { readonly country: string }[]): string[] =>
    countries.filter((country) => !laws.some((rule) => rule.country === country));
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
