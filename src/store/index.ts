/** The workspace of files: cases and runs as folders, written whole. The folder is the truth. */
export {
  editTable,
  filesOfRaw,
  type Kept,
  listCases,
  listTemplates,
  locateCase,
  makeCase,
  rawCase,
  rawTemplate,
  sourceOf,
} from './cases.ts';
export type { CellEdit, Edit } from './edit.ts';
export { StoreError, type StoreFault } from './fault.ts';
export { type Grid, type GridName, gridName, gridOf } from './grid.ts';
export { safeName } from './name.ts';
export { addToRun, type KeptRun, listRuns, putRun, runFile, runFiles, runFolder } from './runs.ts';
export { watchCases } from './watch.ts';
export { putFile } from './whole.ts';
