import { geoDistance } from 'd3-geo';
import type { LonLat } from './data.ts';

/** Turning points of the sea lanes of Eurasia, for drawing only: a leg's length and hours are the case's. */
const points: Record<string, LonLat> = {
  bohai: [120.2, 38.6],
  yellow: [122.8, 36.3],
  eastChina: [122.9, 30.5],
  taiwan: [119.6, 24.2],
  southChina: [112.5, 16.5],
  vietnam: [109.9, 10.5],
  singapore: [104.4, 1.4],
  malacca: [99.5, 4.2],
  aceh: [94.8, 6.3],
  ceylon: [80.6, 5.4],
  comorin: [76.6, 7.8],
  konkan: [72.2, 17.5],
  kutch: [68.3, 22.3],
  oman: [60.5, 24.2],
  hormuz: [56.7, 26.4],
  gulf: [52.2, 27.2],
  shatt: [49.6, 29.5],
  socotra: [55.5, 14.2],
  aden: [46.5, 12.4],
  mandeb: [43.3, 12.7],
  red: [38.2, 20.3],
  suez: [32.6, 29.6],
  portSaid: [32.4, 31.5],
  crete: [26.3, 34.6],
  aegean: [25.3, 38.2],
  dardanelles: [26.1, 40.0],
  marmara: [28.2, 40.7],
  bosporus: [29.1, 41.3],
  blackSea: [33.0, 43.0],
  blackEast: [37.2, 44.2],
  kerch: [36.5, 45.0],
  azov: [37.6, 46.3],
  ionian: [18.5, 36.2],
  sicily: [11.4, 37.4],
  gibraltar: [-5.6, 35.9],
  portugal: [-9.9, 38.5],
  biscay: [-6.2, 48.2],
  channel: [0.2, 50.3],
  dover: [1.6, 51.1],
  northSea: [4.3, 54.2],
  skagerrak: [8.4, 57.7],
  kattegat: [11.1, 57.2],
  oresund: [12.7, 55.5],
  baltic: [17.8, 55.9],
  gotland: [20.6, 58.2],
  finland: [25.2, 59.7],
  caspianNorth: [50.4, 44.3],
  caspianMiddle: [50.9, 41.6],
  caspianSouth: [51.2, 38.4],
};

/** Lanes as runs of turning points. */
const lanes = [
  'bohai yellow eastChina taiwan southChina vietnam singapore malacca aceh ceylon comorin konkan kutch oman hormuz gulf shatt',
  'ceylon socotra aden mandeb red suez portSaid crete aegean dardanelles marmara bosporus blackSea blackEast kerch azov',
  'konkan socotra oman',
  'kutch socotra',
  'blackSea kerch',
  'crete ionian sicily gibraltar portugal biscay channel dover northSea skagerrak kattegat oresund baltic gotland finland',
  'caspianNorth caspianMiddle caspianSouth',
];

function distance(a: LonLat, b: LonLat): number {
  return geoDistance([a[0], a[1]], [b[0], b[1]]);
}

/** Neighbours of each turning point, with their distances in radians. */
const links = new Map<string, [other: string, far: number][]>();
for (const lane of lanes) {
  const names = lane.split(' ');
  for (const [i, name] of names.entries())
    for (const other of [names[i - 1], names[i + 1]])
      if (other) links.set(name, [...(links.get(name) ?? []), [other, distance(points[name]!, points[other]!)]]);
}

/** Turning points between two ports by the shortest lane; none where the straight way is as good (within 8 %). */
export function seaWay(from: LonLat, to: LonLat): LonLat[] {
  const nearest = (at: LonLat) =>
    Object.entries(points)
      .map(([name, point]) => ({ name, far: distance(point, at) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 2)
      .map(({ name }) => name);
  const cost = new Map<string, number>();
  const before = new Map<string, string>();
  for (const name of nearest(from)) cost.set(name, 1.2 * distance(points[name]!, from));
  const done = new Set<string>();
  for (;;) {
    let best: string | undefined;
    for (const [name, at] of cost) if (!done.has(name) && (best === undefined || at < cost.get(best)!)) best = name;
    if (best === undefined) break;
    done.add(best);
    for (const [other, far] of links.get(best) ?? []) {
      const reached = cost.get(best)! + far;
      if (reached < (cost.get(other) ?? Infinity)) {
        cost.set(other, reached);
        before.set(other, best);
      }
    }
  }
  const total = (name: string) => (cost.get(name) ?? Infinity) + 1.2 * distance(points[name]!, to);
  const last = nearest(to).sort((a, b) => total(a) - total(b))[0]!;
  if (!Number.isFinite(total(last)) || distance(from, to) < 0.12) return [];
  const way: LonLat[] = [];
  for (let name: string | undefined = last; name; name = before.get(name)) way.unshift(points[name]!);
  return way;
}
