import { getOrInsert } from '../../case/index.ts';
import type { Session } from '../../linear/index.ts';
import type { FlowSpec, FlowTerms, FlowVariable } from '../../pillars/index.ts';
import { growth } from '../parameters.ts';
import { addFlows } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';
import type { RelativeReducedCost } from './reduced-cost.ts';

/** Flows that a programme has and its relaxation does without, until they are woken. */
export interface ColumnPool {
  readonly cols: ReadonlySet<number>;
  /** Puts flows into the programme, in the pool. */
  add(found: readonly { spec: FlowSpec; terms: FlowTerms }[]): Promise<void>;
  /** Lets flows on ways sleep that lose more than the share of their good's value, and wakes those that were let and no longer do. */
  rest(loss: RelativeReducedCost, share: number): Promise<void>;
  /** Wakes some, or all. */
  wake(some?: Iterable<number>): Promise<void>;
}

export function columnPool(model: Assembled, session: Session): ColumnPool {
  const cols = new Set<number>();
  /** Those of them that were let. */
  let resting: readonly number[] = [];
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
    async rest(loss, share) {
      const far = farOf(model, loss, share);
      await wake(resting.filter((col) => !far.has(col)));
      await put([...far].filter((col) => !cols.has(col)));
      resting = [...far];
    },
  };
}

/** Flows on ways that lose more than a share, but for some of each good into each place and out of it. */
function farOf({ flows, frame }: Assembled, loss: RelativeReducedCost, share: number): Set<number> {
  const far = new Set<number>();
  const ends = new Map<string, { readonly loss: number; readonly col: number }[]>();
  const put = (end: string, one: { readonly loss: number; readonly col: number }) => {
    const best = getOrInsert(ends, end, () => []);
    if (best.length === growth.kept && best[growth.kept - 1]!.loss <= one.loss) return;
    best.push(one);
    best.sort((a, b) => a.loss - b.loss);
    best.length = Math.min(best.length, growth.kept);
  };
  const ways = (flow: FlowVariable) => flow.way !== undefined && frame.lookup.mass(flow.good) > 0;
  for (const flow of flows.filter(ways)) {
    const one = { loss: loss(flow), col: flow.col };
    put(`${flow.good}\u0000${flow.period}\u0000>${flow.to}`, one);
    put(`${flow.good}\u0000${flow.period}\u0000${flow.from}>`, one);
    if (one.loss > share) far.add(flow.col);
  }
  for (const best of ends.values()) for (const { col } of best) far.delete(col);
  return far;
}
