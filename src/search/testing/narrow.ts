import { generated, type Size } from '../../../test/support/generated-case.ts';
import type { Case } from '../../case/index.ts';

/** A generated case whose legs have a share of their capacities, and the keys of all its legs as shared capacities. */
export function narrow(size: Size, seed: number, share: number): { readonly c: Case; readonly binding: Set<string> } {
  const made = generated(size, seed);
  const legs = made.tables.legs.map((leg) => (leg.capacity ? { ...leg, capacity: share * Number(leg.capacity) } : leg));
  const c = { ...made, tables: { ...made.tables, legs } };
  return { c, binding: new Set(legs.map(({ leg }) => `legs ${leg}`)) };
}
