import { writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { type LonLat, type MapLeg, type MapPlace, map, painted } from '../src/figures/index.ts';
import { worldCountries } from '../src/report/world.ts';
import { pointsOf } from './eurasia/legs.ts';
import { cell, readTable } from './lib/csv.ts';
import { caseFile } from './lib/paths.ts';

/** `npx tsx tools/picture.ts`: draws the whole base network as `cases/eurasia/network.png`. */
const table = (name: string) => readTable(caseFile('eurasia', `${name}.csv`));
const places = table('places');
const points = pointsOf(places);
const at = (place: string): LonLat => [points.get(place)!.lon, points.get(place)!.lat];

const dwell = new Map<string, number>();
for (const row of table('borders'))
  if (row.place && ['rail', 'road'].includes(cell(row, 'mode')))
    dwell.set(row.place, Math.max(dwell.get(row.place) ?? 0, Number(row.hours)));

const legs = table('legs')
  .filter((leg) => ['rail', 'road'].includes(cell(leg, 'mode')))
  .map((leg): MapLeg => {
    const state = leg.capex ? 'candidate' : Number(leg.opens || 0) > 2027 ? 'planned' : 'open';
    const path = [at(cell(leg, 'from')), at(cell(leg, 'to'))];
    return { path, mode: cell(leg, 'mode'), state, ...(leg.gauge ? { gauge: Number(leg.gauge) } : {}) };
  });

const degree = new Map<string, number>();
for (const leg of table('legs'))
  for (const end of [cell(leg, 'from'), cell(leg, 'to')]) degree.set(end, (degree.get(end) ?? 0) + 1);

/** Border posts, and the places where most ways meet. */
const worth = places.filter((row) => dwell.has(cell(row, 'place')) || (degree.get(cell(row, 'place')) ?? 0) >= 9);

const shown = worth.map((row): MapPlace => {
  const place = cell(row, 'place');
  const kind = dwell.has(place) ? 'border' : row.kind === 'port' ? 'port' : 'city';
  return {
    id: place,
    name: cell(row, 'name'),
    at: at(place),
    kind,
    weight: kind === 'border' ? (dwell.get(place)! > 50 ? 20 : 0) : (degree.get(place) ?? 0),
    ...(kind === 'border' ? { size: dwell.get(place)! } : {}),
  };
});

const svg = map(
  { world: worldCountries(), series: [], places: shown, flows: [], legs, focus: legs.flatMap((leg) => leg.path) },
  {
    title: 'Railways and roads of the base network, borders by hours of dwell',
    unit: 'Line style tells the gauge; planned and candidate railways apart',
    source: 'Tables of the case eurasia; quality of each row there. Sea, river and pipe legs are left out.',
    width: 1500,
    ways: true,
  },
);
const fonts = { loadSystemFonts: true };
writeFileSync(
  caseFile('eurasia', 'network.png'),
  new Resvg(painted(svg, 'light'), { font: fonts, background: 'white' }).render().asPng(),
);
