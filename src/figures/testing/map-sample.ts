import { createRequire } from 'node:module';
import type { Topology } from 'topojson-specification';
import type { LonLat, MapData, MapPlace } from '../map/data.ts';
import { seaWay } from '../map/sea.ts';

export function sampleWorld(): Topology {
  return createRequire(import.meta.url)('world-atlas/countries-110m.json') as Topology;
}

const at: Record<string, LonLat> = {
  Tashkent: [69.24, 41.3],
  Yangiyul: [69.05, 41.11],
  Jizzakh: [67.84, 40.12],
  Bukhara: [64.42, 39.77],
  Karakul: [63.86, 39.5],
  Karshi: [65.79, 38.86],
  Namangan: [71.67, 41],
  Khujand: [69.62, 40.28],
  Tursunzade: [68.23, 38.51],
  Bokhtar: [68.78, 37.84],
  Shymkent: [69.6, 42.32],
  Bishkek: [74.6, 42.87],
  Almaty: [76.9, 43.25],
  Horgos: [80.25, 44.2],
  Keles: [69.2, 41.4],
  Dostyk: [82.5, 45.25],
  Urumqi: [87.6, 43.8],
  Xian: [108.94, 34.34],
  Shanghai: [121.47, 31.23],
  'Bandar Abbas': [56.27, 27.18],
  Sarakhs: [61.1, 36.5],
  Mary: [61.83, 37.6],
};

function way(...names: string[]): LonLat[] {
  return names.map((name) => at[name]!);
}

/** A small chain about Tashkent with imports by rail over Horgos and by sea over Bandar Abbas. */
export function mapSample(): MapData {
  const demand = (name: string, size: number): MapPlace => ({
    id: `d ${name}`,
    name,
    at: at[name]!,
    kind: 'demand',
    size,
  });
  const places: MapPlace[] = [
    {
      id: 'Jizzakh',
      name: 'Jizzakh',
      at: at.Jizzakh!,
      kind: 'site',
      stages: [
        { series: 'module', size: 9 },
        { series: 'glass', size: 3 },
      ],
      built: true,
      quality: 'assumed',
    },
    {
      id: 'Yangiyul',
      name: 'Yangiyul',
      at: at.Yangiyul!,
      kind: 'site',
      stages: [{ series: 'module', size: 10 }],
      built: true,
    },
    {
      id: 'Tashkent',
      name: 'Tashkent',
      at: at.Tashkent!,
      kind: 'site',
      stages: [{ series: 'frame', size: 2 }],
      built: true,
      quality: 'recalled',
    },
    { id: 'Tursunzade', name: 'Tursunzade', at: at.Tursunzade!, kind: 'site', stages: [{ series: 'frame', size: 5 }] },
    {
      id: 'Karakul',
      name: 'Karakul',
      at: at.Karakul!,
      kind: 'site',
      stages: [{ series: 'film', size: 2 }],
      built: true,
    },
    ...['Bukhara', 'Karshi', 'Namangan', 'Khujand', 'Bokhtar', 'Shymkent', 'Bishkek', 'Almaty', 'Mary'].map((name, i) =>
      demand(name, 4 + i),
    ),
    { id: 'b Horgos', name: 'Horgos 86 h', at: at.Horgos!, kind: 'border', size: 86 },
    { id: 'b Keles', name: 'Keles 13 h', at: at.Keles!, kind: 'border', size: 13 },
    { id: 'Xian', name: 'Xian', at: at.Xian!, kind: 'city' },
    { id: 'Shanghai', name: 'Shanghai', at: at.Shanghai!, kind: 'port' },
    { id: 'Bandar Abbas', name: 'Bandar Abbas', at: at['Bandar Abbas']!, kind: 'port' },
  ];
  const sea = [at.Shanghai!, ...seaWay(at.Shanghai!, at['Bandar Abbas']!), at['Bandar Abbas']!];
  return {
    world: sampleWorld(),
    series: [
      { series: 'module', name: 'Modules' },
      { series: 'cell', name: 'Cells' },
      { series: 'glass', name: 'Glass' },
      { series: 'frame', name: 'Frames' },
      { series: 'film', name: 'Film' },
    ],
    places,
    flows: [
      {
        series: 'cell',
        path: way('Xian', 'Urumqi', 'Horgos', 'Almaty', 'Shymkent', 'Tashkent', 'Yangiyul'),
        tonnes: 3000,
      },
      { series: 'module', path: way('Xian', 'Urumqi', 'Horgos', 'Almaty'), tonnes: 24000 },
      { series: 'module', path: way('Yangiyul', 'Tashkent', 'Namangan'), tonnes: 12000 },
      { series: 'module', path: way('Jizzakh', 'Bukhara'), tonnes: 17000 },
      { series: 'module', path: way('Jizzakh', 'Karshi', 'Bokhtar'), tonnes: 9000 },
      { series: 'glass', path: way('Jizzakh', 'Yangiyul'), tonnes: 46000 },
      { series: 'frame', path: way('Tursunzade', 'Karshi', 'Jizzakh', 'Yangiyul'), tonnes: 5000 },
      { series: 'film', path: way('Karakul', 'Bukhara', 'Jizzakh'), tonnes: 3000 },
      { series: 'module', path: [...sea, ...way('Sarakhs', 'Mary')], tonnes: 3000 },
    ],
    legs: [
      { path: way('Namangan', 'Bishkek'), mode: 'rail', gauge: 1435, state: 'candidate' },
      { path: way('Bukhara', 'Mary'), mode: 'rail', gauge: 1520, state: 'planned' },
    ],
    breaks: [
      { at: at.Dostyk!, name: 'Dostyk' },
      { at: at.Sarakhs!, name: 'Sarakhs' },
    ],
  };
}

/** Views of the sample at three zooms. */
export function mapZooms(): MapData[] {
  const data = mapSample();
  const about = (names: string[]) => ({ ...data, focus: names.map((name) => at[name]!) });
  return [data, about(['Mary', 'Almaty', 'Bokhtar', 'Horgos']), about(['Karshi', 'Namangan', 'Tashkent', 'Bokhtar'])];
}

/** The network alone, as for a network map: modes, gauges, states, no flows. */
export function networkSample(): MapData {
  const data = mapSample();
  return {
    ...data,
    flows: [],
    places: data.places.filter((place) => place.kind === 'border' || place.kind === 'city' || place.kind === 'port'),
    legs: [
      { path: way('Xian', 'Urumqi', 'Horgos'), mode: 'rail', gauge: 1435, state: 'open' },
      {
        path: way('Horgos', 'Almaty', 'Shymkent', 'Tashkent', 'Bukhara', 'Mary', 'Sarakhs'),
        mode: 'rail',
        gauge: 1520,
        state: 'open',
      },
      { path: way('Sarakhs', 'Bandar Abbas'), mode: 'rail', gauge: 1435, state: 'open' },
      { path: way('Almaty', 'Bishkek', 'Namangan'), mode: 'road', state: 'open', quality: 'recalled' },
      {
        path: [at.Shanghai!, ...seaWay(at.Shanghai!, at['Bandar Abbas']!), at['Bandar Abbas']!],
        mode: 'sea',
        state: 'open',
      },
      { path: way('Bishkek', 'Khujand'), mode: 'rail', gauge: 1520, state: 'planned' },
      { path: way('Urumqi', 'Dostyk', 'Almaty'), mode: 'rail', gauge: 1520, state: 'closed' },
    ],
  };
}
