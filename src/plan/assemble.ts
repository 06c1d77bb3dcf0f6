import type { Case } from '../case/index.ts';
import type { Declared, Pillar } from '../pillars/index.ts';
import {
  addFlow,
  type ColumnOf,
  duties,
  type FlowSpec,
  type FlowVariable,
  type Frame,
  type FrameOptions,
  finance,
  flowTerms,
  frame,
  making,
  moving,
  rights,
  standards,
  targets,
  tariffsByPeriod,
} from '../pillars/index.ts';
import { lanes } from './lanes.ts';
import { type Ways, ways } from './ways.ts';

/** The pillars in the order in which they declare. */
export const pillars: readonly Pillar[] = [making, moving, duties, targets, standards, rights, finance];

export interface AssembleOptions extends FrameOptions {
  /** Shared capacities (`kind key`) whose rows are in the programme; the others are checked after solving. */
  readonly binding?: ReadonlySet<string>;
  readonly ways?: Ways;
  /** Flows found by route pricing. */
  readonly extra?: readonly FlowSpec[];
}

/** The whole programme of a case: frame, pillars and flows. */
export interface Assembled {
  readonly frame: Frame;
  readonly declared: readonly Declared[];
  readonly columns: readonly ColumnOf[];
  readonly flows: FlowVariable[];
  readonly ways: Ways;
  /** Duty rate of a lane, under an agreement where one is asked for. */
  rateOf(good: string, from: string, to: string, period: number, agreement?: string): number;
  /** Seconds of routing and of building. */
  readonly seconds: { readonly route: number; readonly build: number };
}

export function assemble(c: Case, options: AssembleOptions = {}): Assembled {
  const began = performance.now();
  const f = frame(c, options);
  const declared = pillars.map((pillar) => pillar.declare(f, options.binding));
  const columns = declared.flatMap((d) => (d.column ? [d.column] : []));
  const known = options.ways ?? ways();
  const routing = performance.now();
  const tariffs = tariffsByPeriod(f);
  const specs = [...lanes(f, known, tariffs), ...(options.extra ?? [])];
  const routed = performance.now();
  const flows: FlowVariable[] = [];
  for (const spec of specs) {
    const terms = flowTerms(f, columns, spec);
    if (terms) flows.push(addFlow(f, spec, terms));
  }
  const done = performance.now();
  return {
    frame: f,
    declared,
    columns,
    flows,
    ways: known,
    rateOf(good, from, to, period, agreement) {
      const { due, conditional } = tariffs[period]!.duties(good, from, to);
      return (agreement ? conditional.find((d) => d.agreement === agreement) : due)?.rate ?? 0;
    },
    seconds: { route: (routed - routing) / 1000, build: (routing - began + done - routed) / 1000 },
  };
}
