import { type FlowSpec, type FlowTerms, type FlowVariable, flowTerms, tradeOf } from '../../pillars/index.ts';
import type { Assembled } from '../problem.ts';
import type { LaneCut } from '../separate/flow-cover.ts';
import { queryOf } from './initial.ts';
import { columnsByName, nameOf } from './named.ts';

/** Ways round: flows that are not in the programme yet, and columns of those that are. */
export interface Detours {
  readonly joining: { readonly spec: FlowSpec; readonly terms: FlowTerms }[];
  readonly there: number[];
}

/** A lane, and legs that its way is to do without. */
interface Round {
  readonly flow: FlowSpec;
  readonly legs: readonly string[];
}

/** Flows on the best ways round legs, and round others beside, for those in use that pass them. */
export function detours(
  model: Assembled,
  keys: readonly string[],
  used: (flow: FlowVariable) => boolean,
  others: readonly string[] = [],
): Detours {
  const barred = new Set(keys.flatMap(legOf));
  const legs = [...barred, ...others.flatMap(legOf)];
  const passing = (flow: FlowSpec) => flow.way?.passes.some((pass) => pass.kind === 'legs' && barred.has(pass.key));
  const flows = barred.size === 0 ? [] : model.flows.filter((flow) => passing(flow) && used(flow));
  return waysRound(
    model,
    flows.map((flow) => ({ flow, legs })),
  );
}

/** Flows on the best ways round the legs over which inequalities limit what a lane carries: each, and all of a lane's together. */
export function roundCuts(model: Assembled, cuts: Iterable<LaneCut>): Detours {
  const lanes = new Map<string, { flow: FlowSpec; legs: string[] }>();
  for (const { lane, of: flow, pass } of cuts) {
    const one = lanes.get(lane) ?? { flow, legs: [] };
    one.legs.push(...(pass === undefined ? [] : legOf(pass)));
    if (one.legs.length > 0) lanes.set(lane, one);
  }
  const each = ({ flow, legs }: Round) => (legs.length > 1 ? [...legs.map((leg) => ({ flow, legs: [leg] }))] : []);
  return waysRound(
    model,
    [...lanes.values()].flatMap((lane) => [lane, ...each(lane)]),
  );
}

function waysRound(model: Assembled, rounds: readonly Round[]): Detours {
  const { frame, ways } = model;
  const alike = new Map<string, { rate: number; list: Round[] }>();
  for (const round of rounds) {
    const { good, from, period } = round.flow;
    const rate = model.rateOf(round.flow);
    const key = JSON.stringify([period, good, from, rate, round.legs]);
    const one = alike.get(key) ?? { rate, list: [] };
    alike.set(key, one);
    one.list.push(round);
  }
  const held = columnsByName(model);
  const found = new Map<string, Detours['joining'][number]>();
  const there = new Set<number>();
  for (const { rate, list } of alike.values()) {
    const { flow, legs } = list[0]!;
    const query = queryOf(frame, flow.period, flow.good, flow.from, rate);
    const ends = list.map((round) => round.flow.to);
    const best = ways.best({ ...query, without: new Set([...query.without, ...legs]) }, ends);
    list.forEach(({ flow }, i) => {
      const { good, from, to, period } = flow;
      for (const way of best[i]!) {
        const spec: FlowSpec = { good, from, to, period, way, ...tradeOf(flow) };
        const name = nameOf(spec, way.legs);
        const col = held.get(name);
        if (col !== undefined) there.add(col);
        else if (!found.has(name)) {
          const terms = flowTerms(frame, model.columns, spec);
          if (terms) found.set(name, { spec, terms });
        }
      }
    });
  }
  return { joining: [...found.values()], there: [...there] };
}

const legOf = (key: string): string[] => (key.startsWith('legs ') ? [key.slice(5)] : []);
