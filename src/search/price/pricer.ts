import type { LpResult } from '../../linear/index.ts';
import type { Component, Wanted } from '../component.ts';

/** Columns that a master does not have yet. */
export interface Pricer extends Component {
  /** The columns that gain at the prices of a relaxation. `ahead` asks also for what plans of whole plants may want. */
  price(lp: LpResult, ahead?: boolean): Wanted;
}
