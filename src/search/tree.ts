import { type MipResult, open, type Session, type Solver } from '../linear/index.ts';
import { type Deadline, deadline } from './deadline.ts';
import { withFreeRows } from './heuristic/restricted.ts';
import type { Master } from './master/types.ts';
import type { Tightened } from './tighten.ts';

export interface TreeOptions {
  /** Rows to leave out: link rows that every integral solution satisfies, and cuts that are not tight in the relaxation. */
  readonly free: ReadonlySet<number>;
  /** Gap between the bound and the best solution at which it ends, in money of the first year. */
  readonly absoluteGap: number;
  readonly seconds: number;
  readonly nodes?: number | undefined;
  /** A plan in the columns of the master. */
  readonly start?: Float64Array | undefined;
  /** Tightens the programme to the plans that are better than the start. Only valid if the master has all columns. */
  readonly tighten?: ((session: Session, time: Deadline) => Promise<Tightened>) | undefined;
  readonly signal: AbortSignal;
  readonly solver?: Solver | undefined;
  /** Receives each better solution, in the columns of the master. */
  readonly onSolution: (x: Float64Array) => void;
  /** Receives the dual bound. */
  readonly onBound: (bound: number) => void;
}

/**
 * Branch and bound by HiGHS on the current master, with its cuts as rows. It runs in a session of its own, so that the master's session
 * stays free for the repair of plans.
 */
export async function tree(master: Master, options: TreeOptions): Promise<MipResult> {
  const { model } = master;
  const a = withFreeRows(model.frame.program.arrays(), options.free);
  const session = await open({ arrays: () => a }, { solver: options.solver });
  const { absoluteGap, start, signal } = options;
  const time = deadline(options.seconds);
  try {
    const tightened = await options.tighten?.(session, time);
    if (tightened?.closed) return nothingBetter(tightened.cutoff);
    if (tightened) options.onBound(tightened.bound);
    // HiGHS drops a start that violates a row. The objective of the start is then passed as a cutoff.
    const from = !start ? {} : tightened?.allows(start) === false ? { cutoff: tightened.cutoff } : { start };
    return await session.mip({
      absoluteGap,
      seconds: time.left(),
      proof: true,
      nodes: options.nodes,
      signal,
      ...from,
      onSolution: options.onSolution,
      onProgress: ({ bound }) => {
        if (bound !== undefined && Number.isFinite(bound)) options.onBound(bound);
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
  violation: 0,
});
