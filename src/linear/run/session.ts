import { appendColumns, appendRows, modelOf, setCoefficients } from '../model.ts';
import type { Program } from '../program.ts';
import { leaveThread, takeThread } from './host.ts';
import { runLp } from './lp.ts';
import { runMip } from './mip.ts';
import { nativeBackend, nativeVersion } from './native.ts';
import type { Changed } from './protocol.ts';
import { selfTest } from './self-test.ts';
import type { Numbers, Session } from './types.ts';
import { wasmBackend } from './wasm.ts';

export type Solver = 'highs-wasm' | 'highs';

/**
 * Opens a program in a solver: HiGHS as WebAssembly (default), or the native `highs` on PATH. The caller closes the session. At its first use a
 * solver has to solve the programmes of `selfTest`; an Error names the one that it gets wrong.
 */
export async function open(
  p: Pick<Program, 'arrays'>,
  { solver = 'highs-wasm' }: { readonly solver?: Solver | undefined } = {},
): Promise<Session> {
  await test(solver);
  return openSession(p, solver);
}

const tests = new Map<Solver, Promise<void>>();

/** Tests a solver once. */
function test(solver: Solver): Promise<void> {
  let result = tests.get(solver);
  if (!result) {
    result = selfTest((p) => openSession(p, solver)).then(async (wrong) => {
      if (wrong === undefined) return;
      throw new Error(`${await solverVersion(solver)} gives a wrong answer to "${wrong}"; use another solver`);
    });
    tests.set(solver, result);
  }
  return result;
}

async function openSession(p: Pick<Program, 'arrays'>, solver: Solver): Promise<Session> {
  const m = modelOf(p.arrays());
  const backend = solver === 'highs' ? nativeBackend(m) : wasmBackend(m);
  await backend.load();
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new Error('the session is closed'));
    const next = last.then(() => (closed ? Promise.reject(new Error('the session is closed')) : work()));
    last = next.catch(() => {});
    return next;
  };

  type Sides = 'lower' | 'upper' | 'rowLower' | 'rowUpper' | 'cost';
  /** Writes numbers of columns or rows, and tells the backend which, ascending. */
  const change = (what: Changed, at: ArrayLike<number>, numbers: Partial<Record<Sides, Numbers>>) =>
    inTurn(async () => {
      if (at.length === 0) return;
      for (const [side, values] of Object.entries(numbers)) {
        const into = m[side as Sides];
        for (let k = 0; k < at.length; k++) {
          if (!(at[k]! >= 0 && at[k]! < into.length)) throw new RangeError(`there is no column or row ${at[k]}`);
          into[at[k]!] = typeof values === 'number' ? values : values[k]!;
        }
      }
      const changed = Int32Array.from(new Set(Array.from(at))).sort();
      await backend.change?.(what, changed);
    });

  return {
    model: m,
    lp: (o) => inTurn(() => runLp(m, backend, o)),
    mip: (o) => inTurn(() => runMip(m, backend, o)),
    vertex: () => inTurn(async () => backend.vertex?.()),
    addColumns: (cols) =>
      inTurn(async () => {
        if (cols.length === 0) return;
        appendColumns(m, cols);
        await backend.append?.();
      }),
    addRows: (rows) =>
      inTurn(async () => {
        if (rows.length === 0) return;
        appendRows(m, rows);
        await backend.append?.();
      }),
    setColumnBounds: (cols, lower, upper) => change('colBounds', cols, { lower, upper }),
    setRowBounds: (rows, rowLower, rowUpper) => change('rowBounds', rows, { rowLower, rowUpper }),
    setCosts: (cols, cost) => change('costs', cols, { cost }),
    setCoefficients: (rows, cols, values) =>
      inTurn(async () => {
        if (rows.length === 0) return;
        setCoefficients(m, rows, cols, values);
        await backend.coefficients?.(Int32Array.from(rows), Int32Array.from(cols), Float64Array.from(values));
      }),
    async close() {
      if (closed) return;
      closed = true;
      await backend.close();
    },
  };
}

const versions = new Map<Solver, Promise<string>>();

/** The version of HiGHS that solves, such as `HiGHS 1.15.1 (WebAssembly)`. */
export function solverVersion(solver: Solver = 'highs-wasm'): Promise<string> {
  let version = versions.get(solver);
  if (!version) {
    version = solver === 'highs' ? nativeVersion() : wasmVersion();
    versions.set(solver, version);
  }
  return version;
}

async function wasmVersion(): Promise<string> {
  const thread = await takeThread();
  try {
    return `HiGHS ${await thread.call('version')} (WebAssembly)`;
  } finally {
    await leaveThread(thread);
  }
}
