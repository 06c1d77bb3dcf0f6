import type { Heading } from '../headings.ts';
import type { Frame } from './frame.ts';
import { span } from './horizon.ts';

/** A shared capacity or a candidate leg on a route; tonnes a year, infinite if there is no limit. */
export interface Pass {
  readonly kind: 'legs' | 'transfers' | 'borders' | 'places';
  /** Unique also if one row holds at several places. */
  readonly key: string;
  /** The row's key, as in `changes`. */
  readonly row: string;
  readonly capacity: number;
}

/** The name of a shared capacity, also of one from the network. */
export const passKey = ({ kind, key }: { readonly kind: string; readonly key: string }): string => `${kind} ${key}`;

/** A route as the pillars see it (the network makes it). Costs per tonne. */
export interface Way {
  readonly legs: readonly string[];
  readonly modes: readonly string[];
  readonly hours: number;
  readonly hours_p95: number;
  readonly carriage: number;
  readonly borders: number;
  readonly co2: number;
  /** Countries in which goods change mode or gauge. */
  readonly unloadedIn: readonly string[];
  /** Shared capacities and candidate legs on it. */
  readonly passes: readonly Pass[];
}

/** Goods sent on a route in a period, or used at home (`way` undefined, `from` = `to`). */
export interface FlowSpec {
  readonly good: string;
  readonly from: string;
  readonly to: string;
  readonly period: number;
  readonly way?: Way;
  /** Agreement under which the goods prove their origin; absent for the best duty without conditions on them. */
  readonly agreement?: string;
  /** Origin of the goods if it differs from the country that they are sent from: bought there, made elsewhere. */
  readonly origin?: string;
}

type Trade = Pick<FlowSpec, 'agreement' | 'origin'>;
type MaybeTrade = { readonly [K in keyof Trade]: Trade[K] | undefined };

/** The attributes, besides routes, that distinguish flows of a lane. */
export const tradeOf = ({ agreement, origin }: MaybeTrade): Trade => ({
  ...(agreement ? { agreement } : {}),
  ...(origin ? { origin } : {}),
});

/** Cost per unit by heading, and coefficients by row, of a flow. */
export interface FlowTerms {
  readonly costs: [Heading, number][];
  readonly coefficients: [number, number][];
}

export interface FlowVariable extends FlowSpec {
  readonly col: number;
}

/** Adds a pillar's costs and coefficients of a flow; false if the flow is not allowed. */
export type ColumnOf = (flow: FlowSpec, into: FlowTerms) => boolean;

/** Costs and coefficients of a flow over all pillars; undefined if a pillar forbids it. */
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

/** Adds a flow to the programme. Its costs belong to the place of arrival; costs of certificates to their holder. */
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
      ...span(period.years),
      place,
      country: frame.lookup.countryOf(place),
      good: flow.good,
    });
  }
  return { ...flow, col };
}
