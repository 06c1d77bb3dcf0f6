import { open, withoutColumns } from '../../linear/index.ts';
import { using } from '../options.ts';
import { tolerance } from '../parameters.ts';
import { decided } from '../solution.ts';
import { type Heuristic, type Look, none } from './heuristic.ts';
import { kernel as effort } from './parameters.ts';
import { polish } from './polish.ts';
import { withFreeRows } from './restricted.ts';

/**
 * The best plan with what the relaxation builds, in whole or in part (kernel search: Angelelli, Mansini and Speranza 2010): branch and bound on
 * the programme without all other whole numbers, to a wide gap.
 */
export const kernel: Heuristic = {
  name: 'kernel',
  due: (look) => none(look) || far(look),
  async find({ master, options, lp, left }: Look) {
    const { model } = master;
    const { signal } = options;
    const a = withFreeRows(model.frame.program.arrays(), master.point(lp).free);
    const integer = decided(model);
    const zero = [...integer.keys()].filter((j) => integer[j] === 1 && !(lp.x[j]! > tolerance.row));
    const { program, whole } = withoutColumns({ ...a, integer }, zero);
    const session = await open(program, using(options));
    const gross = model.grossCost(lp.x);
    const until = () => ({ seconds: effort.time * left(), ...(signal ? { signal } : {}) });
    const found = await session
      .mip({ absoluteGap: effort.gap * gross, nodes: effort.nodes, ...until() })
      .finally(() => session.close());
    if (found.x.length === 0) return undefined;
    const x = whole(found.x);
    const better = await polish(model, x, { ...using(options), near: effort.gap * gross, ...until() });
    return better ? better.x : integer.every((one, j) => one === a.integer[j]) ? x : undefined;
  },
};

/** Whether the plan of a like case is poor here: it may build what this one forbids. Asked once. */
const far = ({ master, start, options: { incumbent, state }, lp }: Look): boolean =>
  start !== undefined &&
  !state.brought.has('kernel') &&
  lp.objective - incumbent.objective > effort.far * master.model.grossCost(lp.x);
