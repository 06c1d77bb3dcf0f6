import { depreciation } from './depreciation.ts';
import type { ProjectInput } from './input.ts';
import type { Operating } from './operating.ts';
import { taxAccount } from './tax.ts';
import { type Contract, leftOver } from './tranche.ts';

/** What a tranche pays, by period: own currency unless said otherwise. */
export type TrancheFlow = {
  readonly opening: number[];
  readonly draw: number[];
  readonly capitalised: number[];
  /** accrued; what is not capitalised is paid */
  readonly interest: number[];
  readonly principal: number[];
  readonly prepaid: number[];
  readonly fees: number[];
  readonly balance: number[];
  /** loss (+) on the opening balance by a move of the exchange rate, home money */
  readonly fxLoss: number[];
};

const lineNames = [
  'draws',
  'interest',
  'principal',
  'upfrontFees',
  'otherFees',
  'service',
  'depreciation',
  'interestIncome',
  'fxLoss',
  'disposalGain',
  'taxable',
  'tax',
  'losses',
  'cfads',
  'equity',
  'support',
  'reserveTarget',
  'reserveUse',
  'reserveTopUp',
  'reserveRelease',
  'reserve',
  'swept',
  'distribution',
  'cash',
  'dscr',
] as const;

/** The rows of a cash flow, home money by period; `dscr` is NaN where nothing is served. */
export type Lines = Readonly<Record<(typeof lineNames)[number], number[]>>;

/** One run through all periods. */
export type Pass = {
  readonly lines: Lines;
  readonly flows: readonly TrancheFlow[];
  /** financing cost before operation that is part of the assets */
  readonly capitalisedCost: readonly number[];
  /** depreciation of assets at cost alone, without financing cost */
  readonly depreciationOfCapex: readonly number[];
};

function emptyFlow(n: number): TrancheFlow {
  const row = () => new Array<number>(n).fill(0);
  return {
    opening: row(),
    draw: row(),
    capitalised: row(),
    interest: row(),
    principal: row(),
    prepaid: row(),
    fees: row(),
    balance: row(),
    fxLoss: row(),
  };
}

/**
 * Runs a project through its periods, forward only: interest is on opening balances, so nothing refers to itself.
 * Before operation all needs are paid by draws, then by owners. In operation cash goes to debt service, the reserve, the
 * sweep and the owners in this order; what is short comes from the reserve and then as `support` from the owners; new
 * capex is paid by draws and owners. In lock-up nothing is distributed. The last period pays everything out.
 */
export function pass(input: ProjectInput, op: Operating, contracts: readonly Contract[]): Pass {
  const { n, operationFrom, years } = op;
  const lines = Object.fromEntries(lineNames.map((name) => [name, new Array<number>(n).fill(0)])) as unknown as Lines;
  const flows = contracts.map(() => emptyFlow(n));
  const served = contracts.map((contract) => contractService(contract, n));
  const capitalisedCost = new Array<number>(n).fill(0);
  const account = taxAccount(input.tax, years, operationFrom);
  const reserveYears = (input.reserveMonths ?? 0) / 12;
  const depreciationOfCapex = depreciation(input.depreciation, op.capex, operationFrom, years);
  let written = depreciationOfCapex;
  let gross = 0;
  let writtenSoFar = 0;
  let cash = 0;
  let reserve = 0;

  for (let p = 0; p < n; p++) {
    const inService = p >= operationFrom;
    const last = p === n - 1;
    if (p === operationFrom) {
      const cost = depreciation(input.depreciation, capitalisedCost, operationFrom, years);
      written = depreciationOfCapex.map((value, k) => value + cost[k]!);
    }
    const due = dueOf(contracts, flows, op, p);
    const upfront = due.upfront;
    const service = due.interest + due.principal + due.other;
    const financing = due.interest + due.accrued + due.other;

    const income = (cash + reserve) * (input.cashRate ?? 0) * years[p]!;
    const depreciated = inService ? written[p]! : 0;
    const cost = inService ? 0 : financing + upfront;
    capitalisedCost[p] = cost;
    gross += op.capex[p]! + cost;
    writtenSoFar += depreciated;
    const disposal = last && input.residual !== undefined ? op.residual - (gross - writtenSoFar) : 0;
    const expensed = inService ? due.interest + due.other + upfront : 0;
    const taxable = op.ebitda[p]! - depreciated - expensed + income - due.fxLoss + disposal;
    const tax = account.next(taxable);
    const cfads = op.ebitda[p]! - op.workingCapitalPaid[p]! - tax;
    const residual = last ? op.residual : 0;

    const target =
      last || p < operationFrom - 1 ? 0 : (reserveYears * nextService(contracts, flows, served, p)) / years[p + 1]!;
    const need = op.capex[p]! + upfront - due.draws - residual;
    let equity = 0;
    let support = 0;
    let use = 0;
    let topUp = 0;
    let release = 0;
    let swept = 0;
    let distribution = 0;
    // A fee for standing ready alone is no debt service: cover begins with the first payment of a debt.
    const dscr = inService && due.interest + due.principal > 0 ? cfads / service : Number.NaN;
    if (!inService) {
      topUp = Math.max(0, target - reserve);
      const wanted = need + service - cfads - income + topUp;
      equity = Math.max(0, wanted - cash);
      cash += equity - wanted;
      reserve += topUp;
    } else {
      equity = Math.max(0, need);
      const after = cash + cfads + income + Math.max(0, -need) - service;
      use = Math.min(reserve, Math.max(0, -after));
      support = Math.max(0, -after - use);
      topUp = Math.min(Math.max(0, after), Math.max(0, target - reserve));
      release = Math.max(0, reserve - use + topUp - target);
      reserve += topUp - use - release;
      cash = Math.max(0, after) - topUp + release;
      const spare = Math.max(0, cash - (last ? 0 : (input.minimumCash ?? 0)));
      swept = sweep(contracts, flows, p, spare * (input.sweep ?? 0));
      const locked = !last && (after < 0 || dscr < (input.lockUp ?? 0));
      distribution = locked ? 0 : Math.max(0, spare - swept);
      cash -= swept + distribution;
    }
    if (!inService && last) {
      distribution = cash + reserve;
      release = reserve;
      cash = 0;
      reserve = 0;
    }
    const row: Record<(typeof lineNames)[number], number> = {
      draws: due.draws,
      interest: due.interest,
      principal: due.principal,
      upfrontFees: upfront,
      otherFees: due.other,
      service,
      depreciation: depreciated,
      interestIncome: income,
      fxLoss: due.fxLoss,
      disposalGain: disposal,
      taxable,
      tax,
      losses: account.losses(),
      cfads,
      equity,
      support,
      reserveTarget: target,
      reserveUse: use,
      reserveTopUp: topUp,
      reserveRelease: release,
      reserve,
      swept,
      distribution,
      cash,
      dscr,
    };
    for (const name of lineNames) lines[name][p] = row[name];
  }
  return { lines, flows, capitalisedCost, depreciationOfCapex };
}

/** Debt service of a contract by period, home money. */
function contractService({ rate, fx, principal, balance, capitalised, owed }: Contract, n: number): number[] {
  return Array.from({ length: n }, (_, p) =>
    owed ? ((balance[p - 1] ?? 0) * rate[p]! - capitalised[p]! + principal[p]!) * fx[p]! : 0,
  );
}

/** Service of the next period as it stands before this period's sweep: what the reserve looks ahead to. */
function nextService(
  contracts: readonly Contract[],
  flows: readonly TrancheFlow[],
  served: readonly (readonly number[])[],
  p: number,
): number {
  return contracts.reduce((sum, { balance }, k) => {
    const scale = balance[p]! > 0 ? Math.min(1, flows[k]!.balance[p]! / balance[p]!) : 1;
    return sum + served[k]![p + 1]! * scale;
  }, 0);
}

/** What all tranches ask for in period p, in home money; writes it into their flows. A prepaid share lowers principal in proportion. */
function dueOf(contracts: readonly Contract[], flows: readonly TrancheFlow[], op: Operating, p: number) {
  const due = { draws: 0, interest: 0, accrued: 0, principal: 0, upfront: 0, other: 0, fxLoss: 0 };
  contracts.forEach((tranche, k) => {
    const flow = flows[k]!;
    const { fx } = tranche;
    const opening = flow.balance[p - 1] ?? 0;
    const contractual = tranche.balance[p - 1] ?? 0;
    const interest = opening * tranche.rate[p]!;
    const capitalised = tranche.capitalised[p]!;
    const draw = tranche.draws[p]!;
    const scale = contractual > 0 ? Math.min(1, opening / contractual) : 1;
    const principal = tranche.principal[p]! * scale;
    const upfront = draw * (tranche.input.upfrontFee ?? 0);
    const other = ((tranche.input.fees?.[p] ?? 0) * op.index[p]!) / fx[p]!;
    flow.opening[p] = opening;
    flow.draw[p] = draw;
    flow.capitalised[p] = capitalised;
    flow.interest[p] = interest;
    flow.principal[p] = principal;
    flow.fees[p] = upfront + other;
    flow.balance[p] = tranche.owed ? leftOver(opening + draw + capitalised - principal, tranche.total) : 0;
    flow.fxLoss[p] = p > 0 ? opening * (fx[p]! - fx[p - 1]!) : 0;
    due.draws += draw * fx[p]!;
    due.interest += (interest - capitalised) * fx[p]!;
    due.accrued += capitalised * fx[p]!;
    due.principal += principal * fx[p]!;
    due.upfront += upfront * fx[p]!;
    due.other += other * fx[p]!;
    due.fxLoss += flow.fxLoss[p]!;
  });
  return due;
}

/** Prepays the tranches that take part, in proportion to what they are owed; gives back the home money used. */
function sweep(contracts: readonly Contract[], flows: readonly TrancheFlow[], p: number, cash: number): number {
  if (!(cash > 0)) return 0;
  const owed = contracts.map((c, k) => (c.input.sweep && c.owed ? flows[k]!.balance[p]! * c.fx[p]! : 0));
  const total = owed.reduce((sum, value) => sum + Math.max(0, value), 0);
  if (!(total > 0)) return 0;
  const paid = Math.min(cash, total);
  contracts.forEach((c, k) => {
    const part = ((Math.max(0, owed[k]!) / total) * paid) / c.fx[p]!;
    flows[k]!.prepaid[p] = part;
    flows[k]!.balance[p]! -= part;
  });
  return paid;
}
