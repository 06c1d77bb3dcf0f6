import { keyOf } from '../../case/index.ts';
import { type PricedProgramme, type PutFigure, valueUnder } from '../figures.ts';

/** Prices of supplies and demands; capex, fixed and variable costs of plants. */
export function figures({ frame }: PricedProgramme, put: PutFigure): void {
  const value = (col: number, test: (heading: string) => boolean) => valueUnder(frame, col, test);
  for (const { supply, col } of frame.variables.purchases) {
    const { row } = supply;
    put('supplies', keyOf('supplies', row), 'price', row.price, row, col, value(col, () => true) / (row.price || 1));
  }
  for (const { demand, amount } of frame.variables.deliveries) {
    const { price } = demand.row;
    const paid = value(amount, (heading) => heading === 'revenue');
    put('demands', keyOf('demands', demand.row), 'price', price ?? 0, demand.row, amount, paid / (price || 1));
  }
  for (const b of frame.variables.builds) {
    const key = keyOf('tiers', b.tier);
    const capital = (h: string) => h === 'capital' || h === 'residual' || h === 'readiness';
    put('tiers', key, 'capex', b.tier.capex, b.tier, b.count, value(b.count, capital) / (b.tier.capex || 1));
    put(
      'tiers',
      key,
      'fixed_cost',
      b.tier.fixed_cost,
      b.tier,
      b.count,
      value(b.count, (h) => h === 'making') / (b.tier.fixed_cost || 1),
    );
  }
  /** All but the cost of money tied up. */
  const running = (h: string) => h !== 'time';
  for (const k of frame.candidates) {
    frame.periods.forEach((_, p) => {
      const col = frame.variables.activity(k, p);
      if (col === undefined) return;
      const cost = k.row.variable_cost;
      if (cost !== undefined)
        put(
          'candidates',
          keyOf('candidates', k.row),
          'variable_cost',
          cost,
          k.row,
          col,
          value(col, running) / (cost || 1),
        );
      else {
        const own = k.processRow.variable_cost;
        put('processes', k.process, 'variable_cost', own, k.processRow, col, value(col, running) / (own || 1));
      }
    });
  }
}
