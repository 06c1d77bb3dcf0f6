import type { Case } from '../case/index.ts';

/** The bundled data from which a first case is made. */
export interface Library {
  /** Templates by name: their own rows. */
  readonly templates: ReadonlyMap<string, Case>;
  /** The base network: places, legs, countries, duties. */
  readonly network: Case;
  /** Requirements of markets. */
  readonly papers: Case;
  /** A case with the facts of countries: tax, inflation, risk, required rate of return. */
  readonly facts: Case;
}
