import { money } from '../figures/index.ts';
import type { FinanceDocument, FinancedProject } from '../plan/index.ts';

type Mend = FinanceDocument['cannot'][number]['mends'][number];
type Borrower = FinancedProject & { readonly capacity: NonNullable<FinancedProject['capacity']> };

export const sum = (list: readonly { readonly amount: number }[]): number => list.reduce((a, one) => a + one.amount, 0);
/** What loans bring. */
export const lent = (p: FinancedProject): number => sum(p.sources.filter((one) => one.kind === 'loan'));
const percent = (x: number): string => `${(100 * x).toFixed(1).replace('-', '\u2212')} %`;

/** Projects that borrow, the largest first. */
export const borrowers = ({ projects }: FinanceDocument): Borrower[] =>
  projects.filter((p): p is Borrower => p.capacity !== null).sort((a, b) => sum(b.uses) - sum(a.uses));

const all = (p: Borrower): boolean => p.capacity.carries >= p.capacity.debt * (1 - 1e-6);

/** The answer for a lender in a sentence: what is needed, how many can carry which debt. */
export function financeAnswer(document: FinanceDocument): string {
  const { projects, currency, bank } = document;
  const uses = projects.reduce((total, p) => total + sum(p.uses), 0);
  const loans = projects.reduce((total, p) => total + lent(p), 0);
  const parts = [
    projects.length === 0
      ? 'The plan builds nothing that needs money'
      : `${projects.length} project${projects.length === 1 ? ' needs' : 's need'} ${money(uses, currency)}${uses > 0 ? `, ${Math.round((100 * loans) / uses)} % of it loans` : ''}`,
    ...carried(document),
    ...(bank?.worth ? [`${bank.worth.lender} is worth ${money(bank.worth.worth, currency)}`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function carried(document: FinanceDocument): string[] {
  const { currency } = document;
  const list = borrowers(document);
  const whole = list.filter(all);
  const part = list.filter((p) => !all(p) && p.capacity.carries > 0);
  const none = list.filter((p) => p.capacity.carries === 0);
  const debt = (of: readonly Borrower[]) =>
    money(
      of.reduce((total, p) => total + p.capacity.debt, 0),
      currency,
    );
  const carries = (of: readonly Borrower[]) =>
    money(
      of.reduce((total, p) => total + p.capacity.carries, 0),
      currency,
    );
  const covers = [...new Set(list.map((p) => p.capacity.cover))].sort((a, b) => a - b);
  const at =
    covers.length === 1 && covers[0] === 1
      ? 'with every payment met in every year'
      : `at the cover that lenders ask (${covers.map((x) => x.toFixed(2)).join(' to ')})`;
  const said = [
    ...(whole.length > 0
      ? [`${whole.length} can carry the ${debt(whole)} that the plan borrows for ${whole.length === 1 ? 'it' : 'them'}`]
      : []),
    ...(part.length > 0 ? [`${part.length} can carry ${carries(part)} of ${debt(part)}`] : []),
    ...(none.length > 0 ? [`${none.length} can carry none of ${debt(none)}`] : []),
  ];
  return said.length === 0 ? [] : [`${at} ${said.join(', ')}`];
}

/** What would mend a project's debt, with its cost at constant prices, the cheapest first. */
export function mendWords(mends: readonly Mend[], currency: string): string {
  return mends
    .map((m) => {
      const what =
        m.kind === 'tenor'
          ? `${m.amount} more year${m.amount === 1 ? '' : 's'}`
          : m.kind === 'equity'
            ? m.amount > 0.9995
              ? 'no debt at all'
              : `${percent(m.amount)} less debt`
            : `prices ${percent(m.amount)} higher`;
      return `${what} (${m.cost < 0 ? `owners gain ${money(-m.cost, currency)}` : money(m.cost, currency)})`;
    })
    .join(', ');
}

/** What it takes for each project that cannot carry its debt, the largest first. */
export function takes(document: FinanceDocument): string[] {
  const { currency } = document;
  return borrowers(document)
    .filter((p) => !all(p))
    .map((p) => {
      const { carries, debt, mends } = p.capacity;
      const can =
        carries > 0
          ? `can carry ${money(carries, currency)} of ${money(debt, currency)}`
          : `can carry none of ${money(debt, currency)}`;
      const mend = mendWords(mends, currency) || 'no equity, tenor or price up to double makes it pay';
      return `${p.place}/${p.process} (${money(sum(p.uses), currency)}) ${can}. It takes: ${mend}.`;
    });
}
