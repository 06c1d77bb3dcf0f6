import { type BankRules, publishedRules } from './capacity.ts';

/**
 * Rules of a lender of a case, with the shares of members in its capital where the cells name them; or the words that are not
 * understood.
 */
type BankRulesRead =
  | { readonly status: 'read'; readonly rules: BankRules; readonly members?: Readonly<Record<string, number>> }
  | { readonly status: 'unknown'; readonly words: readonly string[] };

const names: Readonly<Record<string, keyof BankRules>> = {
  statutory: 'statutory',
  'equity/assets': 'equityToAssets',
  liquid: 'liquidShare',
  'risk-adjusted': 'riskAdjusted',
  concentration: 'concentration',
  country: 'countryLimit',
};

/**
 * Reads the cells `rule` and `limits` of a lender, such as `statutory 1; equity/assets 0.25; liquid 0.35; risk-adjusted 0.23;
 * concentration 0.1; country 0.3`. Each part is a name with a number, or the name of a bank with published rules (AIIB, NDB), which
 * later parts replace; `member KZ 0.37` is the share of a member. Both cells take the same parts; an empty cell has no rule.
 */
export function readBankRules(rule = '', limits = ''): BankRulesRead {
  let rules: BankRules = {};
  const unknown: string[] = [];
  const members: Record<string, number> = {};
  for (const part of `${rule};${limits}`.split(';').map((text) => text.trim())) {
    if (part === '') continue;
    const member = /^member\s+([A-Z]{2})[\s=]+([\d.]+)$/.exec(part);
    if (member && Number(member[2]) > 0) {
      members[member[1]!] = Number(member[2]);
      continue;
    }
    const published = Object.hasOwn(publishedRules, part) ? publishedRules[part] : undefined;
    const [name, number] = part.split(/[\s=]+/);
    const key = name !== undefined && Object.hasOwn(names, name) ? names[name] : undefined;
    const value = Number(number);
    if (published) rules = { ...rules, ...published.rules };
    else if (key && number !== undefined && Number.isFinite(value) && value >= 0) rules = { ...rules, [key]: value };
    else unknown.push(part);
  }
  if (unknown.length > 0) return { status: 'unknown', words: unknown };
  return { status: 'read', rules, ...(Object.keys(members).length > 0 ? { members } : {}) };
}
