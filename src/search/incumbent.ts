import { addTo } from '../case/index.ts';
import { violation } from '../linear/index.ts';
import { addFlow, type FlowSpec, flowTerms } from '../model/index.ts';
import { tolerance } from './parameters.ts';
import { columnsByName, nameOf } from './price/named.ts';
import type { Assembled } from './problem.ts';
import { padded } from './solution.ts';

/**
 * The best plan found so far that keeps to every row of the full programme. It is kept by the names of its columns, so that it
 * outlives the programme in which it was found: a row that joins, a programme that is built again, and a solver that fails.
 */
export interface Incumbent {
  /** What it is worth; minus infinity where there is none. */
  readonly objective: number;
  /** Takes a plan that keeps to every row; gives whether it is the best. */
  keep(model: Assembled, x: Float64Array, objective: number): boolean;
  /** Gives a programme that was just built the flows of the plan that it does not have. */
  join(model: Assembled): void;
  /** The plan in the columns of a programme; undefined where there is none, or where it has no place there. */
  within(model: Assembled): Float64Array | undefined;
}

/** No plan yet; `onBetter` is told what each better one is worth. */
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
      // A flow that joined twice has two columns of one name: the first takes it all.
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
