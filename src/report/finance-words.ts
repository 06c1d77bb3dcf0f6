import type { Case } from '../case/index.ts';
import { fixed, money, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { FinanceDocument, FinancedProject, Lending, PlanDocument } from '../plan/index.ts';
import { type Facts, factsOf, plantName } from './facts.ts';

type Cannot = FinanceDocument['cannot'][number];
type Borrower = FinancedProject & { readonly capacity: NonNullable<FinancedProject['capacity']> };

export const total = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((sum, one) => sum + one.amount, 0);

/** A word for a key of the finance document; names of loans and lenders are their own. */
export const keyWord = (name: string): string =>
  (words().finance.names as Readonly<Record<string, string>>)[name] ?? name;

/** A cover ratio: 1.20x. */
export const ratioWords = (value: number): string => words().finance.ratio({ amount: fixed(value, 2) });

/** The internal rate, or that there is none and the modified one. */
export function returnWords(irr: number | null, mirr: number | null | undefined): string {
  const say = words().finance;
  if (irr !== null) return percent(irr, 3);
  return mirr === null || mirr === undefined ? say.noIrr : say.noIrrButMirr({ mirr: percent(mirr, 3) });
}

/** What would mend a project's debt, with its cost at constant prices, the cheapest first. */
export function mendWords(mends: Cannot['mends'], currency: string): string[] {
  const say = words().finance.mends;
  return mends.map(({ kind, amount, cost }) => {
    const share = percent(amount, 3);
    const mend =
      kind === 'tenor'
        ? say.tenor({ years: amount })
        : kind === 'price'
          ? say.price({ share })
          : amount > 0.9995
            ? say.noDebt
            : say.lessDebt({ share });
    return cost < 0
      ? say.gaining({ mend, money: money(-cost, currency) })
      : say.costing({ mend, money: money(cost, currency) });
  });
}

/** Each project once: what the last round of the covenant loop, or the plan itself, says of it. */
export const lastOf = (cannot: readonly Cannot[]): readonly Cannot[] => [
  ...new Map(cannot.map((one) => [`${one.place}/${one.process}`, one])).values(),
];

/** Why a covenant cannot be kept, and what would mend it. */
export const cannotWords = (one: Cannot, currency: string): string =>
  words().finance.cannot({
    dscr: ratioWords(one.dscr),
    year: one.year,
    required: ratioWords(one.required),
    facility: one.facility,
    share: one.gearing > 0 ? percent(one.gearing, 3) : undefined,
    cut: one.cut,
    mends: mendWords(one.mends, currency),
  });

/** Projects that borrow, the largest first. */
export const borrowers = ({ projects }: FinanceDocument): Borrower[] =>
  projects.filter((p): p is Borrower => p.capacity !== null).sort((a, b) => total(b.uses) - total(a.uses));

/** Whether a project can carry all that the plan borrows for it. */
export const carriesAll = ({ capacity }: Borrower): boolean => capacity.carries >= capacity.debt * (1 - 1e-6);

/** What it takes for each project that cannot carry its debt, the largest first. */
export function takes(document: FinanceDocument, name: (one: FinancedProject) => string): string[] {
  const { currency } = document;
  return borrowers(document)
    .filter((p) => !carriesAll(p))
    .map((p) => {
      const { carries, debt, mends } = p.capacity;
      return words().finance.takes({
        name: name(p),
        cost: money(total(p.uses), currency),
        carries: carries > 0 ? money(carries, currency) : undefined,
        debt: money(debt, currency),
        mends: mendWords(mends, currency),
      });
    });
}

/** A search that found no plan is advised to take so many times as long. */
const LONGER = 5;

const sitesOf = (builds: PlanDocument['builds'], facts: Facts): string[] => [
  ...new Set(builds.map((b) => plantName(facts, b))),
];

/** Where no plan keeps all covenants: what is known without the targets of the case or without covenants, and how it is asked for. */
export function insteadWords(plan: PlanDocument, c: Case, source: string): string | undefined {
  const facts = factsOf(c);
  return sentences(withoutCovenants(plan, facts, source), withoutTargets(plan, facts, source)) || undefined;
}

function withoutCovenants(
  { withoutCovenants: found, currency, request }: PlanDocument,
  facts: Facts,
  source: string,
): string | undefined {
  if (!found) return undefined;
  const command = ['chorsu', 'plan', source, `--seconds ${LONGER * request.seconds}`].join(' ');
  const [npv, bound] = [found.npv, found.bound].map((value) => money(value, currency)) as [string, string];
  return words().lending.withoutCovenants({ npv, bound, sites: sitesOf(found.builds, facts), command });
}

function withoutTargets({ instead, currency }: PlanDocument, facts: Facts, source: string): string | undefined {
  if (!instead) return undefined;
  const { withoutTargets: keys, npv, builds } = instead;
  const targets = keys.map(facts.targetName);
  const { lending } = words();
  if (npv === null) return lending.noInstead({ targets });
  const sites = sitesOf(builds, facts);
  const command = ['chorsu', 'plan', source, ...keys.map((id) => `--without-target ${id}`)].join(' ');
  return lending.instead({ targets, npv: money(npv, currency), sites, command });
}

/** Owners' returns from which on a reader asks why: owners of plants ask for 10 to 25 % a year. */
const HIGH = 0.4;

/** Why the owners' return of a project is unusually high or low, by what they pay and what the project returns without loans. */
export function unusualReturns(
  projects: Lending['projects'],
  name: (one: Lending['projects'][number]) => string,
  currency: string,
): string[] {
  const say = words().lending;
  return projects.flatMap((one) => {
    const { irr, sources, views } = one;
    if (irr === null || (irr >= 0 && irr <= HIGH)) return [];
    const rate = percent(irr, 3);
    const own = total(sources.filter(({ kind }) => kind === undefined || kind === 'equity'));
    const paid = { paid: money(own, currency), share: percent(own / total(sources)) };
    const { irr: alone } = views.afterTax ?? views.beforeTax;
    return [
      sentences(
        irr < 0 ? say.ownersLose({ project: name(one), rate }) : say.ownersPay({ project: name(one), rate, ...paid }),
        alone === null
          ? undefined
          : say.withoutLoans({
              rate: percent(alone, 3),
              high: irr > 0 && alone > HIGH,
              taxed: views.afterTax !== null,
            }),
      ),
    ];
  });
}
