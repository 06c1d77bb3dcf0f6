import { type Block, costFactor, type Model, scaledValues } from '../model.ts';
import { scaledArrays } from '../scaled.ts';
import type { Backend, RawResult, RunEvent, RunRequest, TreeRequest } from './protocol.ts';
import { leaveThread, type Thread, takeThread } from './thread.ts';
import type { Vertex } from './types.ts';

/** How long a solve may take to end by itself after it is asked to, in ms; then its thread is ended. */
const PATIENCE = 400;
const INTERRUPTED = 17;

/** HiGHS as WebAssembly in a worker thread. The thread can be ended at any time; the next call starts a new one. */
export function wasmBackend(m: Model, patience = PATIENCE): Backend {
  let thread: Thread | undefined;
  let running = 0;
  let closed = false;

  async function alive(): Promise<Thread> {
    if (closed) throw new Error('the session is closed');
    if (thread) return thread;
    thread = await takeThread();
    await thread.call('load', { data: modelData(m), integer: integersOf(m) });
    return thread;
  }

  async function append(to: Thread, b: Block): Promise<void> {
    const count = b.starts.length - 1;
    const values = scaledValues(m, b);
    if (b.by === 'columns') {
      const at = range(b.first, count);
      const matrix = {
        format: 'csc',
        numRows: m.numRows,
        numCols: count,
        starts: b.starts,
        indices: b.indices,
        values,
      };
      await to.call('addCols', {
        data: { cost: costs(m, at), lower: colSide(m, m.lower, at), upper: colSide(m, m.upper, at), matrix },
      });
    } else {
      const at = range(b.first, count);
      const matrix = {
        format: 'csr',
        numRows: count,
        numCols: m.numCols,
        starts: b.starts,
        indices: b.indices,
        values,
      };
      await to.call('addRows', {
        data: { lower: rowSide(m, m.rowLower, at), upper: rowSide(m, m.rowUpper, at), matrix },
      });
    }
  }

  async function end(): Promise<void> {
    const old = thread;
    thread = undefined;
    await old?.terminate();
  }

  /** Asks the thread for a solve that the signal can end: by itself, or with its thread. */
  async function work(
    op: 'run' | 'tree',
    request: RunRequest | TreeRequest,
    onEvent: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<RawResult> {
    const held = await alive();
    held.rearm();
    let late: NodeJS.Timeout | undefined;
    let killed = false;
    const stop = (): void => {
      held.interrupt();
      late = setTimeout(() => {
        killed = true;
        void end();
      }, patience);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      running++;
      return await held.call<RawResult>(op, request, onEvent);
    } catch (error) {
      if (killed) return { status: INTERRUPTED };
      await end();
      throw error;
    } finally {
      running--;
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
    }
  }

  return {
    async load() {
      await alive();
    },
    async addColumns() {
      if (thread) await append(thread, m.blocks.at(-1)!);
    },
    async addRows() {
      if (thread) await append(thread, m.blocks.at(-1)!);
    },
    async colBounds(indices) {
      await thread?.call('colBounds', {
        indices,
        lower: colSide(m, m.lower, indices),
        upper: colSide(m, m.upper, indices),
      });
    },
    async rowBounds(indices) {
      await thread?.call('rowBounds', {
        indices,
        lower: rowSide(m, m.rowLower, indices),
        upper: rowSide(m, m.rowUpper, indices),
      });
    },
    async costs(indices) {
      await thread?.call('costs', { indices, cost: costs(m, indices) });
    },
    async coefficients(rows, cols, values) {
      const scaled = values.map((v, k) => v * m.rowScale[rows[k]!]! * m.colScale[cols[k]!]!);
      await thread?.call('coefficients', { rows, cols, values: scaled });
    },
    vertex: async () => thread?.call<Vertex | undefined>('vertex'),
    run: (request, onEvent, signal) => work('run', request, onEvent, signal),
    tree: (request, onEvent, signal) => work('tree', request, onEvent, signal),
    async close() {
      closed = true;
      const old = thread;
      thread = undefined;
      if (old) await (running > 0 ? old.terminate() : leaveThread(old));
    },
  };
}

const range = (from: number, count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => from + i);

const integersOf = (m: Model): Int32Array => Int32Array.from([...m.integer.keys()].filter((j) => m.integer[j] === 1));

const colSide = (m: Model, side: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (j) => side[j]! / m.colScale[j]!);

const rowSide = (m: Model, side: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (i) => side[i]! * m.rowScale[i]!);

const costs = (m: Model, at: Int32Array): Float64Array =>
  Float64Array.from(at, (j) => m.cost[j]! * m.colScale[j]! * costFactor(m));

/** A model as HiGHS takes it: scaled, minimised, without whole numbers (they are told apart). */
function modelData(m: Model): unknown {
  const a = scaledArrays(m, true);
  const { numCols, numRows, offset, starts, indices, values, rowLower, rowUpper } = a;
  const matrix = { format: 'csc', numRows, numCols, starts, indices, values };
  return {
    numCols,
    numRows,
    offset,
    colCost: a.cost,
    colLower: a.lower,
    colUpper: a.upper,
    rowLower,
    rowUpper,
    matrix,
  };
}
