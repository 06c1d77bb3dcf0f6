import { getOrInsert, keyOf, type Row, tableOf } from '../../case/index.ts';
import type { FigureRow, PricedProgramme, PutFigure } from '../figures.ts';
import type { Way } from '../frame/index.ts';

/** A figure in the cost of a route, and its multiplicity. */
interface WayFigure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: number;
  readonly row: FigureRow;
  readonly times: number;
}

/** Costs of a leg per tonne, apart from the rate of its mode. */
const perTonne = tableOf('legs').columns.flatMap(({ name, unit }) =>
  unit === 'money/t' ? [name as 'cost' | 'dues'] : [],
);

/** Prices of routes: rates per tonne-kilometre, costs of legs and borders. The duty on carriage varies with them. */
export function figures({ frame, flows, routeOf, rateOf }: PricedProgramme, put: PutFigure): void {
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
  /** The figures of a route for a kind of cargo. */
  const figures = new Map<string, WeakMap<Way, readonly WayFigure[]>>();
  const figuresOf = (way: Way, cargo: string): readonly WayFigure[] => {
    const figuresByWay = getOrInsert(figures, cargo, () => new WeakMap<Way, readonly WayFigure[]>());
    const wayFigures =
      figuresByWay.get(way) ??
      (routeOf(way)?.steps ?? []).flatMap((step): WayFigure[] => {
        if (step.what === 'border') {
          const row = borders.get(step.row ?? '');
          return row ? [{ table: 'borders', key: step.row!, column: 'cost', value: row.cost, row, times: 1 }] : [];
        }
        if (step.what !== 'leg') return [];
        const leg = legs.get(step.leg!);
        const own = perTonne.flatMap((column): WayFigure[] => {
          const value = leg?.[column];
          return leg && value ? [{ table: 'legs', key: step.leg!, column, value, row: leg, times: 1 }] : [];
        });
        if (leg?.cost !== undefined) return own;
        const mode = modeOf(step.mode ?? '', cargo);
        const key = mode && keyOf('modes', mode);
        if (!mode) return own;
        return [...own, { table: 'modes', key: key!, column: 'rate', value: mode.rate, row: mode, times: step.km }];
      });
    figuresByWay.set(way, wayFigures);
    return wayFigures;
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
