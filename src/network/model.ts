import type { Row, Rows } from '../case/index.ts';
import type { Reverse } from './backward.ts';
import type { Border } from './borders.ts';
import type { Space } from './dijkstra.ts';
import type { Pareto } from './frontier.ts';
import type { LegValues } from './legs.ts';
import type { Rates } from './rate.ts';
import type { TransferTable } from './transfers.ts';

/** Something that the tonnes passing it share: a finite capacity, or a candidate leg. */
export interface Resource {
  readonly kind: 'legs' | 'transfers' | 'borders' | 'places';
  /** Unique: the row's key, plus `@place` or `@from>to` where a row without a place holds at each. */
  readonly key: string;
  /** Key of the row as in `changes`. */
  readonly row: string;
  /** Tonnes a year; Infinity only for candidate legs. */
  readonly capacity: number;
  /** A leg with capex. */
  readonly candidate: boolean;
}

/** A leg as travelled one way. */
export interface Move {
  readonly leg: Row<'legs'>;
  readonly values: LegValues;
  /** Indexes of places. */
  readonly from: number;
  readonly to: number;
  readonly mode: string;
  /** Gauge of the leg, 0 = any. */
  readonly gauge: number;
  readonly border: Border | undefined;
  /** Index in `resources` of the leg, the border and the place of arrival, -1 = none. */
  readonly legResource: number;
  readonly borderResource: number;
  readonly placeResource: number;
}

/** A leg that cannot be used for this cargo because its cost, hours or length cannot be known. */
export interface LegProblem {
  readonly leg: string;
  readonly missing: LegValues['missing'];
}

/**
 * The graph of states. Nodes 0..states-1: goods at a place, having come by a mode on a gauge; then one start node per
 * place. An arc is a movement over one leg with the transfer (or loading) before it, its border and the handling at the
 * place of arrival; `money` per t, `hours`, `late` = hours_p95 - hours, `km`.
 */
export interface Graph {
  readonly placeKeys: readonly string[];
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly places: readonly Row<'places'>[];
  /** Index in `resources` of each place's capacity, -1 = none. */
  readonly placeResource: Int32Array;
  readonly transfers: TransferTable;
  readonly moves: readonly Move[];
  readonly states: number;
  readonly statePlace: Int32Array;
  readonly stateMode: readonly string[];
  readonly stateGauge: Float64Array;
  /** Unloading at each state: index of the transfer, -1 = none; its cost and times; its resource, -1 = none. */
  readonly unload: Int32Array;
  readonly unloadMoney: Float64Array;
  readonly unloadHours: Float64Array;
  readonly unloadLate: Float64Array;
  readonly unloadResource: Int32Array;
  /** Compressed rows of arcs by node they leave. */
  readonly arcStart: Int32Array;
  readonly arcFrom: Int32Array;
  readonly arcTo: Int32Array;
  readonly arcMove: Int32Array;
  readonly arcTransfer: Int32Array;
  /** Index in `resources` of the transfer's capacity, -1 = none. */
  readonly arcTransferResource: Int32Array;
  readonly arcMoney: Float64Array;
  readonly arcHours: Float64Array;
  readonly arcLate: Float64Array;
  readonly arcKm: Float64Array;
  /** Pairs of an arc and a resource that it passes. */
  readonly passArc: Int32Array;
  readonly passResource: Int32Array;
  readonly memory: Memory;
}

/** What searches make of a graph once and use again: each its own part, when it is first asked. */
export interface Memory {
  /** Rates of arcs by their weights. */
  readonly rates: Map<string, Rates>;
  /** Rates under options, of the last call alone. */
  priced?: Omit<Rates, 'width'>;
  search?: Space;
  reverse?: Reverse;
  frontier?: Pareto;
}

export interface Network {
  readonly rows: Rows;
  readonly year: number;
  readonly cargo: string;
  /** Two networks of the same rows and cargo with the same vintage are equal, whatever their years. */
  readonly vintage: string;
  readonly resources: readonly Resource[];
  readonly problems: readonly LegProblem[];
  readonly graph: Graph;
}

/** A route's generalised cost per t = money x cost + hours x hours + p95 x (hours_p95 - hours) + co2 x kg + prices passed. */
export interface Weights {
  readonly money: number;
  readonly hours: number;
  readonly p95: number;
  /** Per kg of CO2; 0 where absent. */
  readonly co2?: number;
}

/** One step of a route; hours, p95 hours, km and money per t of it. The steps of a route add up to the route. */
export interface Step {
  readonly place: string;
  readonly leg?: string;
  readonly what: 'leg' | 'transfer' | 'border';
  /** What kind of transfer: handling is the cost of a place. */
  readonly kind?: 'loading' | 'unloading' | 'mode' | 'gauge' | 'handling';
  /** Key of the row in `transfers` or `borders`. */
  readonly row?: string;
  readonly mode?: string;
  readonly km: number;
  readonly hours: number;
  readonly hours_p95: number;
  readonly cost: number;
}

export interface Route {
  readonly from: string;
  readonly to: string;
  readonly legs: string[];
  /** From the first to the last. */
  readonly places: string[];
  /** In order, each change once. */
  readonly modes: string[];
  /** In order, each change once. */
  readonly countries: string[];
  readonly km: number;
  readonly hours: number;
  readonly hours_p95: number;
  /** Per t: legs, transfers without a change of gauge, handling at places, loading, unloading. */
  readonly carriage: number;
  /** Per t: border fees, transfers with a change of gauge. */
  readonly borders: number;
  /** kg per t. */
  readonly co2: number;
  /** Indexes into the network's resources, one for each passage; a place once. */
  readonly resources: number[];
  /** Made when asked for. */
  readonly steps: readonly Step[];
}

export interface RouteOptions {
  /** Per resource, money per t. */
  readonly prices?: Float64Array;
  readonly withoutLegs?: ReadonlySet<string>;
  readonly withoutModes?: ReadonlySet<string>;
  readonly withoutPlaces?: ReadonlySet<string>;
  readonly withoutCountries?: ReadonlySet<string>;
  /** Countries in which goods may pass, but not change mode or gauge. */
  readonly withoutUnloadingIn?: ReadonlySet<string>;
}
