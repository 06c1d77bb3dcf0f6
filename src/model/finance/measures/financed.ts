import { sumOf } from '../../../case/index.ts';
import {
  type BreakEven,
  breakEven,
  chanceModel,
  covenantCut,
  downsides,
  emptyRecord,
  fan,
  type Lever,
  type ProjectInput,
  type ProjectResult,
  projectCashFlow,
  runPaths,
  type Shock,
  shocked,
  signed,
  summarise,
} from '../../../finance/index.ts';
import { type ProjectFlow, returnsOf } from './lending.ts';
import { drawdown, schedule, statementLines, waterfall } from './lines.ts';
import type { DebtCapacity, FinancedProject, YearRatio } from './shape.ts';
import { supportOf } from './support.ts';
import { countryRisk, mayAsk } from './views.ts';

/**
 * Yearly volatilities of a simple project for `--paths`: assumed, the same for every case, documented in
 * docs/finance.md.
 */
const assumedVolatility = {
  drivers: {
    price: { volatility: 0.15, reversion: 0.3 },
    volume: { volatility: 0.1, reversion: 0.5 },
    cost: { volatility: 0.1, reversion: 0.4 },
    rate: { volatility: 0.01, reversion: 0.2 },
    fx: { volatility: 0.08, reversion: 0 },
  },
  correlation: { 'price:volume': 0.2, 'price:cost': 0.8 },
  capex: { volatility: 0.12 },
  delay: { mean: 3, deviation: 6 },
} as const;

const levers: readonly Lever[] = ['price', 'volume', 'cost', 'capex', 'delay', 'rate', 'devaluation'];

/** The entry of a project in the finance document. `risk` is the class that the case gives its country. */
export function financed(
  flow: ProjectFlow,
  partners: readonly string[],
  risk: number | undefined,
  paths: number,
): FinancedProject {
  const { project, input, result } = flow;
  const country = countryRisk(project, result, risk);
  const years = Array.from({ length: input.periods }, (_, p) => project.start + p);
  const { ratios, equity } = result;
  const { sources, uses, irr, mirr, npv, dscr, covenants, terms, views } = returnsOf(flow);
  const first = (
    row: readonly (number | undefined)[],
    pick: (values: readonly number[]) => number,
  ): YearRatio | null => {
    const stated = row.flatMap((value, p) => (value === undefined ? [] : [{ year: years[p]!, value }]));
    if (stated.length === 0) return null;
    const value = pick(stated.map((one) => one.value));
    return stated.find((one) => one.value === value)!;
  };
  return {
    place: project.place,
    process: project.process,
    country: project.country,
    years,
    sources,
    uses,
    irr,
    mirr,
    npv,
    financialNpv: views.beforeTax.npv,
    economicNpv: views.economy.npv,
    capacity: debtCapacity(input, result),
    atCost: project.atCost,
    buyer: project.buyer ?? null,
    ownersRate: project.ownersRate ?? null,
    support: supportOf(flow, country),
    ends: project.start + (project.ends ?? years.length - 1),
    paybackYear: equity.payback.status === 'paid' ? project.start + Math.ceil(equity.payback.periods) : null,
    dscr,
    minDscr: first(ratios.dscr, (values) => Math.min(...values)),
    averageDscr: ratios.averageDscr ?? null,
    llcr: first(ratios.llcr, (values) => values[0]!),
    plcr: first(ratios.plcr, (values) => values[0]!),
    gearing: ratios.gearing ?? null,
    covenants,
    drawdown: drawdown(result, years),
    schedule: schedule(result, years, project.currency),
    cash: waterfall(result),
    statements: statementLines(result),
    terms,
    views,
    downside: downsides(input)?.cases ?? [],
    tornado: tornado(input, result),
    breakEven: breakEvens(input, result),
    mayAsk: mayAsk(project, result, partners),
    risk: country,
    notes: [...new Set(result.notes.map((note) => note.code))],
    ...chanceOf(input, result, years, paths),
  };
}

/** The debt that a project can carry at the strictest cover that its lenders require, or at 1. */
function debtCapacity(input: ProjectInput, result: ProjectResult): DebtCapacity | null {
  const owed = result.tranches.filter(({ contract }) => contract.owed);
  const debt = sumOf(owed, ({ contract, flow }) => flow.draw.reduce((all, draw, p) => all + draw * contract.fx[p]!, 0));
  if (debt <= 0) return null;
  const cover = Math.max(1, ...result.covenants.map((covenant) => covenant.required));
  const names = new Set(owed.map(({ contract }) => contract.input.name));
  const tranches = (input.tranches ?? []).map((t) => (names.has(t.name) ? { ...t, minDscr: cover } : t));
  const cut = covenantCut({ ...input, tranches });
  if (!cut || cut.status === 'held') return { cover, debt, carries: debt, mends: [] };
  return { cover, debt, carries: cut.status === 'cut' ? debt * (1 - cut.share) : 0, mends: cut.mends };
}

/**
 * How far each lever may move until the least cover meets the strictest covenant (1 if there is none), and until
 * owners' NPV is 0.
 */
function breakEvens(input: ProjectInput, result: ProjectResult): FinancedProject['breakEven'] {
  const level = Math.max(1, ...result.covenants.map((covenant) => covenant.required));
  const foreign = (input.tranches ?? []).some((t) => t.currency !== undefined && t.currency !== input.currency);
  const moved = levers.filter((lever) => lever !== 'devaluation' || foreign);
  const of = (hold: 'dscr' | 'npv') =>
    moved.flatMap((lever) => {
      const at: BreakEven | undefined = breakEven(
        input,
        lever,
        hold === 'npv' ? { kind: 'npv' } : { kind: 'dscr', level },
      );
      return at === undefined ? [] : [{ hold, level: hold === 'npv' ? 0 : level, at }];
    });
  return result.ratios.minDscr === undefined ? of('npv') : [...of('dscr'), ...of('npv')];
}

function chanceOf(
  input: ProjectInput,
  result: ProjectResult,
  years: readonly number[],
  paths: number,
): Pick<FinancedProject, 'chance' | 'fan'> {
  if (paths < 1) return {};
  const setup = chanceModel(input, assumedVolatility);
  if (setup.status !== 'ready') return {};
  const record = emptyRecord(setup.model, paths);
  const chance = summarise(runPaths(setup.model, 0, paths, record));
  const bands = fan(record, setup.model.n).flatMap((band, p) => {
    const plan = result.ratios.dscr[p];
    return band ? [{ year: years[p]!, ...band, ...(plan === undefined ? {} : { plan }) }] : [];
  });
  return { chance, ...(bands.length > 0 ? { fan: bands } : {}) };
}

/** Shocks of the tornado, both ways; delays and closures have no better side. */
const swings: readonly (readonly [name: string, worse: Shock, better: Shock])[] = [
  ['price ±15 %', { price: 0.85 }, { price: 1.15 }],
  ['volume ±20 %', { volume: 0.8 }, { volume: 1.2 }],
  ['running cost ±10 %', { cost: 1.1 }, { cost: 0.9 }],
  ['capex ±15 %', { capex: 1.15 }, { capex: 0.85 }],
  ['rates ±200 bp', { rate: 0.02 }, { rate: -0.02 }],
  ['12 months late', { delayMonths: 12 }, {}],
  ['border closed for 6 months', { closedMonths: 6 }, {}],
];

function tornado(input: ProjectInput, result: ProjectResult): FinancedProject['tornado'] {
  const fixed = signed(input, result.tranches);
  const npv = (shock: Shock): number => {
    const out = projectCashFlow(shocked(fixed, shock));
    return out.status === 'computed' ? out.result.equity.npv : result.equity.npv;
  };
  return swings.map(([name, worse, better]) => ({ name, low: npv(worse), high: npv(better) }));
}
