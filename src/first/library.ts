import type { Case } from '../case/index.ts';

/** What a first case is made from. */
export interface Library {
  /** Templates by name: their own rows. */
  readonly templates: ReadonlyMap<string, Case>;
  /** The base network: places, legs, countries, duties. */
  readonly network: Case;
  /** What markets ask of goods. */
  readonly papers: Case;
  /** A case whose countries have tax, inflation, risk and the rate that owners ask. */
  readonly facts: Case;
}
