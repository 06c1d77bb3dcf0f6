import { quantilePieces } from '../../random/inverse.ts';
import { cash } from './cash.ts';
import { normals, words } from './draw.ts';
import { type Layout, layoutOf, POWERS } from './layout.ts';
import { newton } from './newton.ts';
import { walk } from './walk.ts';
import { moduleOf } from './wasm.ts';

type Routine = (...parameters: number[]) => void;

/** The routines of the paths, two paths abreast in the lanes of WebAssembly's vectors, and the memory that they work on. */
export interface Kernel {
  readonly at: Layout;
  readonly words: Routine;
  readonly normals: Routine;
  readonly walk: Routine;
  readonly cash: Routine;
  readonly cashRecorded: Routine;
  readonly newton: Routine;
  /** The memory as numbers from byte `at` on; a view lasts until the memory grows. */
  numbers(at: number, count: number): Float64Array;
  whole(at: number, count: number): Int32Array;
  /** Makes room for as many bytes. */
  reach(bytes: number): void;
}

const PAGE = 65536;
const kernels = new Map<number, Kernel>();

/** The kernel for at most so many periods and common steps, made once for each power of two. It is one thread's, for one run at a time. */
export function kernelFor(periods: number): Kernel {
  const size = 2 ** Math.max(6, Math.ceil(Math.log2(periods + 2)));
  const known = kernels.get(size);
  if (known) return known;
  const at = layoutOf(size);
  const routines = [words(at), normals(at), walk(at), cash(at, false), cash(at, true), newton(at)];
  const bytes = moduleOf(routines, Math.ceil(at.operation / PAGE));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const memory = exports.memory as WebAssembly.Memory;
  const routine = (name: string) => exports[name] as Routine;
  const kernel: Kernel = {
    at,
    words: routine('words'),
    normals: routine('normals'),
    walk: routine('walk'),
    cash: routine('cash'),
    cashRecorded: routine('cashRecorded'),
    newton: routine('newton'),
    numbers: (from, count) => new Float64Array(memory.buffer, from, count),
    whole: (from, count) => new Int32Array(memory.buffer, from, count),
    reach(end) {
      const more = Math.ceil((end - memory.buffer.byteLength) / PAGE);
      if (more > 0) memory.grow(more);
    },
  };
  kernel.numbers(at.quantile, quantilePieces().length).set(quantilePieces());
  kernel.numbers(at.powers, POWERS).set(Array.from({ length: POWERS }, (_, j) => 2 ** (j / POWERS)));
  kernels.set(size, kernel);
  return kernel;
}
