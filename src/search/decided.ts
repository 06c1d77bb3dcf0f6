import type { Assembled } from './problem.ts';

/** Whole numbers without the dependent binaries, such as certificates, which follow from builds: 1 by column. */
export function decided({ frame: { program, dependentBinaries } }: Assembled): Uint8Array {
  return program.arrays().integer.map((whole, j) => (whole && !dependentBinaries.has(j) ? 1 : 0));
}
