import type { Quality, qualityOf } from '../case/index.ts';
import { sumOf } from '../case/index.ts';
import type { Route } from '../network/index.ts';
import type { FlowSpec, FlowVariable, Frame, Way } from './frame/index.ts';

/** A price of the case: the objective is linear in it. */
export interface Figure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly quality: Quality;
  /** Change of the objective coefficient of each column per unit of the figure, discounted. */
  readonly slope: Map<number, number>;
}

/** A programme, with what is needed to read its prices. */
export interface PricedProgramme {
  readonly frame: Frame;
  readonly flows: readonly FlowVariable[];
  /** The route that a way was made from, with its steps. */
  routeOf(way: Way): Route | undefined;
  /** Duty rate of a lane on a way. */
  rateOf(lane: FlowSpec, way: Way): number;
}

export type FigureRow = Parameters<ReturnType<typeof qualityOf>>[0];

/** Reports that the objective coefficient of column `col` changes by `slope` per unit of a cell, discounted. */
export type PutFigure = (
  table: string,
  key: string,
  column: string,
  value: number,
  row: FigureRow,
  col: number,
  slope: number,
) => void;

/** Present value of the costs of a column under the headings that pass a test. */
export const valueUnder = ({ costTerms }: Frame, col: number, test: (heading: string) => boolean): number =>
  sumOf(costTerms.termsOf(col), (t) => (test(t.heading) ? costTerms.presentValue(t) : 0));
