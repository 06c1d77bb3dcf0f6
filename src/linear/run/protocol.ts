import type { ModelData, RowData } from 'highs';
import type { Vertex } from './types.ts';

/** Messages between a session and a solver, in scaled numbers; the objective is minimised. */

/** Bounds of columns for one solve. Indices ascend. */
export interface ScaledBounds {
  readonly indices: Int32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Bounds of the model, to restore after the solve. */
  readonly oldLower: Float64Array;
  readonly oldUpper: Float64Array;
}

export interface RunRequest {
  readonly kind: 'lp' | 'mip';
  readonly method?: 'ipm' | 'simplex' | 'choose';
  /** Starts from the basis of the solve before, if there is one. */
  readonly warm?: boolean;
  /** Stores the basis for the next solve, although this one has bounds of `within`. */
  readonly keep?: boolean;
  /** Starts from this basis. */
  readonly basis?: Vertex | undefined;
  /** HiGHS options. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  readonly seconds?: number | undefined;
  readonly start?: Float64Array | undefined;
  /** Only solutions with at most this objective (with the constant). */
  readonly cutoff?: number | undefined;
  readonly within?: ScaledBounds | undefined;
}

export interface RawResult {
  /** HiGHS's model status: 7 optimal, 8 infeasible, 10 unbounded, 11 bound reached, 13 time, 14 iterations, 16 solutions, 17 interrupted. */
  readonly status: number;
  readonly x?: Float64Array;
  readonly rowDual?: Float64Array;
  readonly colDual?: Float64Array;
  readonly bound?: number;
}

/** An event during a solve: the current bound, and a better solution if there is one. */
export interface RunEvent {
  readonly bound: number;
  readonly x?: Float64Array;
}

/** Numbers of a model that can change. */
export type Changed = 'colBounds' | 'rowBounds' | 'costs';

/** A solver with one model. */
export interface Backend {
  load(): Promise<void>;
  /** The model has a new block of columns or rows. A backend that reads the whole model at each solve needs none of these. */
  append?(): Promise<void>;
  /** The model has other values at these columns or rows. */
  change?(what: Changed, indices: Int32Array): Promise<void>;
  coefficients?(rows: Int32Array, cols: Int32Array, values: Float64Array): Promise<void>;
  /** The basis of the last relaxation without `within`. */
  vertex?(): Promise<Vertex | undefined>;
  /** Solves the model. If the signal aborts, it soon ends with status 17 and the results so far. */
  run(request: RunRequest, onEvent: (event: RunEvent) => void, signal: AbortSignal): Promise<RawResult>;
  close(): Promise<void>;
}

/** New columns or rows of a model, with their coefficients. */
type NewPart = Omit<RowData, 'count'>;

type Tell<Event> = (event: Event) => void;

/** A model in a thread. */
export interface OpenModel {
  load(model: { readonly data: ModelData; readonly integer: Int32Array }): void;
  /** Disposes of the model. Returns the memory of the thread, in bytes. */
  drop(): number;
  vertex(): Vertex | undefined;
  addCols(data: NewPart & { readonly cost: Float64Array }): void;
  addRows(data: NewPart): void;
  colBounds(bounds: { readonly indices: Int32Array; readonly lower: Float64Array; readonly upper: Float64Array }): void;
  rowBounds(bounds: { readonly indices: Int32Array; readonly lower: Float64Array; readonly upper: Float64Array }): void;
  costs(costs: { readonly indices: Int32Array; readonly cost: Float64Array }): void;
  coefficients(at: { readonly rows: Int32Array; readonly cols: Int32Array; readonly values: Float64Array }): void;
  run(request: RunRequest, tell: Tell<RunEvent>): RawResult;
}

/** Improvement of a plan by moves (thread/interchange/interchange.ts). Options as in `InterchangeOptions`. */
export interface InterchangeTask {
  /** The parts of the programme without its integer columns. */
  readonly parts: readonly { readonly data: ModelData }[];
  /** The integer columns. */
  readonly whole: readonly {
    readonly cost: number;
    readonly low: number;
    readonly high: number;
    /** Coefficients in rows of the parts. */
    readonly inParts: readonly (readonly [part: number, row: number, value: number])[];
    /** Coefficients in `rows`. */
    readonly inRows: readonly (readonly [row: number, value: number])[];
  }[];
  /** Rows that have only integer columns. */
  readonly rows: { readonly lower: Float64Array; readonly upper: Float64Array };
  /** Integer columns, by index in `whole`. */
  readonly chains: readonly (readonly number[])[];
  /** Groups of chains that can replace each other. */
  readonly alike: readonly (readonly number[])[];
  readonly start: Float64Array;
  readonly offset: number;
  readonly least: number;
  readonly enough: number;
  readonly ends: number;
}

export interface InterchangeEvent {
  readonly whole: Float64Array;
  readonly values: readonly Float64Array[];
}

/** The operations of a thread. */
export interface Operations extends OpenModel {
  /** The version of HiGHS. */
  version(): string;
  interchange(task: InterchangeTask, tell: Tell<InterchangeEvent>): void;
}

export type Operation = keyof Operations;
/** Input, output and events of an operation. */
export type OperationInput<K extends Operation> = Parameters<Operations[K]>[0];
export type OperationOutput<K extends Operation> = ReturnType<Operations[K]>;
export type OperationEvent<K extends Operation> = Parameters<Operations[K]>[1] extends Tell<infer Event> | undefined
  ? Event
  : never;
