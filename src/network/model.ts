import type { Row, Rows } from '../case/index.ts';
import type { Reverse } from './backward.ts';
import type { Border } from './borders.ts';
import type { Space } from './dijkstra.ts';
import type { LegValues } from './legs.ts';
import type { Rates } from './rate.ts';
import type { TransferTable } from './transfers.ts';

/** A resource that all tonnes passing it share: a finite capacity, or a candidate leg. */
export interface Resource {
  readonly kind: 'legs' | 'transfers' | 'borders' | 'places';
  /** Unique key: the row's key, plus `@place` or `@from>to` if the row has no place and so applies at each one separately. */
  readonly key: string;
  /** Key of the row as in `changes`. */
  readonly row: string;
  /** Tonnes a year; Infinity only for candidate legs. */
  readonly capacity: number;
  /** A leg with capex. */
  readonly candidate: boolean;
}

/** A leg in one direction. */
export interface Move {
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

/** A leg that cannot be used for this cargo because its cost, hours or length is unknown. */
export interface LegProblem {
  readonly leg: string;
  readonly missing: LegValues['missing'];
}

/**
 * The graph of states. Nodes 0..states-1 are states: goods at a place that arrived by a mode on a gauge. Behind them is one start node for each
 * place. An arc is a movement over one leg with the transfer (or loading) before it, its border, and the handling at the place of arrival. Money is
 * per t, `late` is hours_p95 - hours.
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
  /** Unloading at each state: index of the transfer (-1 = none), its cost and times, and its resource (-1 = none). */
  readonly unload: Int32Array;
  readonly unloadMoney: Float64Array;
  readonly unloadHours: Float64Array;
  readonly unloadLate: Float64Array;
  readonly unloadResource: Int32Array;
  /** First arc of each node: the arcs of node n are arcStart[n] to arcStart[n + 1]. */
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
  /** Pairs of an arc and a resource on it. */
  readonly passArc: Int32Array;
  readonly passResource: Int32Array;
  readonly memory: Memory;
}

/** Caches and work arrays of searches on a graph. Each search creates its part at its first call. */
interface Memory {
  /** Rates by weights. */
  readonly rates: Map<string, Rates>;
  /** Rates under options, of the last call. */
  priced?: Omit<Rates, 'width'>;
  search?: Space;
  reverse?: Reverse;
}

export interface Network {
  readonly rows: Rows;
  readonly year: number;
  readonly cargo: string;
  /** Networks of the same rows, cargo and vintage are equal in all years. */
  readonly vintage: string;
  readonly resources: readonly Resource[];
  readonly problems: readonly LegProblem[];
  readonly graph: Graph;
}

/** Weights of the generalised cost of a route per t: money x cost + hours x hours + p95 x (hours_p95 - hours) + co2 x kg + prices of resources. */
export interface Weights {
  readonly money: number;
  readonly hours: number;
  readonly p95: number;
  /** Per kg of CO2; default 0. */
  readonly co2?: number;
}

/** One step of a route, with money per t. The steps add up to the route. */
export interface Step {
  readonly place: string;
  readonly leg?: string;
  readonly what: 'leg' | 'transfer' | 'border';
  /** Kind of transfer; handling is the cost of a place. */
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
  readonly legs: string[];
  /** From the first to the last. */
  readonly places: string[];
  /** In order, without repetitions in a row. */
  readonly modes: string[];
  /** In order, without repetitions in a row. */
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
  /** Indexes of the network's resources, one for each passage, but each place only once. */
  readonly resources: number[];
  /** Computed at the first access. */
  readonly steps: readonly Step[];
}

export interface RouteOptions {
  /** Prices by resource, money per t. */
  readonly prices?: Float64Array;
  readonly withoutLegs?: ReadonlySet<string>;
  readonly withoutModes?: ReadonlySet<string>;
  readonly withoutPlaces?: ReadonlySet<string>;
  readonly withoutCountries?: ReadonlySet<string>;
  /** Countries that goods may cross, but where they may not change mode or gauge. */
  readonly withoutUnloadingIn?: ReadonlySet<string>;
}
