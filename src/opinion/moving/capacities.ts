import type { PlanInCase } from '../frame/plan-in-case.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/** Shared capacities of legs, transfers, borders and places: the tonnes a year of all passing flows <= capacity. */
export function capacities({ moves }: PlanInCase, tally: Tally): void {
  const passed = sums();
  const limits = new Map<string, number>();
  for (const { flow, walk, tonnes } of moves) {
    for (const { name, capacity } of walk.shared) {
      if (!Number.isFinite(capacity)) continue;
      passed.add(`${name} ${flow.year}`, tonnes);
      limits.set(`${name} ${flow.year}`, capacity);
    }
  }
  for (const [name, limit] of limits) tally.most(`capacity of ${name}`, passed.get(name), limit);
}
