import type { ProjectInput } from './input.ts';
import type { Operating } from './operating.ts';
import type { Pass } from './pass.ts';
import type { Contract } from './tranche.ts';

/** Income statement by period, home money, costs positive. */
export type Income = Readonly<
  Record<
    | 'revenue'
    | 'operatingCost'
    | 'ebitda'
    | 'depreciation'
    | 'interest'
    | 'fees'
    | 'interestIncome'
    | 'fxLoss'
    | 'disposalGain'
    | 'profitBeforeTax'
    | 'tax'
    | 'netIncome',
    readonly number[]
  >
>;

/** Cash flow statement by period; the three parts add up to `change` of cash and reserve. */
export type CashStatement = Readonly<Record<'operations' | 'investment' | 'financing' | 'change', readonly number[]>>;

/** Balance sheet at the end of each period; `gap` = assets - liabilities - equity, 0 but for rounding. */
export type BalanceSheet = Readonly<
  Record<
    | 'fixedAssets'
    | 'receivables'
    | 'inventory'
    | 'cash'
    | 'reserve'
    | 'assets'
    | 'debt'
    | 'payables'
    | 'shareCapital'
    | 'grants'
    | 'retained'
    | 'liabilitiesAndEquity'
    | 'gap',
    readonly number[]
  >
>;

/** The three statements of a project. Distributions are dividends up to what is retained, beyond it a return of capital. */
export type Statements = {
  readonly income: Income;
  readonly cash: CashStatement;
  readonly balance: BalanceSheet;
  readonly dividends: readonly number[];
};

const running = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
};

function incomeOf(op: Operating, run: Pass): Income {
  const { lines } = run;
  const inService = (p: number) => p >= op.operationFrom;
  const interest = lines.interest.map((value, p) => (inService(p) ? value : 0));
  const fees = lines.otherFees.map((value, p) => (inService(p) ? value + lines.upfrontFees[p]! : 0));
  const profitBeforeTax = op.ebitda.map(
    (ebitda, p) =>
      ebitda -
      lines.depreciation[p]! -
      interest[p]! -
      fees[p]! +
      lines.interestIncome[p]! -
      lines.fxLoss[p]! +
      lines.disposalGain[p]!,
  );
  return {
    revenue: op.revenue,
    operatingCost: op.variableCost.map((value, p) => value + op.fixedCost[p]!),
    ebitda: op.ebitda,
    depreciation: lines.depreciation,
    interest,
    fees,
    interestIncome: lines.interestIncome,
    fxLoss: lines.fxLoss,
    disposalGain: lines.disposalGain,
    profitBeforeTax,
    tax: lines.tax,
    netIncome: profitBeforeTax.map((value, p) => value - lines.tax[p]!),
  };
}

/** Money of tranches that is not owed: shares (`equity`, `guarantee`) or a gift (`grant`). */
function given(contracts: readonly Contract[], gift: boolean, n: number): number[] {
  const sum = new Array<number>(n).fill(0);
  for (const c of contracts)
    if (!c.owed && (c.input.kind === 'grant') === gift)
      c.draws.forEach((draw, p) => {
        sum[p]! += draw * c.fx[p]!;
      });
  return sum;
}

/** Draws up the statements of a run. They are built from flows of different rows, so that `gap` is a real check. */
export function statements(input: ProjectInput, op: Operating, contracts: readonly Contract[], run: Pass): Statements {
  const { lines, capitalisedCost } = run;
  const { n } = op;
  const last = n - 1;
  const disposed = input.residual !== undefined;
  const income = incomeOf(op, run);
  const capital = given(contracts, false, n);
  const grants = running(given(contracts, true, n));

  const shareCapital: number[] = [];
  const retained: number[] = [];
  const dividends: number[] = [];
  for (let p = 0; p < n; p++) {
    const before = (retained[p - 1] ?? 0) + income.netIncome[p]!;
    const dividend = Math.min(lines.distribution[p]!, Math.max(0, before));
    dividends.push(dividend);
    retained.push(before - dividend);
    shareCapital.push(
      (shareCapital[p - 1] ?? 0) +
        capital[p]! +
        lines.equity[p]! +
        lines.support[p]! -
        (lines.distribution[p]! - dividend),
    );
  }

  const gross = running(op.capex.map((value, p) => value + capitalisedCost[p]!));
  const written = running(lines.depreciation);
  const fixedAssets = gross.map((value, p) => (p === last && disposed ? 0 : value - written[p]!));
  const debt = Array.from({ length: n }, (_, p) =>
    contracts.reduce((sum, c, k) => sum + run.flows[k]!.balance[p]! * c.fx[p]!, 0),
  );
  const sum = (...rows: (readonly number[])[]) => gross.map((_, p) => rows.reduce((total, row) => total + row[p]!, 0));
  const assets = sum(fixedAssets, op.receivables, op.inventory, lines.cash, lines.reserve);
  const liabilitiesAndEquity = sum(debt, op.payables, shareCapital, grants, retained);

  const operations = lines.cfads.map((value, p) => value + lines.interestIncome[p]!);
  const investment = op.capex.map((value, p) => (p === last ? op.residual : 0) - value);
  const financing = lines.draws.map(
    (value, p) =>
      value +
      lines.equity[p]! +
      lines.support[p]! -
      lines.service[p]! -
      lines.upfrontFees[p]! -
      lines.swept[p]! -
      lines.distribution[p]!,
  );
  return {
    income,
    cash: { operations, investment, financing, change: sum(operations, investment, financing) },
    balance: {
      fixedAssets,
      receivables: op.receivables,
      inventory: op.inventory,
      cash: lines.cash,
      reserve: lines.reserve,
      assets,
      debt,
      payables: op.payables,
      shareCapital,
      grants,
      retained,
      liabilitiesAndEquity,
      gap: assets.map((value, p) => value - liabilitiesAndEquity[p]!),
    },
    dividends,
  };
}
