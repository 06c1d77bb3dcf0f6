import { keyOf } from '../../case/index.ts';
import type { PricedProgramme, PutFigure } from '../figures.ts';
import { tariffsByPeriod } from './declare.ts';
import { dutyOn } from './tariffs.ts';

/** Rates and amounts of the tariff rows that apply to each flow, on its value and the whole of its way. */
export function figures({ frame, flows }: PricedProgramme, put: PutFigure): void {
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
