import { open, withoutColumns } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import { decisions } from '../solution.ts';
import { type Heuristic, type HeuristicInput, noPlan } from './heuristic.ts';
import { kernel as effort } from './parameters.ts';
import { polish } from './polish.ts';
import { withFreeRows } from './restricted.ts';

/**
 * Kernel search (Angelelli, Mansini and Speranza 2010): branch and bound to a wide gap on the programme without the integer columns that are 0
 * in the relaxation.
 */
export const kernel: Heuristic = {
  name: 'kernel',
  due: (input) => noPlan(input) || poorStart(input),
  async find({ master, options, lp, left }: HeuristicInput) {
    const { model } = master;
    const { signal, solver } = options;
    const a = withFreeRows(model.frame.program.arrays(), master.point(lp).free);
    const integer = decisions(model);
    const zero = [...integer.keys()].filter((j) => integer[j] === 1 && !(lp.x[j]! > tolerance.row));
    const { program, whole } = withoutColumns({ ...a, integer }, zero);
    const session = await open(program, { solver });
    const absoluteGap = effort.gap * model.grossCost(lp.x);
    const limits = () => ({ absoluteGap, seconds: effort.time * left(), signal });
    const result = await session.mip({ nodes: effort.nodes, ...limits() }).finally(() => session.close());
    if (result.x.length === 0) return undefined;
    const x = whole(result.x);
    const better = await polish(model, x, { solver, ...limits() });
    return better ? better.x : integer.every((one, j) => one === a.integer[j]) ? x : undefined;
  },
};

/** Whether the plan of a similar case is poor here, as one may be that builds what this case forbids. True at most once in a search. */
const poorStart = ({ master, start, options: { incumbent, state }, lp }: HeuristicInput): boolean =>
  start !== undefined &&
  !state.components.has('kernel') &&
  lp.objective - incumbent.objective > effort.far * master.model.grossCost(lp.x);
