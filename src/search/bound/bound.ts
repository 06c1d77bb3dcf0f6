import type { LpResult } from '../../linear/index.ts';
import type { Component } from '../component.ts';
import type { Master } from '../master/master.ts';
import type { Growing } from '../options.ts';
import type { Attractive } from '../price/routes.ts';

/** What a bound sees. */
export interface BoundLook {
  readonly master: Master;
  readonly options: Growing;
  /** A relaxation of the master, and what no solution of it is worth more than. */
  readonly lp: LpResult;
  readonly value: number;
  /** The routes that gain at its prices; undefined where they have joined since. */
  readonly attractive?: Attractive | undefined;
  /** Seconds that are left. */
  left(): number;
}

/** What no plan over all rows and columns is worth more than, in the master or not. */
export interface Bound extends Component {
  /** When it is asked for: after each relaxation, or when the plans are found. */
  readonly when: 'relaxation' | 'end';
  due(look: BoundLook): boolean;
  bound(look: BoundLook): Promise<number>;
}
