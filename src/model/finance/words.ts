import type { Case } from '../../case/index.ts';
import { sumOf } from '../../case/index.ts';
import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../document.ts';
import { type Facts, factsOf, plantName } from '../facts/index.ts';
import type { Lending } from './measures/index.ts';

export const total = (list: readonly { readonly amount: number }[]): number => sumOf(list, (one) => one.amount);

/** Factor on the time that is recommended after a search without a plan. */
const LONGER = 5;

const sitesOf = (builds: PlanDocument['builds'], facts: Facts): string[] => [
  ...new Set(builds.map((b) => plantName(facts, b))),
];

/**
 * If no plan meets all covenants: what is known without the targets of the case or without covenants, and the command
 * to ask for it.
 */
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

/** Return of owners above which a reader needs an explanation: owners of plants expect 10 to 25 % a year. */
const HIGH = 0.4;

/**
 * Explains unusually high or low returns of owners by their own payments and by the return of the project without
 * loans.
 */
export function unusualReturns(
  projects: Lending['projects'],
  name: (one: Lending['projects'][number]) => string,
  currency: string,
): string[] {
  const say = words().lending;
  return projects.flatMap((project) => {
    const { irr, sources, views } = project;
    if (irr === null || (irr >= 0 && irr <= HIGH)) return [];
    const rate = percent(irr, 3);
    const own = total(sources.filter(({ kind }) => kind === undefined || kind === 'equity'));
    const paid = { paid: money(own, currency), share: percent(own / total(sources)) };
    const { irr: alone } = views.afterTax ?? views.beforeTax;
    return [
      sentences(
        irr < 0
          ? say.ownersLose({ project: name(project), rate })
          : say.ownersPay({ project: name(project), rate, ...paid }),
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
