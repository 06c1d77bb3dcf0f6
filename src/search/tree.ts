import { type MipResult, open, type Session, type Solver } from '../linear/index.ts';
import { type Deadline, deadline } from './deadline.ts';
import { withFreeRows } from './heuristic/restricted.ts';
import type { Master } from './master/master.ts';
import { using } from './options.ts';
import type { Tightened } from './tighten.ts';

export interface TreeOptions {
  /** Rows that are left out because whole numbers keep them anyway, and cuts that the relaxation does not use. */
  readonly free: ReadonlySet<number>;
  /** Distance of bound and best solution at which it ends, money of the first year. */
  readonly absoluteGap: number;
  readonly seconds: number;
  readonly nodes?: number | undefined;
  /** A plan in the columns of the master. */
  readonly start?: Float64Array | undefined;
  /** Tightens the programme to the plans that are better than the start, where it has all columns. */
  readonly tighten?: ((session: Session, time: Deadline) => Promise<Tightened>) | undefined;
  readonly signal: AbortSignal;
  readonly solver?: Solver | undefined;
  /** Takes each better solution, in the columns of the master. */
  readonly onSolution: (x: Float64Array) => void;
  /** Takes what no solution is worth more than, and how many nodes were solved. */
  readonly onBound: (bound: number, nodes: number) => void;
}

/**
 * Branch and bound by HiGHS on the master as it stands, with its cuts as rows, in a thread of its own: the master's session stays free for
 * plans.
 */
export async function tree(master: Master, options: TreeOptions): Promise<MipResult> {
  const { model } = master;
  const a = withFreeRows(model.frame.program.arrays(), options.free);
  const session = await open({ arrays: () => a }, using(options));
  const { absoluteGap, start, signal } = options;
  const time = deadline(options.seconds);
  try {
    const tightened = await options.tighten?.(session, time);
    if (tightened?.closed) return nothingBetter(tightened.cutoff);
    if (tightened) options.onBound(tightened.bound, 0);
    // HiGHS drops a start that breaks a row, and its worth with it.
    const from = !start ? {} : tightened?.allows(start) === false ? { cutoff: tightened.cutoff } : { start };
    return await session.mip({
      absoluteGap,
      seconds: time.left(),
      proof: true,
      ...(options.nodes === undefined ? {} : { nodes: options.nodes }),
      signal,
      ...from,
      onSolution: options.onSolution,
      onProgress: ({ bound, nodes = 0 }) => {
        if (bound !== undefined && Number.isFinite(bound)) options.onBound(bound, nodes);
      },
    });
  } finally {
    await session.close();
  }
}

const nothingBetter = (bound: number): MipResult => ({
  status: 'infeasible',
  objective: Number.NEGATIVE_INFINITY,
  bound,
  x: new Float64Array(),
  seconds: 0,
  nodes: 0,
  violation: 0,
});
