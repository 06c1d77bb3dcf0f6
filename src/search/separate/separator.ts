import type { LpResult } from '../../linear/index.ts';
import type { Component, Wanted } from '../component.ts';

/** Rows that a master does not have yet. */
export interface Separator extends Component {
  /** Whether a plan has to keep to its rows; others only tighten the relaxation. */
  readonly needed: boolean;
  /** The rows that a relaxation breaks. */
  separate(lp: LpResult): Wanted;
}
