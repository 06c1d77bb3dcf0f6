import type { Case } from '../../case/index.ts';
import { type BarrierOfCase, type Cell, cost, limit } from '../barrier.ts';

/** Costs of processes and supplies with the heading readiness, and the limits of these supplies. */
function cells(c: Case): Cell[] {
  const processes = c.tables.processes.filter((one) => one.heading === 'readiness').map((one) => String(one.process));
  const tiers = (process: string) => c.tables.tiers.some((tier) => tier.process === process);
  const supplies = c.tables.supplies
    .filter((supply) => supply.heading === 'readiness')
    .map((supply) => [supply.good, supply.place, supply.year ?? '', supply.step ?? ''].join('/'));
  return [
    ...processes.flatMap((process) => [
      cost('processes', 'variable_cost', process),
      ...(tiers(process)
        ? ['capex', 'fixed_cost', 'capex_per_unit', 'fixed_cost_per_unit'].map((column) =>
            cost('tiers', column, `${process}/*`),
          )
        : []),
    ]),
    ...supplies.flatMap((key) => [cost('supplies', 'price', key), limit('supplies', 'quantity', '', key)]),
  ];
}

/** Readiness: costs that a case marks as the preparation for making goods. */
export const readiness: BarrierOfCase = { name: 'readiness', present: (c) => cells(c).length > 0, cells };
