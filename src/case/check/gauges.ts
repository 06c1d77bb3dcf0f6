import { groupBy } from '../group.ts';
import type { Context, Pair } from './context.ts';

/** Warns of places where legs of two gauges meet and no transfer leads from gauge gauge to the other. */
export function checkGauges(x: Context): void {
  if (x.unread('transfers')) return;
  const ends = x
    .rows('legs')
    .filter(({ row }) => row.gauge !== undefined)
    .flatMap((leg) => [
      { place: leg.row.from, leg },
      { place: leg.row.to, leg },
    ]);
  for (const [place, endsHere] of groupBy(ends, (end) => end.place)) {
    const gauges = [...groupBy(endsHere, ({ leg }) => leg.row.gauge!)];
    for (let i = 0; i < gauges.length; i++) {
      for (let j = i + 1; j < gauges.length; j++) {
        const [gauge, legs] = gauges[i]!;
        const [other, others] = gauges[j]!;
        const meets = legs.some(({ leg }) =>
          others.some((end) => changes(x, place, leg, end.leg) || changes(x, place, end.leg, leg)),
        );
        if (meets) continue;
        const params = { other: place, found: other, expected: legs[0]!.leg.row.leg };
        const { raw } = legs[0]!.leg;
        x.say('gauge-no-transfer', 'legs', raw, 'gauge', { severity: 'warning', value: String(gauge), params });
      }
    }
  }
}

function changes(x: Context, place: string, before: Pair<'legs'>, after: Pair<'legs'>): boolean {
  return x.rows('transfers').some(({ row }) => {
    if (row.place !== '' && row.place !== place) return false;
    const fits = (a: Pair<'legs'>, b: Pair<'legs'>) =>
      row.mode === a.row.mode &&
      row.to_mode === b.row.mode &&
      (row.gauge === undefined || row.gauge === a.row.gauge) &&
      (row.to_gauge === undefined || row.to_gauge === b.row.gauge);
    return fits(before, after) || (row.both && fits(after, before));
  });
}
