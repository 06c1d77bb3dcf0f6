import { type Irr, irrAt } from '../value/irr.ts';
import { npvAt } from '../value/npv.ts';

/** One stream of a project at market prices, by period (costs negative), and what a unit of it is worth to the economy. */
export type EconomicStream = {
  readonly name: string;
  readonly flows: readonly number[];
  /** shadow price over market price: 0 for taxes and other transfers, 1 for traded goods, below 1 for idle labour */
  readonly conversion: number;
};

/** A project as the economy sees it, beside its financial view. */
export type EconomicView = { readonly flows: readonly number[]; readonly npv: number; readonly irr: Irr };

/**
 * Adds up streams at shadow prices, with effects on others (`externalities`, by period) on top. `years[p]` is the time of each
 * period, `rate` the social discount rate. Squire and van der Tak (1975), Economic Analysis of Projects.
 */
export function economicView(
  streams: readonly EconomicStream[],
  years: readonly number[],
  rate: number,
  externalities: readonly number[] = [],
): EconomicView {
  const flows = years.map((_, p) =>
    streams.reduce((sum, one) => sum + (one.flows[p] ?? 0) * one.conversion, externalities[p] ?? 0),
  );
  return { flows, npv: npvAt(rate, flows, years), irr: irrAt(flows, years) };
}
