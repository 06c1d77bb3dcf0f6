import { getOrInsert, keyOf, type Quality, qualityOf, type Row } from '../../case/index.ts';
import { dutyOn, tariffsByPeriod, type Way } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';

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
export function priceFigures(solved: Pick<Solved, 'model'>): Figure[] {
  const { frame } = solved.model;
  const quality = qualityOf(frame.rows);
  const all = new Map<string, Figure>();
  const put: Put = (table, key, column, value, row, col, slope) => {
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
    frame.costTerms.termsOf(col).reduce((sum, t) => sum + (test(t.heading) ? frame.costTerms.presentValue(t) : 0), 0);
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
  /** Not what the money costs that a process holds. */
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
  carriage(solved, put);
  duties(solved, put);
  return [...all.values()];
}

/** Figures of the ways: rates per tonne-kilometre, costs of legs and borders, duty rates. The duty on carriage moves with it. */
function carriage(solved: Pick<Solved, 'model'>, put: Put): void {
  const { frame, flows, ways, rateOf } = solved.model;
  const legs = new Map(frame.rows.legs.map((row) => [row.leg!, row]));
  const borders = new Map(frame.rows.borders.map((row) => [keyOf('borders', row), row]));
  const modes = new Map<string, Row<'modes'> | undefined>();
  const modeOf = (mode: string, cargo: string) => {
    const name = `${mode}\u0000${cargo}`;
    if (!modes.has(name))
      modes.set(
        name,
        frame.rows.modes.find((m) => m.mode === mode && (m.cargo === cargo || m.cargo === '') && m.country === ''),
      );
    return modes.get(name);
  };
  /** The figures of a way for a kind of cargo, and how often each counts. */
  const figures = new Map<string, WeakMap<Way, readonly WayFigure[]>>();
  const figuresOf = (way: Way, cargo: string): readonly WayFigure[] => {
    const known = getOrInsert(figures, cargo, () => new WeakMap<Way, readonly WayFigure[]>());
    const found =
      known.get(way) ??
      (ways.routeOf(way)?.steps ?? []).flatMap((step): WayFigure[] => {
        if (step.what === 'border') {
          const row = borders.get(step.row ?? '');
          return row ? [{ table: 'borders', key: step.row!, column: 'cost', value: row.cost, row, times: 1 }] : [];
        }
        if (step.what !== 'leg') return [];
        const leg = legs.get(step.leg!);
        const own = (['cost', 'dues'] as const).flatMap((column): WayFigure[] => {
          const value = leg?.[column];
          return leg && value ? [{ table: 'legs', key: step.leg!, column, value, row: leg, times: 1 }] : [];
        });
        if (leg?.cost !== undefined) return own;
        const mode = modeOf(step.mode ?? '', cargo);
        const key = mode && keyOf('modes', mode);
        if (!mode) return own;
        return [...own, { table: 'modes', key: key!, column: 'rate', value: mode.rate, row: mode, times: step.km }];
      });
    known.set(way, found);
    return found;
  };
  for (const flow of flows) {
    const { col, good, period, way } = flow;
    if (!way) continue;
    const { weight } = frame.periods[period]!.period;
    const per = -weight * frame.lookup.mass(good) * (1 + rateOf(flow, way));
    for (const { table, key, column, value, row, times } of figuresOf(way, frame.lookup.good.get(good)?.cargo ?? ''))
      put(table, key, column, value, row, col, per * times);
  }
}

/** Rates and amounts of the tariff rows that are due on each flow, on its value and the whole of its way. */
function duties({ model: { frame, flows } }: Pick<Solved, 'model'>, put: Put): void {
  const tariffs = tariffsByPeriod(frame);
  for (const flow of flows) {
    const { col, good, from, to, origin, agreement, period, way } = flow;
    const duty = dutyOn(tariffs[period]!.duties(good, from, to, origin), agreement, way);
    const per = -frame.periods[period]!.period.weight;
    const moved = way ? (way.carriage + way.borders) * frame.lookup.mass(good) : 0;
    for (const row of [duty?.row, duty?.additional]) {
      if (row === undefined) continue;
      const key = keyOf('tariffs', row);
      put('tariffs', key, 'rate', row.rate, row, col, per * (frame.lookup.value(good) + moved));
      put('tariffs', key, 'specific', row.specific, row, col, per);
    }
  }
}

type FigureRow = Parameters<ReturnType<typeof qualityOf>>[0];

type Put = (
  table: string,
  key: string,
  column: string,
  value: number,
  row: FigureRow,
  col: number,
  slope: number,
) => void;

/** A figure that a way costs by, and how often it counts. */
interface WayFigure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly row: FigureRow;
  readonly times: number;
}
