import { addTo, qualityOf, tupleKey } from '../../case/index.ts';
import type { Figure, PutFigure } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { pillars } from '../assemble.ts';

/** The prices of a case, as its pillars report them, with the columns whose costs they change. */
export function priceFigures({ model: { frame, flows, ways, rateOf } }: Pick<Solved, 'model'>): Figure[] {
  const quality = qualityOf(frame.rows);
  const all = new Map<string, Figure>();
  const put: PutFigure = (table, key, column, value, row, col, slope) => {
    if (value === 0 || slope === 0 || !Number.isFinite(value)) return;
    const id = tupleKey(table, key, column);
    const figure = all.get(id) ?? {
      table,
      key,
      column,
      value,
      quality: quality(row),
      slope: new Map<number, number>(),
    };
    addTo(figure.slope, col, slope);
    all.set(id, figure);
  };
  for (const pillar of pillars) pillar.figures?.({ frame, flows, routeOf: ways.routeOf, rateOf }, put);
  return [...all.values()];
}
