import type { Heading } from '../headings.ts';
import type { Frame } from './frame.ts';

/** Something with a capacity, or a candidate leg, that a way passes; tonnes a year, Infinity = no limit. */
export interface Pass {
  readonly kind: 'legs' | 'transfers' | 'borders' | 'places';
  /** Unique, also where one row holds at several places. */
  readonly key: string;
  /** The row's key, as in `changes`. */
  readonly row: string;
  readonly capacity: number;
}

/** The name of a shared capacity, also of one as a network has it. */
export const passKey = ({ kind, key }: { readonly kind: string; readonly key: string }): string => `${kind} ${key}`;

/** One way for goods: what the pillars need to know of a route (the network makes it). Costs per tonne. */
export interface Way {
  readonly legs: readonly string[];
  readonly places: readonly string[];
  readonly modes: readonly string[];
  readonly hours: number;
  readonly hours_p95: number;
  readonly carriage: number;
  readonly borders: number;
  readonly co2: number;
  /** Countries in which goods change mode or gauge on the way. */
  readonly unloadedIn: readonly string[];
  /** What it passes that has a capacity, or that the plan may build. */
  readonly passes: readonly Pass[];
}

/** Goods sent on one way in one period, or used at home (`way` undefined, `from` = `to`). */
export interface FlowSpec {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly period: number;
  readonly way?: Way;
  /** Agreement asked for, where the goods must prove their origin; absent = the best duty that asks nothing of them. */
  readonly agreement?: string;
  /** Origin of the goods where it is not the country that they come from: bought there, made elsewhere. */
  readonly origin?: string;
}

type Trade = Pick<FlowSpec, 'agreement' | 'origin'>;
type Given = { readonly [K in keyof Trade]: Trade[K] | undefined };

/** What tells flows of a lane apart beside their ways. */
export const tradeOf = ({ agreement, origin }: Given): Trade => ({
  ...(agreement ? { agreement } : {}),
  ...(origin ? { origin } : {}),
});

/** Cost of one unit by heading, and coefficients by row, of one flow. */
export interface FlowTerms {
  readonly costs: [Heading, number][];
  readonly coefficients: [number, number][];
}

export interface FlowVariable extends FlowSpec {
  readonly col: number;
}

/** A pillar's view of flows: puts its cost and coefficients to those of the others; false = the flow is not allowed. */
export type ColumnOf = (flow: FlowSpec, into: FlowTerms) => boolean;

/** The column of a flow: its cost terms and its coefficients over all pillars, or undefined where a pillar forbids it. */
export function flowTerms(frame: Frame, columns: readonly ColumnOf[], flow: FlowSpec): FlowTerms | undefined {
  const v = frame.variables;
  const terms: FlowTerms = {
    costs: [],
    coefficients: [
      [v.madeRow(flow.good, flow.from, flow.period)!, -1],
      [v.usedRow(flow.good, flow.to, flow.period)!, 1],
    ],
  };
  for (const column of columns) if (!column(flow, terms)) return undefined;
  return terms;
}

const nameOf = ({ good, from, to, way, agreement, origin }: FlowSpec, year: number): string =>
  [`flow ${good} ${from}>${to} ${year} ${way?.legs.join('+') ?? 'home'}`, agreement, origin].filter(Boolean).join(' ');

/** Adds a flow to the programme. Costs belong to the place where the goods arrive; what a certificate costs each time to its holder. */
export function addFlow(frame: Frame, flow: FlowSpec, terms: FlowTerms): FlowVariable {
  const { program, costTerms } = frame;
  const { period } = frame.periods[flow.period]!;
  const col = program.column(() => nameOf(flow, period.year), 0, 0, Number.POSITIVE_INFINITY);
  for (const [row, value] of terms.coefficients) program.add(row, col, value);
  for (const [heading, amount] of terms.costs) {
    const place = heading === 'certification' ? flow.from : flow.to;
    costTerms.book(col, {
      heading,
      amount,
      first: period.year,
      last: period.years[period.years.length - 1]!,
      place,
      country: frame.lookup.countryOf(place),
      good: flow.good,
    });
  }
  return { ...flow, col };
}
