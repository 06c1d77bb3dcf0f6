import { returnOf } from '../value/return.ts';
import type { ProjectResult } from './cashflow.ts';
import { fisher } from './prices.ts';

/** Several projects as one credit, in home money. */
type Joined = {
  /** capital cost and money lent, nominal */
  readonly cost: number;
  readonly lent: number;
  /** sum of the owners' NPV at constant prices, each at the rate that its owners require */
  readonly npv: number;
  /** owners' nominal rates of return on the sum of all flows (see `returnOf`) */
  readonly irr: number | undefined;
  readonly mirr: number | undefined;
  /** cash over service of the projects in operation, by period, and its least value */
  readonly dscr: readonly (number | undefined)[];
  readonly least: { readonly period: number; readonly value: number } | undefined;
};

/**
 * Adds up projects with the same start and the same lengths of periods; a project counts as 0 after its end. Payments between the projects
 * cancel. Before the operation of a project its owners pay the interest, so that neither its cash nor its service counts.
 */
export function joined(results: readonly ProjectResult[], discountRate: number, inflation = 0): Joined {
  const length = Math.max(0, ...results.map(({ operating }) => operating.n));
  const longest = results.find(({ operating }) => operating.n === length);
  const periods = Array.from({ length }, (_, p) => p);
  const sum = (of: (result: ProjectResult, p: number) => number) =>
    periods.map((p) => results.reduce((all, result) => all + (p < result.operating.n ? of(result, p) : 0), 0));
  const all = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
  const runs = ({ operating }: ProjectResult, p: number) => (p >= operating.operationFrom ? 1 : 0);
  const cash = sum((result, p) => runs(result, p) * result.lines.cfads[p]!);
  const service = sum((result, p) => runs(result, p) * result.lines.service[p]!);
  const paid = sum((result, p) => runs(result, p) * (result.lines.interest[p]! + result.lines.principal[p]!));
  const flows = sum((result, p) => result.equity.flows[p]!);
  const dscr = periods.map((p) => (paid[p]! > 0 ? cash[p]! / service[p]! : undefined));
  const least = dscr.reduce<Joined['least']>(
    (low, value, period) => (value !== undefined && (!low || value < low.value) ? { period, value } : low),
    undefined,
  );
  const owners = returnOf(flows, longest?.operating.times ?? [], fisher(discountRate, inflation));
  const owed = results.flatMap(({ tranches }) => tranches.filter(({ contract }) => contract.owed));
  return {
    cost: results.reduce((total, { operating }) => total + all(operating.capex), 0),
    lent: owed.reduce(
      (total, { contract, flow }) => total + all(flow.draw.map((draw, p) => draw * contract.fx[p]!)),
      0,
    ),
    npv: results.reduce((total, { equity }) => total + equity.npv, 0),
    irr: owners.irr,
    mirr: owners.mirr,
    dscr,
    least,
  };
}
