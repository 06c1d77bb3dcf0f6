import type { ProjectResult } from './cashflow.ts';

/** Money that a project is built with: `amount` in home money, `own` in the currency it came in. */
export type Source = {
  readonly name: string;
  readonly lender?: string;
  readonly currency?: string;
  readonly amount: number;
  readonly own: number;
};

/** What it is used for, home money. */
export type Use = {
  readonly name:
    | 'capital cost'
    | 'upfront fees'
    | 'interest and fees in construction'
    | 'principal in construction'
    | 'reserve'
    | 'operation before service'
    | 'cash';
  readonly amount: number;
};

/** Sources and uses; their totals agree. */
export type SourcesAndUses = {
  readonly sources: readonly Source[];
  readonly uses: readonly Use[];
  readonly total: number;
};

/**
 * Where the money for building comes from and what it pays, nominal, all periods: everything before operation, and later capital
 * cost with its draws and what owners add to it. Shortfalls of debt service that owners pay are not among them.
 */
export function sourcesAndUses(result: ProjectResult): SourcesAndUses {
  const { lines, operating: op, tranches } = result;
  const before = Math.min(op.operationFrom, op.n);
  const sum = (row: ArrayLike<number>, until = op.n): number => {
    let total = 0;
    for (let p = 0; p < until; p++) total += row[p]!;
    return total;
  };
  const sources: Source[] = tranches.map(({ contract, flow }) => {
    const { name, lender, currency } = contract.input;
    return {
      name,
      ...(lender !== undefined ? { lender } : {}),
      ...(currency !== undefined ? { currency } : {}),
      amount: sum(flow.draw.map((draw, p) => draw * contract.fx[p]!)),
      own: sum(flow.draw),
    };
  });
  const owners = sum(lines.equity);
  const earned =
    sum(lines.interestIncome, before) +
    sum(
      lines.cfads.map((value) => Math.max(0, value)),
      before,
    );
  sources.push({ name: 'owners', amount: owners, own: owners });
  if (earned > 0) sources.push({ name: 'earned in construction', amount: earned, own: earned });

  const capex = sum(op.capex);
  const fees = sum(lines.upfrontFees);
  const total = sources.reduce((all, source) => all + source.amount, 0);
  const named: Use[] = [
    { name: 'capital cost', amount: capex },
    { name: 'upfront fees', amount: fees },
    { name: 'interest and fees in construction', amount: sum(lines.interest, before) + sum(lines.otherFees, before) },
    { name: 'principal in construction', amount: sum(lines.principal, before) },
    { name: 'reserve', amount: sum(lines.reserveTopUp, before) },
    {
      name: 'operation before service',
      amount: -sum(
        lines.cfads.map((value) => Math.min(0, value)),
        before,
      ),
    },
  ];
  const used = named.reduce((all, use) => all + use.amount, 0);
  const uses = [...named, { name: 'cash' as const, amount: total - used }].filter(
    (use) => Math.abs(use.amount) > 1e-12 * Math.max(1, total),
  );
  return { sources, uses, total };
}
