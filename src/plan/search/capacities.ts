import type { LpResult, Session } from '../../linear/index.ts';
import { type FlowSpec, type FlowTerms, flowTerms, passKey } from '../../pillars/index.ts';
import type { Assembled } from '../assemble.ts';
import { queryOf } from '../lanes.ts';
import { addFlows } from '../pricing.ts';

/** A programme of more columns is solved anew by interior point when more rows than a few join at once. */
const MANY = 20_000;
const FEW = 5;

/** Shared capacities (`kind key`) of which the flows use more than all, or a share, and whose rows are not in the programme. */
export function broken(model: Assembled, x: ArrayLike<number>, binding: ReadonlySet<string>, share = 1): string[] {
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
    if (load > share * capacity * (1 + 1e-7) + 1e-9 && !binding.has(key)) over.add(key);
  }
  return [...over];
}

/**
 * Puts shared capacities into a programme that is being solved, with the ways round them, and solves its relaxation again.
 * `binding` is the set with which the programme was assembled; `x`, where ways round them may be added, what breaks them.
 * No relaxation where such a way needs rows of its own: the programme must be built again with `binding` and `extra`.
 */
export async function bind(
  model: Assembled,
  session: Session,
  binding: Set<string>,
  keys: readonly string[],
  x?: ArrayLike<number>,
): Promise<{ lp?: LpResult; extra: FlowSpec[] }> {
  const { extra, rebuilt } = await bindRows(model, session, binding, keys, x);
  if (rebuilt) return { extra };
  const many = model.frame.program.numCols > MANY && keys.length > FEW;
  return { lp: await session.lp({ method: many ? 'ipm' : 'simplex' }), extra };
}

/** As `bind`, without solving. */
export async function bindRows(
  model: Assembled,
  session: Session,
  binding: Set<string>,
  keys: readonly string[],
  x?: ArrayLike<number>,
): Promise<{ extra: FlowSpec[]; rebuilt: boolean }> {
  const { program } = model.frame;
  const first = program.numRows;
  const found = x ? detours(model, keys, x) : [];
  const extra = found.map(({ spec }) => spec);
  for (const key of keys) binding.add(key);
  if (program.numRows > first) return { extra, rebuilt: true };
  await addFlows(model, session, found);
  const wanted = new Set(keys);
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
  return { extra, rebuilt: false };
}

/** Flows on the best ways round legs, and round others beside, for those of a solution that pass them. */
export function detours(
  model: Assembled,
  keys: readonly string[],
  x: ArrayLike<number>,
  others: readonly string[] = [],
): { readonly spec: FlowSpec; readonly terms: FlowTerms }[] {
  const { frame, ways } = model;
  const barred = new Set(legsOf(keys));
  if (barred.size === 0) return [];
  const lanes = new Map<string, FlowSpec[]>();
  for (const flow of model.flows) {
    if ((x[flow.col] ?? 0) <= 0 || !flow.way?.passes.some((pass) => pass.kind === 'legs' && barred.has(pass.key)))
      continue;
    const rate = model.rateOf(flow.good, flow.from, flow.to, flow.period, flow.agreement);
    const key = JSON.stringify([flow.period, flow.good, flow.from, rate]);
    const list = lanes.get(key);
    if (list) list.push(flow);
    else lanes.set(key, [flow]);
  }
  const held = new Set(model.flows.map((f) => f.way));
  const specs = [...lanes].flatMap(([key, list]) => {
    const [period, good, from, rate] = JSON.parse(key) as [number, string, string, number];
    const query = queryOf(frame, period, good, from, rate);
    const without = new Set([...query.without, ...barred, ...legsOf(others)]);
    const found = ways.best(
      { ...query, without },
      list.map((flow) => flow.to),
    );
    return list.flatMap(({ to, agreement }, i) =>
      found[i]!.filter((way) => !held.has(way)).map(
        (way): FlowSpec => ({ good, from, to, period, way, ...(agreement ? { agreement } : {}) }),
      ),
    );
  });
  return specs.flatMap((spec) => {
    const terms = flowTerms(frame, model.columns, spec);
    return terms ? [{ spec, terms }] : [];
  });
}

const legsOf = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith('legs ')).map((key) => key.slice(5));
