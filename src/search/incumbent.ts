import { addTo } from '../case/index.ts';
import { violation } from '../linear/index.ts';
import { addFlow, type FlowSpec, flowTerms } from '../model/index.ts';
import { tolerance } from './parameters.ts';
import { columnsByName, nameOf } from './price/flow-index.ts';
import type { Assembled } from './problem.ts';
import { padded } from './solution.ts';

/**
 * The best plan found so far that satisfies every row of the full programme. It is stored by the names of its columns, so that it survives
 * new rows, a programme that is assembled again, and a solver failure.
 */
export interface Incumbent {
  /** Net present value in money of the first year; minus infinity if there is no plan. */
  readonly objective: number;
  /** Takes a plan that satisfies every row. Returns whether it is the new incumbent. */
  keep(model: Assembled, x: Float64Array, objective: number): boolean;
  /** Adds the flows of the plan that a newly assembled programme does not have. */
  join(model: Assembled): void;
  /** The plan in the columns of a programme. Undefined if there is no plan, or if the programme cannot hold it. */
  within(model: Assembled): Float64Array | undefined;
}

/** An incumbent without a plan; `onBetter` receives the objective of each better plan. */
export function incumbent(onBetter?: (objective: number) => void): Incumbent {
  let best:
    | { readonly model: Assembled; readonly x: Float64Array; readonly amounts: ReadonlyMap<string, number> }
    | undefined;
  let worth = Number.NEGATIVE_INFINITY;
  return {
    get objective() {
      return worth;
    },
    keep(model, x, objective) {
      if (best && objective <= worth) return false;
      const { program } = model.frame;
      const amounts = new Map<string, number>();
      for (let j = 0; j < x.length; j++) {
        if (x[j] === 0) continue;
        const name = program.colName(j);
        addTo(amounts, name, x[j]!);
      }
      best = { model, x, amounts };
      worth = objective;
      onBetter?.(objective);
      return true;
    },
    join(model) {
      const columns = columnsByName(model);
      for (const { good, from, to, period, way, agreement, col } of best?.model.flows ?? []) {
        if (!way || !(best!.x[col]! > 0)) continue;
        const flow: FlowSpec = { good, from, to, period, way, ...(agreement ? { agreement } : {}) };
        const terms = columns.has(nameOf(flow, way.legs)) ? undefined : flowTerms(model.frame, model.columns, flow);
        if (terms) model.flows.push(addFlow(model.frame, flow, terms));
      }
    },
    within(model) {
      if (!best) return undefined;
      const { program } = model.frame;
      if (best.model.frame === model.frame) return padded(best.x, program.numCols);
      const x = new Float64Array(program.numCols);
      // A flow that was added twice has two columns of one name: the first one takes the whole amount.
      const rest = new Map(best.amounts);
      for (let j = 0; j < x.length && rest.size > 0; j++) {
        const name = program.colName(j);
        x[j] = rest.get(name) ?? 0;
        rest.delete(name);
      }
      return rest.size === 0 && violation(program, x) <= tolerance.row ? x : undefined;
    },
  };
}
