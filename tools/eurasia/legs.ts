import { type Cells, cell, listed, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';
import { greatCircle, type Point } from '../lib/sphere.ts';

export const legColumns = [
  'from',
  'to',
  'mode',
  'km',
  'hours',
  'dues',
  'gauge',
  'opens',
  'closes',
  'oneway',
  'capacity',
  'cargo',
  'capex',
  'life',
  'lead',
  'x_circuity',
  'x_straits',
  'x_capex',
  'source',
  'quality',
  'note',
];

/** Coordinates by place. */
export const pointsOf = (places: readonly Cells[]): Map<string, Point> =>
  new Map(places.map((p) => [cell(p, 'place'), { lat: Number(p.lat), lon: Number(p.lon) }]));

const seaKey = (row: Cells): string => `${cell(row, 'from')}/${cell(row, 'to')}/${cell(row, 'mode')}`;

/**
 * The legs of the network: a written length stays; a circuity gives great circle x circuity; a sea leg takes its length
 * from the sea router, and the dues of the canals and straits that it passes. Lengths are whole kilometres, at least 1. Throws where a leg has no length at all.
 */
export const buildLegs = (legs: readonly Cells[], places: readonly Cells[], sea: readonly Cells[]): Cells[] => {
  const points = pointsOf(places);
  const duesOf = new Map(readTable(input('sea', 'dues.csv')).map((row) => [cell(row, 'strait'), row]));
  const seaRows = new Map(sea.map((s) => [seaKey(s), s]));
  return legs.map((leg) => {
    const { circuity = '', ...rest } = leg;
    const from = points.get(cell(leg, 'from'));
    const to = points.get(cell(leg, 'to'));
    if (!from || !to) throw new Error(`leg ${seaKey(leg)}: an end is no place of the network`);
    if (circuity !== '') {
      const km = Math.max(1, Math.round(greatCircle(from, to) * Number(circuity)));
      return { ...rest, km: String(km), x_circuity: circuity };
    }
    if (cell(leg, 'km') !== '') return rest;
    const routed = seaRows.get(seaKey(leg));
    if (!routed) throw new Error(`leg ${seaKey(leg)}: no length, no circuity and no sea route`);
    const passed = listed(cell(routed, 'straits'));
    const dues = passed.reduce((sum, strait) => sum + Number(duesOf.get(strait)?.dues ?? 0), 0);
    return {
      ...rest,
      km: cell(routed, 'km'),
      dues: dues > 0 ? String(Number(dues.toFixed(2))) : '',
      x_straits: cell(routed, 'straits'),
    };
  });
};
