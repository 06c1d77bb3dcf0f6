import { CO_OWNERSHIP_RULES, type CoOwnershipRule, FIRST_FILING_RULES, type FirstFilingRule } from './laws.ts';

/** People who invent together: where each lives, whom each works for, and where the work is done. */
export type JointTeam = {
  readonly inventors: readonly { readonly party: string; readonly residence: string }[];
  readonly madeIn: readonly string[];
  /** Owner by contract; none = the law decides. */
  readonly owner?: string;
};

/** Countries that both demand the first filing, and permits that would free from one of them. */
export type FilingConflict = { readonly a: string; readonly b: string; readonly permits: readonly string[] };

/** A lawful order of filing: first at home of one, permits of the others before. */
export type FilingOrder = {
  readonly first: string;
  readonly permits: readonly { readonly country: string; readonly name: string; readonly days?: number }[];
  /** Days until the last permit of known length; the others take longer or are not known. */
  readonly days: number;
};

export type TeamReport = {
  readonly duties: readonly FirstFilingRule[];
  readonly conflicts: readonly FilingConflict[];
  /** Orders that keep every duty, quickest first; none = no way is known, ask counsel before anything is filed. */
  readonly orders: readonly FilingOrder[];
  readonly ownership: 'by contract' | 'by law';
  /** Rules of co-ownership that would apply; a country without a rule here is in `unknown`. */
  readonly rules: readonly CoOwnershipRule[];
  readonly unknown: readonly string[];
  /** The laws differ on what a co-owner may do alone: agree on it in writing. */
  readonly differs: boolean;
};

/** What the laws ask of a joint team: first filing, conflicts between them and ways out, and who owns what comes of it. */
export function judgeTeam(team: JointTeam, filing = FIRST_FILING_RULES, owning = CO_OWNERSHIP_RULES): TeamReport {
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
  const orders = duties
    .filter((first) => duties.every((rule) => rule === first || rule.permit))
    .map((first): FilingOrder => {
      const permits = duties
        .filter((rule) => rule !== first)
        .map((rule) => ({ country: rule.country, ...rule.permit! }));
      return { first: first.country, permits, days: Math.max(0, ...permits.map((permit) => permit.days ?? 0)) };
    })
    .sort(
      (a, b) =>
        a.permits.filter((p) => p.days === undefined).length - b.permits.filter((p) => p.days === undefined).length ||
        a.days - b.days,
    );
  const countries = [...new Set([...lives, ...team.madeIn])].sort();
  const rules = owning.filter((rule) => countries.includes(rule.country));
  const parties = new Set(team.inventors.map((inventor) => inventor.party));
  return {
    duties,
    conflicts,
    orders,
    ownership: team.owner !== undefined || parties.size < 2 ? 'by contract' : 'by law',
    rules,
    unknown: countries.filter((country) => !owning.some((rule) => rule.country === country)),
    differs: new Set(rules.map((rule) => `${rule.use}/${rule.licence}`)).size > 1,
  };
}
