import { getOrInsert } from '../../case/index.ts';
import { type FlowSpec, type FlowTerms, type FlowVariable, flowTerms, passKey, tradeOf } from '../../model/index.ts';
import type { Network } from '../../network/index.ts';
import type { Assembled } from '../problem.ts';
import { queryOf } from './initial.ts';
import { columnsByName, nameOf } from './named.ts';
import { alternative } from './parameters.ts';

/** A flow that is not in the programme yet. */
type Joining = { readonly spec: FlowSpec; readonly terms: FlowTerms };

/** A lane, and the shared capacities (`kind key`) that its way is to do without. */
interface Round {
  readonly flow: FlowSpec;
  readonly keys: readonly string[];
}

/**
 * Flows that are not in the programme yet, on the best ways round shared capacities for those in use that pass them; they go round `others`
 * too. `each` asks beside the way round all of them for one round each that a flow passes.
 */
export function alternativePaths(
  model: Assembled,
  keys: readonly string[],
  used: (flow: FlowVariable) => boolean,
  { others = [], each = false }: { readonly others?: readonly string[]; readonly each?: boolean } = {},
): Joining[] {
  const barred = new Set(keys);
  const all = [...keys, ...others];
  const passed = (flow: FlowSpec) => new Set(flow.way?.passes.map(passKey).filter((key) => barred.has(key)));
  const rounds = model.flows.flatMap((flow) => {
    const own = passed(flow);
    if (own.size === 0 || !used(flow)) return [];
    return [{ flow, keys: all }, ...(each ? [...own].map((key) => ({ flow, keys: [key] })) : [])];
  });
  return waysRound(model, rounds);
}

function waysRound(model: Assembled, rounds: readonly Round[]): Joining[] {
  const { frame, ways } = model;
  const alike = new Map<string, { rate: number; list: Round[] }>();
  for (const round of rounds) {
    const { good, from, period } = round.flow;
    const rate = model.rateOf(round.flow);
    const key = JSON.stringify([period, good, from, rate, round.keys]);
    const one = getOrInsert(alike, key, () => ({ rate, list: [] }));
    one.list.push(round);
  }
  const columns = columnsByName(model);
  const found = new Map<string, Joining>();
  for (const { rate, list } of alike.values()) {
    const { flow, keys } = list[0]!;
    const legs = keys.flatMap(legOf);
    const dear = new Set(keys.filter((key) => legOf(key).length === 0));
    const query = queryOf(frame, flow.period, flow.good, flow.from, rate);
    const ends = list.map((round) => round.flow.to);
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

/** Prices at which no way passes what is dear if there is another. */
const pricesOf = (dear: ReadonlySet<string>) => ({
  of: ({ resources }: Network) =>
    Float64Array.from(resources, (one) => (dear.has(passKey(one)) ? alternative.dear : 0)),
});

const legOf = (key: string): string[] => (key.startsWith('legs ') ? [key.slice(5)] : []);
