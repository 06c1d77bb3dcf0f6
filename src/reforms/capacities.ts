import type { Assembled } from '../plan/index.ts';

/** All shared capacities that flows pass, as keys of the rows that hold them. */
export function capacitiesOf({ flows }: Assembled): Set<string> {
  const keys = new Set<string>();
  for (const { way } of flows)
    for (const pass of way?.passes ?? [])
      if (pass.capacity < Number.POSITIVE_INFINITY) keys.add(`${pass.kind} ${pass.key}`);
  return keys;
}
