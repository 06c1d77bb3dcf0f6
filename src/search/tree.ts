import { type MipResult, open, type Solver } from '../linear/index.ts';
import { withFreeRows } from './heuristic/restricted.ts';
import type { Master } from './master/master.ts';
import { using } from './options.ts';
import { atEnd } from './parameters.ts';

export interface TreeOptions {
  /** Rows that are left out because whole numbers keep them anyway, and cuts that the relaxation does not use. */
  readonly free: ReadonlySet<number>;
  /** Distance of bound and best solution at which it ends, money of the first year. */
  readonly absoluteGap: number;
  readonly seconds: number;
  readonly nodes?: number | undefined;
  /** A plan in the columns of the master. */
  readonly start?: Float64Array | undefined;
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
  try {
    return await session.mip({
      absoluteGap,
      seconds: Math.max(atEnd.little, options.seconds),
      proof: true,
      ...(options.nodes === undefined ? {} : { nodes: options.nodes }),
      signal,
      ...(start ? { start } : {}),
      onSolution: options.onSolution,
      onProgress: ({ bound, nodes = 0 }) => {
        if (bound !== undefined && Number.isFinite(bound)) options.onBound(bound, nodes);
      },
    });
  } finally {
    await session.close();
  }
}
