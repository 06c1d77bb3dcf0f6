import type { FlowSpec } from '../../model/index.ts';
import { flowIndex } from './flow-index.ts';

/** A flow by what it is and the legs it goes on. */
export const nameOf = ({ good, from, to, period, agreement, origin }: FlowSpec, legs: readonly string[]): string =>
  [period, good, from, to, agreement ?? '', origin ?? '', ...legs].join('\u0000');

/** The columns of a model's flows on ways, by name. */
export const columnsByName = flowIndex<Map<string, number>>(
  () => new Map(),
  (columns, flow) => {
    if (flow.way) columns.set(nameOf(flow, flow.way.legs), flow.col);
  },
);
