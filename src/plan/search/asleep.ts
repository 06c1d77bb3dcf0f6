import type { Session } from '../../linear/index.ts';
import type { FlowSpec, FlowTerms } from '../../pillars/index.ts';
import type { Assembled } from '../assemble.ts';
import { addFlows } from '../pricing.ts';

/** Flows that a programme has and its relaxation does without, until they are woken. */
export interface Asleep {
  readonly cols: ReadonlySet<number>;
  add(found: readonly { spec: FlowSpec; terms: FlowTerms }[]): Promise<void>;
  wake(): Promise<void>;
}

export function asleep(model: Assembled, session: Session): Asleep {
  const cols = new Set<number>();
  const upTo = (list: readonly number[], most: number) =>
    session.setColumnBounds(
      list,
      list.map(() => 0),
      list.map(() => most),
    );
  return {
    cols,
    async add(found) {
      const first = model.frame.program.numCols;
      await addFlows(model, session, found);
      const list = found.map((_, i) => first + i);
      for (const col of list) cols.add(col);
      await upTo(list, 0);
    },
    async wake() {
      await upTo([...cols], Number.POSITIVE_INFINITY);
      cols.clear();
    },
  };
}
