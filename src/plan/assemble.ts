import type { Case } from '../case/index.ts';
import {
  addFlow,
  avoidings,
  duties,
  dutyOn,
  type FlowSpec,
  type FlowVariable,
  finance,
  flowTerms,
  frame,
  making,
  moving,
  type Pillar,
  rights,
  standards,
  targets,
  tariffsByPeriod,
} from '../model/index.ts';
import {
  type Assembled,
  type AssembleOptions,
  lanes,
  type Solved,
  type SolveOptions,
  search,
  ways,
} from '../search/index.ts';
import { costLines, grossCost, totals } from './decode.ts';

/** The pillars in the order in which they are declared. */
export const pillars: readonly Pillar[] = [making, moving, duties, targets, standards, rights, finance];

/** Builds the programme of a case: its frame, the declarations of each pillar, and a column for each lane. */
export function assemble(c: Case, options: AssembleOptions = {}): Assembled {
  const began = performance.now();
  const f = frame(c, options);
  const declared = pillars.map((pillar) => pillar.declare(f, options.binding));
  const columns = declared.flatMap((d) => (d.column ? [d.column] : []));
  const routes = options.ways ?? ways();
  const routing = performance.now();
  const tariffs = tariffsByPeriod(f);
  const specs = [...lanes(f, routes, tariffs), ...(options.extra ?? [])];
  const routed = performance.now();
  const flows: FlowVariable[] = [];
  for (const spec of specs) {
    const terms = flowTerms(f, columns, spec);
    if (terms) flows.push(addFlow(f, spec, terms));
  }
  const done = performance.now();
  const dutiesOf = ({ good, from, to, period, origin }: FlowSpec) => tariffs[period]!.duties(good, from, to, origin);
  return {
    frame: f,
    declared,
    columns,
    flows,
    ways: routes,
    rateOf: (lane, way) => dutyOn(dutiesOf(lane), lane.agreement, way)?.rate ?? 0,
    avoidingsOf(lane) {
      const { plain, conditional } = dutiesOf(lane);
      const ofAgreement = lane.agreement ? conditional.filter((duty) => duty.agreement === lane.agreement) : plain;
      return avoidings(f, lane, ofAgreement);
    },
    grossCost: (x) => grossCost(totals(costLines(f, x), f.horizon.factor)),
    seconds: { route: (routed - routing) / 1000, build: (routing - began + done - routed) / 1000 },
  };
}

/** Solves the programme of a case. The caller closes the session. */
export const solve = (c: Case, options: SolveOptions): Promise<Solved> => search((more) => assemble(c, more), options);
