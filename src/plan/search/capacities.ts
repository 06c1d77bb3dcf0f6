import type { LpResult, Session } from '../../linear/index.ts';
import { flowTerms } from '../../pillars/index.ts';
import type { Assembled } from '../assemble.ts';
import { passKey } from '../pricing.ts';

/** Shared capacities (`kind key`) that the flows exceed and whose rows are not in the programme. */
export function broken(model: Assembled, x: ArrayLike<number>, binding: ReadonlySet<string>): string[] {
  const loads = new Map<string, { load: number; capacity: number; key: string }>();
  for (const { col, way, good, period } of model.flows) {
    const amount = x[col] ?? 0;
    if (!way || amount <= 0) continue;
    const tonnes = amount * model.frame.lookup.mass(good);
    for (const pass of way.passes) {
      if (pass.capacity === Number.POSITIVE_INFINITY) continue;
      const key = passKey(pass);
      const id = `${key} ${period}`;
      const found = loads.get(id);
      if (found) found.load += tonnes;
      else loads.set(id, { load: tonnes, capacity: pass.capacity, key });
    }
  }
  const over = new Set<string>();
  for (const { load, capacity, key } of loads.values()) {
    if (load > capacity * (1 + 1e-7) + 1e-9 && !binding.has(key)) over.add(key);
  }
  return [...over];
}

/**
 * Puts shared capacities into a programme that is being solved, and solves its relaxation again from where it stood.
 * `binding` is the set with which the programme was assembled.
 */
export async function bind(
  model: Assembled,
  session: Session,
  binding: Set<string>,
  keys: readonly string[],
): Promise<LpResult> {
  const { program } = model.frame;
  const first = program.numRows;
  const wanted = new Set(keys);
  for (const key of keys) binding.add(key);
  const entries = new Map<number, [number, number][]>();
  for (const flow of model.flows) {
    if (!flow.way?.passes.some((pass) => wanted.has(passKey(pass)))) continue;
    for (const [row, value] of flowTerms(model.frame, model.columns, flow)!.coefficients) {
      if (row < first) continue;
      program.add(row, flow.col, value);
      const list = entries.get(row);
      if (list) list.push([flow.col, value]);
      else entries.set(row, [[flow.col, value]]);
    }
  }
  const rows = Array.from({ length: program.numRows - first }, (_, i) => {
    const [lower, upper] = program.rowBounds(first + i);
    const merged = new Map<number, number>();
    for (const [col, value] of entries.get(first + i) ?? []) merged.set(col, (merged.get(col) ?? 0) + value);
    return { lower, upper, cols: [...merged.keys()], values: [...merged.values()] };
  });
  await session.addRows(rows);
  return session.lp({ method: 'simplex' });
}
