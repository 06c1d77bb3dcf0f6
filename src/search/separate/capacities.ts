import { getOrInsert } from '../../case/index.ts';
import { extend, type Session } from '../../linear/index.ts';
import { type FlowSpec, type FlowVariable, type Frame, flowTerms, passKey } from '../../model/index.ts';
import { tolerance } from '../parameters.ts';
import { alternativePaths } from '../price/alternatives.ts';
import { addFlows } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';

/** A shared capacity in a period. */
export interface Shared {
  /** `kind key`. */
  readonly key: string;
  readonly capacity: number;
}

/** Visits each finite shared capacity that flows pass, with its name in the period and the tonnes of a unit of the good. */
export function eachPass(
  { lookup }: Frame,
  flows: readonly FlowVariable[],
  visit: (flow: FlowVariable, id: string, shared: Shared, tonnes: number) => void,
): void {
  for (const flow of flows) {
    const tonnes = lookup.mass(flow.good);
    for (const pass of flow.way?.passes ?? []) {
      if (pass.capacity === Number.POSITIVE_INFINITY) continue;
      const key = passKey(pass);
      visit(flow, `${key} ${flow.period}`, { key, capacity: pass.capacity }, tonnes);
    }
  }
}

/** Loads of shared capacities in each period, in tonnes a year. */
type Loads = readonly (Shared & { readonly load: number })[];

/** The loads of the shared capacities by the flows of a solution. */
export function loadsOf(model: Assembled, x: ArrayLike<number>): Loads {
  const loads = new Map<string, Shared & { load: number }>();
  eachPass(model.frame, model.flows.filter(inSolution(x)), ({ col }, id, shared, tonnes) => {
    const load = tonnes * x[col]!;
    getOrInsert(loads, id, () => ({ ...shared, load: 0 })).load += load;
  });
  return [...loads.values()];
}

/** Shared capacities without rows whose load exceeds the capacity, or a share of it, in some period. */
export function overloaded(loads: Loads, binding: ReadonlySet<string>, share = 1): string[] {
  const over = new Set<string>();
  for (const { load, capacity, key } of loads)
    if (load > share * capacity * (1 + tolerance.capacity) + tolerance.sum && !binding.has(key)) over.add(key);
  return [...over];
}

/** The shared capacities without rows that a solution overloads (`overloaded`). */
export const broken = (model: Assembled, x: ArrayLike<number>, binding: ReadonlySet<string>, share = 1): string[] =>
  overloaded(loadsOf(model, x), binding, share);

/** Whether a solution uses a flow. */
export const inSolution =
  (x: ArrayLike<number>) =>
  ({ col }: FlowVariable): boolean =>
    (x[col] ?? 0) > 0;

/**
 * Adds rows of shared capacities to a programme and its open session, and new flows on ways round them for the flows that are `used`: one way
 * round all of them and, with `each`, one round each. Adds the capacities to `binding`. Returns the new flows.
 */
export async function bindRows(
  model: Assembled,
  session: Session,
  binding: Set<string>,
  keys: readonly string[],
  used?: (flow: FlowVariable) => boolean,
  each = false,
): Promise<FlowSpec[]> {
  const { program } = model.frame;
  const flows = used ? alternativePaths(model, keys, used, { each }) : [];
  const passed = flows.flatMap(({ spec }) => spec.way!.passes.filter(({ capacity }) => Number.isFinite(capacity)));
  const added = new Set([...keys, ...passed.map(passKey).filter((key) => !binding.has(key))]);
  for (const key of added) binding.add(key);
  const first = program.numRows;
  await addFlows(model, session, flows);
  for (const flow of model.flows) {
    if (!flow.way?.passes.some((pass) => added.has(passKey(pass)))) continue;
    for (const [row, value] of flowTerms(model.frame, model.columns, flow)!.coefficients)
      if (row >= first) program.add(row, flow.col, value);
  }
  await extend(session, program);
  return flows.map(({ spec }) => spec);
}
