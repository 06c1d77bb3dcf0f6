import { type Case, defined, tupleKey } from '../case/index.ts';
import type { FlowSpec, Limit } from '../model/index.ts';
import { type Assembled, type AssembleOptions, nextBestWays } from '../search/index.ts';
import { assemble } from './assemble.ts';

/** Ways of each lane that are tried, its best ones first, unless it is said how many: a limit may be met on another way. */
const WAYS = 6;

export interface RelaxedOptions extends AssembleOptions {
  readonly prepare?: (model: Assembled) => void;
  /** Flows that the programme must have, whatever ways it begins with. */
  readonly joined?: readonly FlowSpec[];
  /** Ways of each lane that are tried. */
  readonly most?: number;
}

/** The programme of a case with a slack in every limit that a user sets, with more ways than a search begins with, and without any cost. */
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

/** The size against which the relaxation of a limit is weighed. */
export const relativeTo = ({ size }: Limit): number => (size === 0 ? 1 : Math.abs(size));

/** Limits of the same row and column of the case, whatever their years. */
export interface LimitGroup {
  readonly kind: string;
  readonly key: string;
  readonly column?: string;
  readonly limits: Limit[];
}

/** The limits of a programme by the row of the case, and its column, that says them. */
export function limitGroups({ frame }: Pick<Assembled, 'frame'>): LimitGroup[] {
  const groups = new Map<string, LimitGroup>();
  for (const limit of frame.limits.all) {
    const { kind, key, column } = limit;
    const id = tupleKey(kind, key, column ?? '');
    const group = groups.get(id);
    if (group) group.limits.push(limit);
    else groups.set(id, { kind, key, ...defined({ column }), limits: [limit] });
  }
  return [...groups.values()];
}
