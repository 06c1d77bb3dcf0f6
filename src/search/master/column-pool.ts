import type { Session } from '../../linear/index.ts';
import type { FlowSpec, FlowTerms } from '../../model/index.ts';
import { addFlows } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';

/** Flows that a programme has and its relaxation does without, until they are woken. */
export interface ColumnPool {
  readonly cols: ReadonlySet<number>;
  /** Puts flows into the programme, in the pool. */
  add(found: readonly { spec: FlowSpec; terms: FlowTerms }[]): Promise<void>;
  /** Wakes some, or all. */
  wake(some?: Iterable<number>): Promise<void>;
}

export function columnPool(model: Assembled, session: Session): ColumnPool {
  const cols = new Set<number>();
  const upTo = (list: readonly number[], most: number) =>
    session.setColumnBounds(
      list,
      list.map(() => 0),
      list.map(() => most),
    );
  const put = async (list: readonly number[]) => {
    for (const col of list) cols.add(col);
    await upTo(list, 0);
  };
  const wake = async (some: Iterable<number> = cols) => {
    const list = [...some].filter((col) => cols.has(col));
    await upTo(list, Number.POSITIVE_INFINITY);
    for (const col of list) cols.delete(col);
  };
  return {
    cols,
    wake,
    async add(found) {
      const first = model.frame.program.numCols;
      await addFlows(model, session, found);
      await put(found.map((_, i) => first + i));
    },
  };
}
