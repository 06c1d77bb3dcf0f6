import { getOrInsert } from '../../case/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';

/** Something made of a model's flows, such as an index by name. Flows are only ever added: it is kept with them, and takes each flow once. */
export function keptWithFlows<T>(
  begin: (model: Assembled) => T,
  take: (known: T, flow: FlowVariable, model: Assembled) => void,
): (model: Assembled) => T {
  const kept = new WeakMap<readonly FlowVariable[], { readonly known: T; seen: number }>();
  return (model) => {
    const { flows } = model;
    const one = getOrInsert(kept, flows, () => ({ known: begin(model), seen: 0 }));
    for (; one.seen < flows.length; one.seen++) take(one.known, flows[one.seen]!, model);
    return one.known;
  };
}
