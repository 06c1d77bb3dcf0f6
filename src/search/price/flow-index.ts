import { getOrInsert } from '../../case/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Assembled } from '../problem.ts';

/** Something made of a model's flows, such as an index by name. Flows are only ever added: the index is stored with them, and takes each flow once. */
export function flowIndex<T>(
  begin: (model: Assembled) => T,
  take: (index: T, flow: FlowVariable, model: Assembled) => void,
): (model: Assembled) => T {
  const indices = new WeakMap<readonly FlowVariable[], { readonly index: T; seen: number }>();
  return (model) => {
    const { flows } = model;
    const one = getOrInsert(indices, flows, () => ({ index: begin(model), seen: 0 }));
    for (; one.seen < flows.length; one.seen++) take(one.index, flows[one.seen]!, model);
    return one.index;
  };
}
