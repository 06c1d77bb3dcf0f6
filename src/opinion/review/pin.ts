import { addTo } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import type { Difference } from '../opinion.ts';

type Fixed = Pick<PlanDocument, 'builds' | 'closings' | 'legs'>;

/** The amounts that `--pin` fixes, by name: builds with their sizes, closings and legs before a year. */
function fixedAmounts({ builds, closings, legs }: Fixed, before: number): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, amount: number) => addTo(found, key, amount);
  for (const { place, process, tier, year, count, size } of builds) {
    if (year >= before) continue;
    add(`pin ${place}/${process}/${tier} ${year}`, count);
    if (size !== undefined) add(`pin ${place}/${process}/${tier} ${year}: size`, size);
  }
  for (const { place, process, year } of closings) if (year < before) add(`pin ${place}/${process} closed ${year}`, 1);
  for (const { leg, year } of legs) if (year < before) add(`pin leg ${leg} ${year}`, 1);
  return found;
}

/** Differences between the builds, closings and legs of a plan and those of the plan that it had to keep. */
export function pinOf(plan: Fixed, pin: Fixed, before: number = Number.POSITIVE_INFINITY): Difference[] {
  const differences: Difference[] = [];
  const [own, wanted] = [fixedAmounts(plan, before), fixedAmounts(pin, before)];
  for (const row of new Set([...own.keys(), ...wanted.keys()])) {
    const [a, b] = [own.get(row) ?? 0, wanted.get(row) ?? 0];
    if (Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(b))) differences.push({ row, plan: a, recomputed: b });
  }
  return differences;
}
