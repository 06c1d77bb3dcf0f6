import { costFactor, type Model, scaledValues } from '../model.ts';
import { dataOf, scaledArrays } from '../scaled.ts';
import { callUntil, leaveThread, type Thread, takeThread } from './host.ts';
import { STATUS } from './lp.ts';
import { threads } from './parameters.ts';
import type { Backend, OperationEvent, OperationInput, RawResult } from './protocol.ts';

/** HiGHS as WebAssembly in a worker thread. If the thread is terminated, the next call starts a new one. */
export function wasmBackend(m: Model, patience: number = threads.patience): Backend {
  let thread: Thread | undefined;
  let running = 0;
  let closed = false;

  async function alive(): Promise<Thread> {
    if (closed) throw new Error('the session is closed');
    if (thread) return thread;
    thread = await takeThread();
    await thread.call('load', { data: dataOf(scaledArrays(m, true)), integer: integersOf(m) });
    return thread;
  }

  async function append(to: Thread): Promise<void> {
    const b = m.blocks.at(-1)!;
    const count = b.starts.length - 1;
    const at = Int32Array.from({ length: count }, (_, i) => b.first + i);
    const parts = { starts: b.starts, indices: b.indices, values: scaledValues(m, b) };
    if (b.by === 'columns') {
      const matrix = { format: 'csc', numRows: m.numRows, numCols: count, ...parts } as const;
      const [lower, upper] = [colSide(m, m.lower, at), colSide(m, m.upper, at)];
      await to.call('addCols', { cost: costs(m, at), lower, upper, matrix });
    } else {
      const matrix = { format: 'csr', numRows: count, numCols: m.numCols, ...parts } as const;
      await to.call('addRows', { lower: rowSide(m, m.rowLower, at), upper: rowSide(m, m.rowUpper, at), matrix });
    }
  }

  /** Runs a solve that the signal can abort. */
  async function run(
    request: OperationInput<'run'>,
    onEvent: (event: OperationEvent<'run'>) => void,
    signal: AbortSignal,
  ): Promise<RawResult> {
    const worker = await alive();
    try {
      running++;
      return (await callUntil(worker, 'run', request, { signal, patience }, onEvent)) ?? { status: STATUS.interrupted };
    } finally {
      running--;
      if (!worker.alive) thread = undefined;
    }
  }

  return {
    async load() {
      await alive();
    },
    async append() {
      if (thread) await append(thread);
    },
    async change(what, indices) {
      if (what === 'costs') await thread?.call('costs', { indices, cost: costs(m, indices) });
      else {
        const [side, lower, upper] =
          what === 'colBounds' ? [colSide, m.lower, m.upper] : [rowSide, m.rowLower, m.rowUpper];
        await thread?.call(what, { indices, lower: side(m, lower, indices), upper: side(m, upper, indices) });
      }
    },
    async coefficients(rows, cols, values) {
      const scaled = values.map((v, k) => v * m.rowScale[rows[k]!]! * m.colScale[cols[k]!]!);
      await thread?.call('coefficients', { rows, cols, values: scaled });
    },
    vertex: async () => thread?.call('vertex'),
    run,
    async close() {
      closed = true;
      const old = thread;
      thread = undefined;
      if (old) await (running > 0 ? old.terminate() : leaveThread(old));
    },
  };
}

const integersOf = (m: Model): Int32Array => Int32Array.from([...m.integer.keys()].filter((j) => m.integer[j] === 1));

const colSide = (m: Model, side: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (j) => side[j]! / m.colScale[j]!);

const rowSide = (m: Model, side: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (i) => side[i]! * m.rowScale[i]!);

const costs = (m: Model, at: Int32Array): Float64Array =>
  Float64Array.from(at, (j) => m.cost[j]! * m.colScale[j]! * costFactor(m));
