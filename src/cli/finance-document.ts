import type { Case } from '../case/index.ts';
import {
  type ChanceSummary,
  chanceModel,
  covenantMends,
  type DownsideResult,
  depreciationOf,
  downsides,
  irrNear,
  type Mend,
  type ProjectInput,
  type ProjectResult,
  planProject,
  projectCashFlow,
  runPaths,
  summarise,
  taxOf,
} from '../finance/index.ts';
import { type CutProject, type PlanDocument, type ProjectOfPlan, projectsOf } from '../plan/index.ts';

export interface Amount {
  readonly name: string;
  readonly amount: number;
}

export interface ScheduleLine {
  readonly year: number;
  readonly facility: string;
  readonly draw: number;
  readonly interest: number;
  readonly principal: number;
  readonly balance: number;
}

/** One project as lenders see it; money in the case's currency, nominal where it is a schedule. */
export interface FinancedProject {
  readonly place: string;
  readonly process: string;
  readonly sources: readonly Amount[];
  readonly uses: readonly Amount[];
  /** Owners' rate of return, nominal; null where there is none. */
  readonly irr: number | null;
  readonly npv: number;
  readonly dscr: readonly { readonly year: number; readonly value: number }[];
  readonly llcr: number | null;
  readonly plcr: number | null;
  readonly schedule: readonly ScheduleLine[];
  readonly downside: readonly DownsideResult[];
  readonly chance?: ChanceSummary;
}

export interface CannotBeFinanced {
  readonly place: string;
  readonly process: string;
  readonly facility: string;
  readonly year: number;
  readonly dscr: number;
  readonly required: number;
  /** Most of the capex that may be borrowed so that the covenant holds; 0 = none. */
  readonly gearing: number;
  readonly mends: readonly Mend[];
}

export interface FinanceDocument {
  readonly currency: string;
  readonly projects: readonly FinancedProject[];
  readonly cannot: readonly CannotBeFinanced[];
}

/** Volatilities of a plain project for `--paths`, a year: assumed, the same for every case, stated in docs/finance.md. */
export const assumedDoubt = {
  drivers: {
    price: { volatility: 0.15, reversion: 0.3 },
    volume: { volatility: 0.1, reversion: 0.5 },
    cost: { volatility: 0.1, reversion: 0.4 },
  },
  capex: { volatility: 0.12 },
  delay: { mean: 3, deviation: 6 },
} as const;

/** The input of each project's cash flow, with taxes of the case (else of the engine's table) and the country's depreciation. */
export function inputOf(project: ProjectOfPlan): ProjectInput {
  const given = project.tax?.rate;
  const rate = typeof given === 'number' && given > 0 ? given : (taxOf(project.country) ?? 0);
  return planProject({ ...project, tax: { rate }, depreciation: depreciationOf(project.country) });
}

export function financeDocument(
  plan: PlanDocument,
  c: Case,
  cuts: readonly CutProject[],
  paths: number,
): FinanceDocument {
  const projects = projectsOf(plan, c).flatMap((project) => {
    const input = inputOf(project);
    const flow = projectCashFlow(input);
    return flow.status === 'computed' ? [financed(project, input, flow.result, paths)] : [];
  });
  return {
    currency: plan.currency,
    projects,
    cannot: [...cuts.map((cut) => cannotOf(cut, plan)), ...failing(plan, c)],
  };
}

function cannotOf({ place, process, gearing, cut }: CutProject, plan: PlanDocument): CannotBeFinanced {
  const { tranche, least, required, period } = cut.worst;
  return {
    place,
    process,
    facility: tranche,
    year: plan.years[0]! + period,
    dscr: least,
    required,
    gearing,
    mends: cut.mends,
  };
}

/** Covenants that a plan read from a file does not keep. */
function failing(plan: PlanDocument, c: Case): CannotBeFinanced[] {
  return projectsOf(plan, c).flatMap((project): CannotBeFinanced[] => {
    const input = planProject(project);
    const flow = projectCashFlow(input);
    if (flow.status !== 'computed') return [];
    return flow.result.covenants.flatMap((one): CannotBeFinanced[] =>
      one.status === 'failed'
        ? [
            {
              place: project.place,
              process: project.process,
              facility: one.tranche,
              year: project.start + one.period,
              dscr: one.least,
              required: one.required,
              gearing: 0,
              mends: covenantMends(input),
            },
          ]
        : [],
    );
  });
}

function financed(project: ProjectOfPlan, input: ProjectInput, result: ProjectResult, paths: number): FinancedProject {
  const years = input.timeline.months.map((_, p) => project.start + p);
  const sum = (row: readonly number[]) => row.reduce((a, b) => a + b, 0);
  const capex = sum(project.capex);
  const loans = project.draws.map((d) => ({ name: d.facility, amount: sum(d.draws) }));
  const fees = result.lenders.reduce((total, lender) => total + lender.fees, 0);
  const interest = result.tranches.reduce((total, t) => total + sum(t.flow.capitalised), 0);
  const uses = [
    { name: 'capex', amount: capex },
    { name: 'fees', amount: fees },
    { name: 'interest during construction', amount: interest },
  ].filter((use) => use.amount > 0);
  const own = sum(uses.map((use) => use.amount)) - sum(loans.map((loan) => loan.amount));
  const setup = paths > 0 ? chanceModel(input, assumedDoubt) : undefined;
  return {
    place: project.place,
    process: project.process,
    sources: [...loans, { name: 'own funds', amount: own }].filter((one) => Math.abs(one.amount) > 0.5),
    uses,
    irr: irrNear(result.equity.irr) ?? null,
    npv: result.equity.npv,
    dscr: result.ratios.dscr.flatMap((value, p) => (value === undefined ? [] : [{ year: years[p]!, value }])),
    llcr: result.ratios.llcrAtStart ?? null,
    plcr: result.ratios.plcrAtStart ?? null,
    schedule: result.tranches.flatMap(({ contract, flow }) =>
      years.flatMap((year, p): ScheduleLine[] => {
        const line = {
          draw: flow.draw[p]!,
          interest: flow.interest[p]!,
          principal: flow.principal[p]!,
          balance: flow.opening[p]! + flow.draw[p]! + flow.capitalised[p]! - flow.principal[p]!,
        };
        return Object.values(line).some((x) => Math.abs(x) > 1e-6)
          ? [{ year, facility: contract.input.name, ...line }]
          : [];
      }),
    ),
    downside: downsides(input)?.cases ?? [],
    ...(setup?.status === 'ready' ? { chance: summarise(runPaths(setup.model, 0, paths)) } : {}),
  };
}
