import type { ProjectResult } from './cashflow.ts';
import type { TrancheResult } from './run.ts';

/** A source of money for construction: `amount` in home money, `own` in its own currency. */
type Source = {
  readonly name: string;
  readonly lender?: string;
  readonly currency?: string;
  readonly amount: number;
  readonly own: number;
};

/** A use of the money, in home money. A payment to a lender also has the lender and the amount in its currency. */
type Use = {
  readonly name:
    | 'capital cost'
    | 'contingency'
    | 'working capital'
    | 'upfront fees'
    | 'interest and fees in construction'
    | 'principal in construction'
    | 'reserve'
    | 'operation before service'
    | 'cash';
  readonly amount: number;
  readonly tranche?: string;
  readonly lender?: string;
  readonly currency?: string;
  readonly own?: number;
};

/** Sources and uses; their totals agree. */
type SourcesAndUses = {
  readonly sources: readonly Source[];
  readonly uses: readonly Use[];
  readonly total: number;
};

/**
 * Sources and uses of the money for construction, nominal, over all periods: everything before operation, and later capital cost with its
 * draws and the owners' part. Shortfalls of debt service that owners pay are not included.
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

  const short = lines.cfads.map((value) => Math.min(0, value));
  const stocked = op.workingCapitalPaid.map((paid, p) => Math.min(Math.max(0, paid), -short[p]!));
  const named: Use[] = [
    { name: 'capital cost', amount: sum(op.capex) - sum(op.contingency) },
    { name: 'contingency', amount: sum(op.contingency) },
    ...tranches.flatMap((t) => paidToLender(t, before, op.n)),
    { name: 'reserve', amount: sum(lines.reserveTopUp, before) },
    { name: 'working capital', amount: sum(stocked, before) },
    { name: 'operation before service', amount: -sum(short, before) - sum(stocked, before) },
  ];
  const total = sources.reduce((all, source) => all + source.amount, 0);
  const used = named.reduce((all, use) => all + use.amount, 0);
  const uses = [...named, { name: 'cash' as const, amount: total - used }].filter(
    (use) => Math.abs(use.amount) > 1e-12 * Math.max(1, total),
  );
  return { sources, uses, total };
}

/** Fees, interest and principal that a lender is paid out of the money for construction. */
function paidToLender({ contract, flow }: TrancheResult, before: number, n: number): Use[] {
  const { name: tranche, lender, currency, upfrontFee = 0 } = contract.input;
  const use = (name: Use['name'], until: number, paid: (p: number) => number): Use => {
    let own = 0;
    let amount = 0;
    for (let p = 0; p < until; p++) {
      own += paid(p);
      amount += paid(p) * contract.fx[p]!;
    }
    return {
      name,
      amount,
      own,
      tranche,
      ...(lender !== undefined ? { lender } : {}),
      ...(currency !== undefined ? { currency } : {}),
    };
  };
  const upfront = (p: number) => flow.draw[p]! * upfrontFee;
  return [
    use('upfront fees', n, upfront),
    use(
      'interest and fees in construction',
      before,
      (p) => flow.interest[p]! - flow.capitalised[p]! + flow.fees[p]! - upfront(p),
    ),
    use('principal in construction', before, (p) => flow.principal[p]!),
  ];
}
