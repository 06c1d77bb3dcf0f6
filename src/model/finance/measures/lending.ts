import { atStart, type Case } from '../../../case/index.ts';
import {
  type CovenantCut,
  covenantCut,
  fisher,
  type ProjectInput,
  type ProjectResult,
  planProject,
  projectCashFlow,
  returnOf,
  sourcesAndUses,
} from '../../../finance/index.ts';
import type { PlanDocument } from '../../document.ts';
import type { Lanes } from './lanes.ts';
import { termSheets } from './lines.ts';
import { type ProjectOfPlan, projectsOf } from './projects.ts';
import type { Amount, CannotBeFinanced, FinancedProject, Lending, PlantReturns } from './shape.ts';
import { supportOf } from './support.ts';
import { worths } from './views.ts';

/** A project of a plan with its cash flow, and its covenant cut if one fails. */
export interface ProjectFlow {
  readonly project: ProjectOfPlan;
  readonly input: ProjectInput;
  readonly result: ProjectResult;
  readonly failing?: Exclude<CovenantCut, { status: 'held' }>;
  /** Whether the case states the tax rate of its country. */
  readonly taxed: boolean;
}

/** Every project of a plan with a cash flow that can be computed. */
export function flowsOf(plan: PlanDocument, c: Case, lanes: Lanes): ProjectFlow[] {
  const rows = atStart(c);
  const taxed = new Set(rows.countries.flatMap((row) => (row.tax_rate === undefined ? [] : [row.country])));
  return projectsOf(plan, c, lanes).flatMap((project): ProjectFlow[] => {
    const input = planProject(project);
    const flow = projectCashFlow(input);
    if (flow.status !== 'computed') return [];
    const cut = covenantCut(input);
    return [
      {
        project,
        input,
        result: flow.result,
        taxed: taxed.has(project.country),
        ...(cut === undefined || cut.status === 'held' ? {} : { failing: cut }),
      },
    ];
  });
}

/** The payment at which a failing covenant is missed by most. */
export const missed = ({ worst }: Exclude<CovenantCut, { status: 'held' }>, start: number) => ({
  facility: worst.tranche,
  year: start + worst.period,
  dscr: worst.least,
  required: worst.required,
});

/** Sources and uses of a project's money, and the returns of owners and lenders. */
export function returnsOf({ project, input, result, taxed }: ProjectFlow) {
  const { ratios, covenants, equity, operating } = result;
  const years = Array.from({ length: input.periods }, (_, p) => project.start + p);
  const money = sourcesAndUses(result);
  const flat = typeof input.inflation === 'number' ? input.inflation : 0;
  const owners = returnOf(equity.flows, operating.times, fisher(input.ownersRate ?? input.discountRate, flat));
  /** Replacement of worn-out builds is paid out of the cash flow and is no money for building. */
  const replaced = (project.replacement ?? []).reduce((sum, x, p) => sum + x * operating.indices.capex[p]!, 0);
  const built = (amount: Amount): Amount =>
    amount.name === 'capital cost' || amount.name === 'owners'
      ? { ...amount, amount: amount.amount - replaced, own: amount.own - replaced }
      : amount;
  const amounts = (list: typeof money.sources | typeof money.uses): Amount[] =>
    list
      .map((one) => named(one, project))
      .map(built)
      .filter(counts);
  return {
    sources: amounts(money.sources),
    uses: amounts(money.uses),
    irr: owners.irr ?? null,
    mirr: owners.mirr ?? null,
    npv: equity.npv,
    dscr: ratios.dscr.flatMap((value, p) => (value === undefined ? [] : [{ year: years[p]!, value }])),
    covenants: covenants.map((covenant): FinancedProject['covenants'][number] => ({
      facility: covenant.tranche,
      required: covenant.required,
      least: covenant.status === 'untested' ? null : covenant.least,
      year: covenant.status === 'untested' ? null : years[covenant.period]!,
      status: covenant.status,
    })),
    terms: termSheets(project, result),
    views: worths(project, input, result, taxed),
  };
}

const counts = (amount: Amount): boolean => Math.abs(amount.amount) > 0.5;

function named(
  one: {
    readonly name: string;
    readonly amount: number;
    readonly own?: number;
    readonly lender?: string;
    readonly currency?: string;
    readonly tranche?: string;
  },
  { currency: home, draws }: ProjectOfPlan,
): Amount {
  const kind = draws.find(({ facility }) => facility === (one.tranche ?? one.name))?.kind;
  return {
    ...(kind === undefined ? {} : { kind }),
    name: one.tranche === undefined ? one.name : `${one.name}: ${one.tranche}`,
    amount: one.amount,
    own: one.own ?? one.amount,
    currency: one.currency ?? home,
    ...(one.lender === undefined ? {} : { lender: one.lender }),
  };
}

/**
 * Returns of the plants of a plan to owners and the economy, and the loans of those that borrow, for the report: a
 * small part of `financeDocument`. Computed once by the maker of the plan.
 */
export function moneyOf(plan: PlanDocument, c: Case, lanes: Lanes): { returns: PlantReturns[]; lending: Lending } {
  const flows = flowsOf(plan, c, lanes).map((flow) => ({ ...flow, got: returnsOf(flow) }));
  const returns = flows.map((flow): PlantReturns => {
    const { project, got } = flow;
    const { place, process, atCost } = project;
    const { irr, npv, views } = got;
    const support = npv < 0 ? supportOf(flow, null) : null;
    return { place, process, irr, npv, economicNpv: views.economy.npv, atCost: atCost.length > 0, support };
  });
  if (plan.draws.length === 0) return { returns, lending: { projects: [], cannot: [] } };
  const projects = flows.map(({ project, got }): Lending['projects'][number] => {
    const { sources, irr, npv, dscr, covenants, terms, views } = got;
    const { beforeTax, afterTax } = views;
    return {
      place: project.place,
      process: project.process,
      sources,
      irr,
      npv,
      dscr,
      covenants: covenants.map(({ status }) => ({ status })),
      terms: terms.map(({ facility, kind, rate, real, tenor }) => ({ facility, kind, rate, real, tenor })),
      views: { beforeTax, afterTax },
    };
  });
  const cannot = flows.flatMap(({ project: { place, process, start }, failing }): Lending['cannot'] =>
    failing ? [{ place, process, ...missed(failing, start) } satisfies Partial<CannotBeFinanced>] : [],
  );
  const borrow = projects.filter((project) => project.sources.some(({ lender }) => lender !== undefined));
  return { returns, lending: { projects: borrow, cannot } };
}
