import type { ProjectResult } from '../../../finance/index.ts';
import type { ProjectOfPlan } from './projects.ts';
import type { Line, ScheduleLine, TermSheet } from './shape.ts';
import { rateOf } from './views.ts';

/** Lines that are not 0 throughout. */
const notEmpty = (lines: readonly Line[]): Line[] =>
  lines.filter((line) => line.values.some((x) => Math.abs(x) > 1e-6));

const readable = (name: string): string =>
  name.replaceAll(/([A-Z])/g, (_, letter: string) => ` ${letter.toLowerCase()}`);

/** Capital spending and its sources, for the years up to the last of either. */
export function drawdown({ lines, operating: op, tranches }: ProjectResult, years: readonly number[]): Line[] {
  const rows = [
    { name: 'capital cost', values: op.capex.map((spent, p) => spent - op.contingency[p]!) },
    { name: 'contingency', values: op.contingency },
    ...tranches.map(({ contract, flow }) => ({
      name: contract.input.name,
      values: flow.draw.map((draw, p) => draw * contract.fx[p]!),
    })),
    { name: 'owners', values: lines.equity },
  ];
  const last = Math.max(...rows.map((row) => row.values.findLastIndex((x) => Math.abs(x) > 1e-6)));
  return notEmpty(
    rows.map(({ name, values }) => ({ name, values: values.slice(0, Math.min(last + 1, years.length)) })),
  );
}

/** Each year of each loan, in its own currency. */
export function schedule({ tranches }: ProjectResult, years: readonly number[], home: string): ScheduleLine[] {
  return tranches.flatMap(({ contract, flow }) =>
    years.flatMap((year, p): ScheduleLine[] => {
      const amounts = {
        draw: flow.draw[p]!,
        interest: flow.interest[p]!,
        fees: flow.fees[p]!,
        principal: flow.principal[p]!,
        balance: flow.balance[p]!,
      };
      const { name, currency } = contract.input;
      return Object.values(amounts).some((x) => Math.abs(x) > 1e-6)
        ? [{ year, facility: name, currency: currency ?? home, ...amounts }]
        : [];
    }),
  );
}

/** Names of lines of the waterfall that other code looks up. */
export const cashLines = {
  available: 'cash available for debt service',
  support: 'support by owners',
  owners: 'to owners',
} as const;

/** The cash waterfall from EBITDA to distributions. */
export function waterfall({ lines, operating: op }: ProjectResult): Line[] {
  const minus = (row: readonly number[]) => row.map((x) => 0 - x);
  return notEmpty([
    { name: 'EBITDA', values: op.ebitda },
    { name: 'working capital', values: minus(op.workingCapitalPaid) },
    { name: 'tax', values: minus(lines.tax) },
    { name: cashLines.available, values: lines.cfads },
    { name: 'interest', values: minus(lines.interest) },
    { name: 'principal', values: minus(lines.principal) },
    { name: 'fees', values: minus(lines.otherFees) },
    { name: 'into reserve', values: minus(lines.reserveTopUp) },
    { name: 'from reserve', values: lines.reserveUse.map((x, p) => x + lines.reserveRelease[p]!) },
    { name: cashLines.support, values: lines.support },
    { name: cashLines.owners, values: lines.distribution },
  ]);
}

/** The three financial statements, without lines that are 0 throughout. */
export function statementLines({ statements }: ProjectResult) {
  const rows = (statement: Readonly<Record<string, readonly number[]>>) =>
    notEmpty(Object.entries(statement).map(([name, values]) => ({ name: readable(name), values })));
  const { gap: _, ...balance } = statements.balance;
  return { income: rows(statements.income), cash: rows(statements.cash), balance: rows(balance) };
}

/** The terms of each facility that is drawn, and their all-in cost. */
export function termSheets(project: ProjectOfPlan, result: ProjectResult): TermSheet[] {
  return project.draws.flatMap((draw, k): TermSheet[] => {
    const lender = result.lenders[k];
    const tranche = result.tranches[k];
    if (!lender || !tranche) return [];
    const nominal = typeof tranche.contract.input.rate === 'number' ? tranche.contract.input.rate : draw.rate;
    return [
      {
        facility: draw.facility,
        lender: draw.lender ?? '',
        kind: draw.kind ?? 'loan',
        currency: draw.currency ?? project.currency,
        amount: lender.drawn,
        rate: nominal,
        real: draw.rate,
        upfrontFee: draw.upfrontFee ?? 0,
        tenor: draw.tenor ?? null,
        grace: draw.grace ?? 0,
        repayment: draw.tenor === undefined ? 'none' : (draw.repayment ?? 'annuity'),
        minDscr: draw.minDscr ?? null,
        reserveMonths: draw.reserveMonths ?? 0,
        allIn: rateOf(lender.irr),
        averageLife: lender.averageLife ?? null,
        grantElement: lender.grantElement ?? null,
      },
    ];
  });
}
