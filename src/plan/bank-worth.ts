import { atStart, type Case, type Change, withChanges } from '../case/index.ts';
import { type BankFeature, bankFeatures, bankWorth } from '../finance/index.ts';
import type { BankWorthDocument } from '../model/index.ts';
import { facilitiesByYear, horizon } from '../model/index.ts';
import { ways, wholeNumbers } from '../search/index.ts';
import { type BankTerms, changesWithFeatures, replacementOf } from './bank-terms.ts';
import { plan } from './plan.ts';

interface BankOptions extends BankTerms {
  readonly gap: number;
  readonly seconds: number;
  readonly onSolved?: ((done: number, of: number) => void) | undefined;
}

/**
 * The worth of a bank for a case, divided by Shapley values among five features. A feature is switched off by giving
 * the bank's facilities the terms of the money that replaces it (the dearest loan of another lender):
 *
 * - tenor: tenor, grace and repayment of that loan - spread and guarantee: its rate and fees; of the difference in
 * rate, the OECD minimum premium for the countries of the loan, as a margin,
 *   is the value of the bank's standing (guarantee), the rest is spread
 * - local currency: the cost of a hedge on the balance, if the bank lends in another currency than the case's -
 * capacity: the bank takes the place of the other lender, whose amount and share of a project are reduced
 *
 * Without any feature, the bank does not exist. `undefined` if the lender has no loan in the case.
 */
export async function bankWorthOf(c: Case, options: BankOptions): Promise<BankWorthDocument | undefined> {
  const rows = atStart(c);
  const span = horizon(rows.settings);
  const latest = [...facilitiesByYear(c, span).values()].map((years) => [...years.values()].at(-1)!);
  const own = latest.filter((f) => f.lender === options.lender && f.kind === 'loan' && f.tenor !== undefined);
  if (own.length === 0) return undefined;
  const replacement = replacementOf(latest, options, rows.settings.discountRate);
  const routes = ways();
  const starts: ReadonlyMap<string, number>[] = [];
  const solved = new Map<string, number>();
  let within = 0;
  const solve = async (changes: readonly Change[]): Promise<number> => {
    const altered = withChanges(c, changes);
    const request = { reforms: [], gap: options.gap, seconds: options.seconds, solver: 'highs-wasm' };
    const { document, solved: found } = await plan(altered, { asRead: c, request, ways: routes, starts });
    try {
      if (document.npv === null) return Number.NEGATIVE_INFINITY;
      within = Math.max(within, (document.bound ?? document.npv) - document.npv);
      starts.push(wholeNumbers(found.model, found.session, found.x));
      return document.npv;
    } finally {
      await found.session.close();
    }
  };

  const sets = Array.from({ length: 2 ** bankFeatures.length }, (_, mask) => mask).reverse();
  const changesOf = new Map(
    sets.map((mask) => [mask, changesWithFeatures(c, rows, own, replacement, options, on(mask))]),
  );
  const different = new Map(sets.map((mask) => [JSON.stringify(changesOf.get(mask)), mask]));
  for (const [key, mask] of different) {
    solved.set(key, await solve(changesOf.get(mask)!));
    options.onSolved?.(solved.size, different.size);
  }
  const value = (mask: number): number => solved.get(JSON.stringify(changesOf.get(mask)))!;
  const lowest = Math.min(...[...solved.values()].filter(Number.isFinite));
  const npv = (mask: number): number => (Number.isFinite(value(mask)) ? value(mask) : lowest);
  const { worth, parts } = bankWorth((features) => npv(maskOf(features)));
  const all = 2 ** bankFeatures.length - 1;
  return {
    lender: options.lender,
    against: replacement.name,
    with: npv(all),
    without: npv(0),
    worth,
    parts,
    within,
    solves: solved.size,
  };
}

const on = (mask: number): ReadonlySet<BankFeature> => new Set(bankFeatures.filter((_, k) => mask & (1 << k)));
const maskOf = (features: ReadonlySet<BankFeature>): number =>
  bankFeatures.reduce((mask, name, k) => (features.has(name) ? mask | (1 << k) : mask), 0);
