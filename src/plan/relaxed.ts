import { type Case, defined, getOrInsert, tupleKey } from '../case/index.ts';
import type { FlowSpec, Limit } from '../model/index.ts';
import { type Assembled, type AssembleOptions, nextBestWays } from '../search/index.ts';
import { assemble } from './assemble.ts';

/** Default number of routes of each lane, the best first: a limit may be met on another route. */
const WAYS = 6;

interface RelaxedOptions extends AssembleOptions {
  readonly prepare?: (model: Assembled) => void;
  /** Flows that the programme must contain. */
  readonly joined?: readonly FlowSpec[];
  /** Number of routes of each lane. */
  readonly most?: number;
}

/** The programme of a case with a slack in every limit, more routes than a search begins with, and no costs. */
export function relaxedProgramme(
  c: Case,
  { prepare, joined = [], most = WAYS, ...options }: RelaxedOptions = {},
): Assembled {
  const first = assemble(c, { ...options, relaxed: true });
  const extra = [...joined, ...nextBestWays(first, most).missing];
  const model = assemble(c, { ...options, relaxed: true, ways: first.ways, extra });
  prepare?.(model);
  const { program } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  return model;
}

/** The size by which the relaxation of a limit is weighed. */
export const relativeTo = ({ size }: Limit): number => (size === 0 ? 1 : Math.abs(size));

/** Limits of the same row and column of the case, in any year. */
export interface LimitGroup {
  readonly kind: string;
  readonly key: string;
  readonly column?: string;
  readonly limits: Limit[];
}

/** The limits of a programme, grouped by the row and column of the case that states them. */
export function limitGroups({ frame }: Pick<Assembled, 'frame'>): LimitGroup[] {
  const groups = new Map<string, LimitGroup>();
  for (const limit of frame.limits.all) {
    const { kind, key, column } = limit;
    const id = tupleKey(kind, key, column ?? '');
    getOrInsert(groups, id, () => ({ kind, key, ...defined({ column }), limits: [] })).limits.push(limit);
  }
  return [...groups.values()];
}
