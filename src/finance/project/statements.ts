import type { Numbers } from '../lines/numbers.ts';

/** Income statement by period, home money, costs positive. */
type Income = Readonly<Record<keyof typeof income, readonly number[]>>;

/** Cash flow statement by period; the three parts add up to `change` of cash and reserve. */
type CashStatement = Readonly<Record<keyof typeof cash, readonly number[]>>;

/** Balance sheet at the end of each period; `gap` = assets - liabilities - equity, which is 0 except for rounding. */
type BalanceSheet = Readonly<Record<keyof typeof balance, readonly number[]>>;

/** The three statements of a project. Distributions are dividends up to the retained profit, and a return of capital beyond it. */
export type Statements = {
  readonly income: Income;
  readonly cash: CashStatement;
  readonly balance: BalanceSheet;
  readonly dividends: readonly number[];
};

// The line of each row; -1 where the line has costs as negative numbers.
const income = {
  revenue: ['is.revenue', 1],
  operatingCost: ['is.cost', -1],
  ebitda: ['ebitda', 1],
  depreciation: ['is.depreciation', -1],
  interest: ['is.interest', -1],
  fees: ['is.fees', -1],
  interestIncome: ['is.income', 1],
  fxLoss: ['is.fx', -1],
  disposalGain: ['is.disposal', 1],
  stockGain: ['is.held', 1],
  profitBeforeTax: ['is.before', 1],
  tax: ['is.tax', -1],
  netIncome: ['netIncome', 1],
} as const;

const cash = {
  operations: ['cf.operations', 1],
  investment: ['cf.investment', 1],
  financing: ['cf.financing', 1],
  change: ['cf.change', 1],
} as const;

const balance = {
  fixedAssets: ['bs.fixed', 1],
  receivables: ['bs.receivables', 1],
  inventory: ['bs.inventory', 1],
  stocksAndPayments: ['bs.held', 1],
  cash: ['bs.cash', 1],
  reserve: ['bs.reserve', 1],
  assets: ['bs.assets', 1],
  debt: ['bs.debt', 1],
  payables: ['bs.payables', 1],
  shareCapital: ['bs.capital', 1],
  grants: ['bs.grants', 1],
  retained: ['bs.retained', 1],
  liabilitiesAndEquity: ['bs.liabilities', 1],
  gap: ['bs.gap', 1],
} as const;

type Shown = Readonly<Record<string, readonly [key: string, sign: number]>>;

/** Lines from which `statementsOf` reads. */
export const statementKeys: readonly string[] = [
  ...[income, cash, balance].flatMap((rows: Shown) => Object.values(rows).map(([key]) => key)),
  'dividends',
];

/** Reads the statements from computed lines. */
export function statementsOf({ row }: Numbers): Statements {
  const read = <T extends Shown>(rows: T) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, [key, sign]]) => [
        name,
        row(key).map((value) => (sign < 0 ? 0 - value : value)),
      ]),
    ) as Record<keyof T, number[]>;
  return { income: read(income), cash: read(cash), balance: read(balance), dividends: row('dividends') };
}
