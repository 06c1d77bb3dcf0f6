import { fixed, money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { FinanceDocument, FinancedProject } from '../../plan/index.ts';
import { borrowers, carriesAll, total } from '../finance-words.ts';

/** What loans bring. */
export const lent = (p: FinancedProject): number => total(p.sources.filter((one) => one.kind === 'loan'));

/** The answer for a lender: what is needed, how many projects can carry which debt, what a bank is worth. */
export function financeAnswer(document: FinanceDocument): string {
  const { projects, currency, bank } = document;
  const say = words().finance;
  const uses = projects.reduce((sum, p) => sum + total(p.uses), 0);
  const loans = projects.reduce((sum, p) => sum + lent(p), 0);
  const share = uses > 0 ? percent(loans / uses) : undefined;
  return sentences(
    projects.length === 0
      ? say.nothingNeeded
      : say.needed({ count: projects.length, money: money(uses, currency), loans: share }),
    carried(document),
    bank?.worth && say.bankIsWorth({ lender: bank.worth.lender, money: money(bank.worth.worth, currency) }),
  );
}

function carried(document: FinanceDocument): string | undefined {
  const list = borrowers(document);
  if (list.length === 0) return undefined;
  const group = (of: typeof list) => {
    const amount = (key: 'debt' | 'carries') =>
      money(
        of.reduce((sum, p) => sum + p.capacity[key], 0),
        document.currency,
      );
    return of.length === 0 ? undefined : { count: of.length, debt: amount('debt'), carries: amount('carries') };
  };
  const covers = [...new Set(list.map((p) => p.capacity.cover))].sort((a, b) => a - b);
  return words().finance.carried({
    cover: covers.length === 1 && covers[0] === 1 ? undefined : covers.map((x) => fixed(x, 2)).join('–'),
    whole: group(list.filter(carriesAll)),
    part: group(list.filter((p) => !carriesAll(p) && p.capacity.carries > 0)),
    none: group(list.filter((p) => p.capacity.carries === 0)),
  });
}
