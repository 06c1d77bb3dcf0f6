import { getOrInsert } from '../../case/index.ts';
import { type FlowSpec, type FlowTerms, type FlowVariable, flowTerms, passKey, tradeOf } from '../../model/index.ts';
import type { Network } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { columnsByName, nameOf } from './flow-index.ts';
import { queryOf } from './initial.ts';
import { alternative } from './parameters.ts';

/** A flow that is not in the programme yet. */
type NewFlow = { readonly spec: FlowSpec; readonly terms: FlowTerms };

/** A lane, and the shared capacities (`kind key`) that its way must avoid. */
interface Detour {
  readonly flow: FlowSpec;
  readonly keys: readonly string[];
}

/**
 * New flows on the best ways that avoid shared capacities, for the flows in use that pass them. The ways avoid `others` too. With `each`, there
 * is also a way round each single capacity that a flow passes.
 */
export function alternativePaths(
  model: Assembled,
  keys: readonly string[],
  used: (flow: FlowVariable) => boolean,
  { others = [], each = false }: { readonly others?: readonly string[]; readonly each?: boolean } = {},
): NewFlow[] {
  const barred = new Set(keys);
  const all = [...keys, ...others];
  const passed = (flow: FlowSpec) => new Set(flow.way?.passes.map(passKey).filter((key) => barred.has(key)));
  const detours = model.flows.flatMap((flow) => {
    const own = passed(flow);
    if (own.size === 0 || !used(flow)) return [];
    return [{ flow, keys: all }, ...(each ? [...own].map((key) => ({ flow, keys: [key] })) : [])];
  });
  return flowsOn(model, detours);
}

function flowsOn(model: Assembled, detours: readonly Detour[]): NewFlow[] {
  const { frame, ways } = model;
  const groups = new Map<string, { rate: number; list: Detour[] }>();
  for (const detour of detours) {
    const { good, from, period } = detour.flow;
    const rate = model.rateOf(detour.flow);
    const key = JSON.stringify([period, good, from, rate, detour.keys]);
    getOrInsert(groups, key, () => ({ rate, list: [] })).list.push(detour);
  }
  const columns = columnsByName(model);
  const found = new Map<string, NewFlow>();
  for (const { rate, list } of groups.values()) {
    const { flow, keys } = list[0]!;
    const legs = keys.flatMap(legOf);
    const dear = new Set(keys.filter((key) => legOf(key).length === 0));
    const query = queryOf(frame, flow.period, flow.good, flow.from, rate);
    const ends = list.map((detour) => detour.flow.to);
    const without = new Set([...query.without, ...legs]);
    const best = ways.best({ ...query, without, ...(dear.size > 0 ? { prices: pricesOf(dear) } : {}) }, ends);
    list.forEach(({ flow }, i) => {
      const { good, from, to, period } = flow;
      for (const way of best[i]!) {
        const spec: FlowSpec = { good, from, to, period, way, ...tradeOf(flow) };
        if (way.passes.some((pass) => dear.has(passKey(pass)))) continue;
        const name = nameOf(spec, way.legs);
        if (columns.has(name) || found.has(name)) continue;
        const terms = flowTerms(frame, model.columns, spec);
        if (terms) found.set(name, { spec, terms });
      }
    });
  }
  return [...found.values()];
}

/** Prices at which no way passes a resource of `dear` if another way exists. */
const pricesOf = (dear: ReadonlySet<string>) => ({
  of: ({ resources }: Network) =>
    Float64Array.from(resources, (resource) => (dear.has(passKey(resource)) ? alternative.dear : 0)),
});

const legOf = (key: string): string[] => (key.startsWith('legs ') ? [key.slice(5)] : []);
