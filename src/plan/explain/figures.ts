import { keyOf, type Quality, qualityOf } from '../../case/index.ts';
import type { Solved } from '../solve.ts';

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

/** Prices, capex, fixed and variable costs, rates of carriage, border fees and duties, with the columns that they move. */
export function priceFigures(solved: Solved): Figure[] {
  const { frame } = solved.model;
  const quality = qualityOf(frame.rows);
  const all = new Map<string, Figure>();
  type Row = Parameters<typeof quality>[0];
  const put = (table: string, key: string, column: string, value: number, row: Row, col: number, slope: number) => {
    if (value === 0 || slope === 0 || !Number.isFinite(value)) return;
    const id = `${table}\u0000${key}\u0000${column}`;
    const figure = all.get(id) ?? {
      table,
      key,
      column,
      value,
      quality: quality(row),
      slope: new Map<number, number>(),
    };
    figure.slope.set(col, (figure.slope.get(col) ?? 0) + slope);
    all.set(id, figure);
  };
  const value = (col: number, test: (heading: string) => boolean) =>
    frame.ledger.termsOf(col).reduce((sum, t) => sum + (test(t.heading) ? frame.ledger.presentValue(t) : 0), 0);
  for (const { supply, col } of frame.variables.purchases) {
    const { row } = supply;
    put('supplies', keyOf('supplies', row), 'price', row.price, row, col, value(col, () => true) / (row.price || 1));
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
          value(col, () => true) / (cost || 1),
        );
      else {
        const own = k.processRow.variable_cost;
        put('processes', k.process, 'variable_cost', own, k.processRow, col, value(col, () => true) / (own || 1));
      }
    });
  }
  carriage(solved, put);
  return [...all.values()];
}

/** Figures of the ways: rates per tonne-kilometre, costs of legs and borders, duty rates. The duty on carriage moves with it. */
function carriage(
  solved: Solved,
  put: (
    table: string,
    key: string,
    column: string,
    value: number,
    row: Parameters<ReturnType<typeof qualityOf>>[0],
    col: number,
    slope: number,
  ) => void,
): void {
  const { frame, flows, ways, rateOf } = solved.model;
  const legs = new Map(frame.rows.legs.map((row) => [row.leg!, row]));
  const borders = new Map(frame.rows.borders.map((row) => [keyOf('borders', row), row]));
  for (const flow of flows) {
    if (!flow.way) continue;
    const route = ways.routeOf(flow.way);
    if (!route) continue;
    const { weight } = frame.periods[flow.period]!.period;
    const cargo = frame.lookup.good.get(flow.good)?.cargo ?? '';
    const per =
      -weight * frame.lookup.mass(flow.good) * (1 + rateOf(flow.good, flow.from, flow.to, flow.period, flow.agreement));
    for (const step of route.steps) {
      if (step.what === 'border') {
        const row = borders.get(step.row ?? '');
        if (row) put('borders', step.row!, 'cost', row.cost, row, flow.col, per);
      } else if (step.what === 'leg') {
        const leg = legs.get(step.leg!);
        if (leg?.cost !== undefined) put('legs', step.leg!, 'cost', leg.cost, leg, flow.col, per);
        else {
          const mode = frame.rows.modes.find(
            (m) => m.mode === step.mode && (m.cargo === cargo || m.cargo === '') && m.country === '',
          );
          if (mode) put('modes', keyOf('modes', mode), 'rate', mode.rate, mode, flow.col, per * step.km);
        }
      }
    }
  }
}
