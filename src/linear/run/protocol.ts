import type { ModelData, RowData } from 'highs';
import type { Vertex } from './types.ts';

/** What a session and a solver say to each other, in scaled numbers; the objective is minimised. */

export interface RunRequest {
  readonly kind: 'lp' | 'mip';
  readonly method?: 'ipm' | 'simplex' | 'choose';
  /** Start from the basis of the solve before, if there is one. */
  readonly warm?: boolean;
  /** The vertex stays, though it is one of `within`. */
  readonly keep?: boolean;
  /** Start from this basis. */
  readonly basis?: Vertex;
  /** HiGHS options. */
  readonly options: Readonly<Record<string, number | boolean | string>>;
  readonly seconds?: number;
  readonly start?: Float64Array;
  /** Only solutions whose objective is at most this (constant included). */
  readonly cutoff?: number;
  /** Bounds for this solve; indices ascend. */
  readonly within?: {
    readonly indices: Int32Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly oldLower: Float64Array;
    readonly oldUpper: Float64Array;
  };
}

export interface RawResult {
  /** HiGHS's model status: 7 optimal, 8 infeasible, 10 unbounded, 11 bound reached, 13 time, 14 iterations, 16 solutions, 17 interrupted. */
  readonly status: number;
  readonly x?: Float64Array;
  readonly rowDual?: Float64Array;
  readonly colDual?: Float64Array;
  readonly bound?: number;
  readonly nodes?: number;
}

/** What is posted during a solve. */
export type RunEvent =
  | { readonly event: 'solution'; readonly x: Float64Array; readonly bound: number }
  | { readonly event: 'log'; readonly bound: number; readonly nodes: number };

/** A solver that holds one model. */
export interface Backend {
  load(): Promise<void>;
  addColumns(count: number): Promise<void>;
  addRows(count: number): Promise<void>;
  colBounds(indices: Int32Array): Promise<void>;
  rowBounds(indices: Int32Array): Promise<void>;
  costs(indices: Int32Array): Promise<void>;
  coefficients(rows: Int32Array, cols: Int32Array, values: Float64Array): Promise<void>;
  /** The basis of the last relaxation without `within`. */
  vertex?(): Promise<Vertex | undefined>;
  /** Runs; when the signal aborts it ends soon, with what is known by then (status 17). */
  run(request: RunRequest, onEvent: (event: RunEvent) => void, signal: AbortSignal): Promise<RawResult>;
  close(): Promise<void>;
}

/** New columns or rows of a model, with their part of the matrix. */
type NewPart = Omit<RowData, 'count'>;

type Tell<Event> = (event: Event) => void;

/** A model that is held in a thread. */
export interface OpenModel {
  load(model: { readonly data: ModelData; readonly integer: Int32Array }): void;
  /** Lets the model go; gives the memory that the thread holds, in bytes. */
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

/** Improving a plan by moves: see thread/interchange/interchange.ts. */
export interface InterchangeTask {
  /** What is left of the programme without its whole numbers, by part. */
  readonly parts: readonly { readonly data: ModelData }[];
  readonly whole: readonly {
    readonly cost: number;
    readonly low: number;
    readonly high: number;
    /** Coefficients in rows of the parts. */
    readonly inParts: readonly (readonly [part: number, row: number, value: number])[];
    /** Coefficients in `rows`. */
    readonly inRows: readonly (readonly [row: number, value: number])[];
  }[];
  /** Rows of whole numbers alone. */
  readonly rows: { readonly lower: Float64Array; readonly upper: Float64Array };
  /** Whole numbers, by their place in `whole`. */
  readonly chains: readonly (readonly number[])[];
  /** Chains of which one may stand in for another. */
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

/** All that a thread can be asked for. */
export interface Operations extends OpenModel {
  /** The version of HiGHS. */
  version(): string;
  interchange(task: InterchangeTask, tell: Tell<InterchangeEvent>): void;
}

export type Operation = keyof Operations;
/** What an operation takes, gives, and tells meanwhile. */
export type OperationInput<K extends Operation> = Parameters<Operations[K]>[0];
export type OperationOutput<K extends Operation> = ReturnType<Operations[K]>;
export type OperationEvent<K extends Operation> = Parameters<Operations[K]>[1] extends Tell<infer Event> | undefined
  ? Event
  : never;
