/** A small algebra of named columns and rows, and HiGHS behind one interface. */

export { extend, withColumns, withRows } from './append.ts';
export { extract } from './extract.ts';
export { violation } from './model.ts';
export { toMps } from './mps/write.ts';
export { continuous, tied } from './parts.ts';
export { eachRow, type Program, type ProgramArrays, program } from './program.ts';
export { withoutColumns } from './reduce.ts';
export { fixedLp, wholeAt } from './run/fixed.ts';
export { type InterchangeOptions, interchange } from './run/interchange.ts';
export { open, type Solver, solverVersion } from './run/session.ts';
export { type ThreadFile, threadFile } from './run/source.ts';
export type { LpResult, MipResult, NewColumn, Session, SolveProgress, Vertex, Within } from './run/types.ts';
