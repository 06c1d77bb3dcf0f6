import { getOrInsert } from '../../case/index.ts';
import type { FlowSpec, FlowVariable } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';

/** An index of the flows of a model, such as one by name. Flows are only ever added, so the index is cached and takes each flow once. */
export function flowIndex<T>(
  begin: (model: Assembled) => T,
  take: (index: T, flow: FlowVariable, model: Assembled) => void,
): (model: Assembled) => T {
  const indices = new WeakMap<readonly FlowVariable[], { readonly index: T; seen: number }>();
  return (model) => {
    const { flows } = model;
    const entry = getOrInsert(indices, flows, () => ({ index: begin(model), seen: 0 }));
    for (; entry.seen < flows.length; entry.seen++) take(entry.index, flows[entry.seen]!, model);
    return entry.index;
  };
}

/** The unique name of a flow: its lane and its legs. */
export const nameOf = ({ good, from, to, period, agreement, origin }: FlowSpec, legs: readonly string[]): string =>
  [period, good, from, to, agreement ?? '', origin ?? '', ...legs].join('\u0000');

/** The columns of the flows on ways, by name. */
export const columnsByName = flowIndex<Map<string, number>>(
  () => new Map(),
  (columns, flow) => {
    if (flow.way) columns.set(nameOf(flow, flow.way.legs), flow.col);
  },
);
