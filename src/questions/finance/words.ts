import { type Case, siteKey } from '../../case/index.ts';
import { fixed, money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { FinanceDocument, FinancedProject } from '../../plan/index.ts';
import { factsOf, financeNamed, plantName, total } from '../../report/index.ts';
import type { AnswerContext } from '../context.ts';

type Cannot = FinanceDocument['cannot'][number];
type Borrower = FinancedProject & { readonly capacity: NonNullable<FinancedProject['capacity']> };
/** How a project is called. */
export type Named = (one: { readonly place: string; readonly process: string }) => string;

/** What the blocks of the question look up: the document with facilities and lenders by their names, the project that costs most first. */
export interface FinanceContext extends AnswerContext<FinanceDocument> {
  readonly name: Named;
}

export function contextOf(c: Case, financeDocument: FinanceDocument): FinanceContext {
  const facts = factsOf(c);
  const d = financeNamed(c, financeDocument);
  const projects = [...d.projects].sort((a, b) => total(b.uses) - total(a.uses));
  return { case: c, d: { ...d, projects }, facts, name: (one) => plantName(facts, one) };
}

/** A word for a key of the finance document; names of loans and lenders are their own. */
export const keyWord = (name: string): string =>
  (words().finance.names as Readonly<Record<string, string>>)[name] ?? name;

/** A cover ratio: 1.20x. */
export const ratioWords = (value: number): string => words().finance.ratio({ amount: fixed(value, 2) });

/** The internal rate, or that there is none and the modified one. */
export function returnWords(irr: number | null, mirr: number | null): string {
  const say = words().finance;
  if (irr !== null) return percent(irr, 3);
  return mirr === null ? say.noIrr : say.noIrrButMirr({ mirr: percent(mirr, 3) });
}

/** What loans bring. */
export const lent = (p: FinancedProject): number => total(p.sources.filter((source) => source.kind === 'loan'));

/** What would mend a project's debt, with its cost at constant prices, the cheapest first. */
function mendWords(mends: Cannot['mends'], currency: string): string[] {
  const say = words().finance.mends;
  return mends.map(({ kind, amount, cost }) => {
    const share = percent(amount, 3);
    const equity = amount > 0.9995 ? say.noDebt : say.lessDebt({ share });
    const mend = kind === 'tenor' ? say.tenor({ years: amount }) : kind === 'price' ? say.price({ share }) : equity;
    return cost < 0
      ? say.gaining({ mend, money: money(-cost, currency) })
      : say.costing({ mend, money: money(cost, currency) });
  });
}

/** Each project once: what the last round of the covenant loop, or the plan itself, says of it. */
const lastOf = (cannot: readonly Cannot[]): readonly Cannot[] => [
  ...new Map(cannot.map((one) => [siteKey(one), one])).values(),
];

/** Why covenants cannot be kept, a sentence for each project, and what would mend it. */
export const cannotWords = ({ cannot, currency }: FinanceDocument, name: Named): string[] =>
  lastOf(cannot).map((one) =>
    words().finance.cannot({
      name: name(one),
      year: one.year,
      facility: one.facility,
      cut: one.cut,
      dscr: ratioWords(one.dscr),
      required: ratioWords(one.required),
      share: one.gearing > 0 ? percent(one.gearing, 3) : undefined,
      mends: mendWords(one.mends, currency),
    }),
  );

/** Projects that borrow, the largest first. */
const borrowers = ({ projects }: FinanceDocument): Borrower[] =>
  projects.filter((p): p is Borrower => p.capacity !== null).sort((a, b) => total(b.uses) - total(a.uses));

/** Whether a project can carry all that the plan borrows for it. */
const carriesAll = ({ capacity }: Borrower): boolean => capacity.carries >= capacity.debt * (1 - 1e-6);

/** What it takes for each project that cannot carry its debt, the largest first. */
export const takesWords = (document: FinanceDocument, name: Named): string[] =>
  borrowers(document)
    .filter((p) => !carriesAll(p))
    .map((p) => {
      const { carries, debt, mends } = p.capacity;
      const cash = (amount: number) => money(amount, document.currency);
      return words().finance.takes({
        name: name(p),
        cost: cash(total(p.uses)),
        debt: cash(debt),
        carries: carries > 0 ? cash(carries) : undefined,
        mends: mendWords(mends, document.currency),
      });
    });

/** The answer for a lender: what is needed, how many projects can carry which debt, what a bank is worth. */
export function financeAnswer(c: Case, financeDocument: FinanceDocument): string {
  const document = financeNamed(c, financeDocument);
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
  const all = borrowers(document);
  if (all.length === 0) return undefined;
  const group = (of: typeof all) => {
    const sum = (key: 'debt' | 'carries') =>
      money(
        of.reduce((amount, p) => amount + p.capacity[key], 0),
        document.currency,
      );
    return of.length === 0 ? undefined : { count: of.length, debt: sum('debt'), carries: sum('carries') };
  };
  const covers = [...new Set(all.map((p) => p.capacity.cover))].sort((a, b) => a - b);
  return words().finance.carried({
    cover: covers.length === 1 && covers[0] === 1 ? undefined : covers.map((x) => fixed(x, 2)).join('–'),
    whole: group(all.filter(carriesAll)),
    part: group(all.filter((p) => !carriesAll(p) && p.capacity.carries > 0)),
    none: group(all.filter((p) => p.capacity.carries === 0)),
  });
}

/** What the covenant loop did to a plan: which projects cannot carry what loan. Nothing where no covenant failed. */
export function covenantText(c: Case, document: FinanceDocument): string | undefined {
  const cut = lastOf(document.cannot);
  if (cut.length === 0) return undefined;
  const { name } = contextOf(c, document);
  const projects = cut.map((one) => ({
    name: name(one),
    share: one.gearing > 0 ? percent(one.gearing, 3) : undefined,
  }));
  return words().lending.cut({ count: cut.length, none: cut.filter((one) => one.gearing === 0).length, projects });
}
