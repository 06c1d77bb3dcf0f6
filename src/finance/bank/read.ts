import { type BankRules, publishedRules } from './capacity.ts';

/** Rules read from the cells `rule` and `limits` of a case's lenders, or the words that no rule knows. */
export type BankRulesRead =
  | { readonly status: 'read'; readonly rules: BankRules }
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
 * Reads `statutory 1; equity/assets 0.25; liquid 0.35; risk-adjusted 0.23; concentration 0.1; country 0.3`: a name and a number each,
 * or the name of a bank with published rules (AIIB, NDB), which others then replace. Both cells hold the same words; empty
 * is no rule.
 */
export function readBankRules(rule = '', limits = ''): BankRulesRead {
  let rules: BankRules = {};
  const unknown: string[] = [];
  for (const part of `${rule};${limits}`.split(';').map((text) => text.trim())) {
    if (part === '') continue;
    const published = publishedRules[part];
    const [name, number] = part.split(/[\s=]+/);
    const key = names[name ?? ''];
    const value = Number(number);
    if (published) rules = { ...rules, ...published.rules };
    else if (key && number !== undefined && Number.isFinite(value) && value >= 0) rules = { ...rules, [key]: value };
    else unknown.push(part);
  }
  return unknown.length > 0 ? { status: 'unknown', words: unknown } : { status: 'read', rules };
}
