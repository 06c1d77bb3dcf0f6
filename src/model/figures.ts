import type { Quality, qualityOf } from '../case/index.ts';
import type { Route } from '../network/index.ts';
import type { FlowSpec, FlowVariable, Frame, Way } from './frame/index.ts';

/** A figure of the case that is a price: the objective is linear in it. */
export interface Figure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly quality: Quality;
  /** Change of each column's objective per unit of the figure, discounted. */
  readonly slope: Map<number, number>;
}

/** A programme as its prices are read from it. */
export interface PricedProgramme {
  readonly frame: Frame;
  readonly flows: readonly FlowVariable[];
  /** The route that a way was made from, with its steps. */
  routeOf(way: Way): Route | undefined;
  /** Duty rate of a lane on a way. */
  rateOf(lane: FlowSpec, way: Way): number;
}

export type FigureRow = Parameters<ReturnType<typeof qualityOf>>[0];

/** Tells of a cell that the objective of column `col` changes by `slope` per unit of it, discounted. */
export type PutFigure = (
  table: string,
  key: string,
  column: string,
  value: number,
  row: FigureRow,
  col: number,
  slope: number,
) => void;

/** Present value of a column's costs under the headings that pass a test. */
export const valueUnder = ({ costTerms }: Frame, col: number, test: (heading: string) => boolean): number =>
  costTerms.termsOf(col).reduce((sum, t) => sum + (test(t.heading) ? costTerms.presentValue(t) : 0), 0);
