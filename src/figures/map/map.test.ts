import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { countryIn, inLanguage, loadLanguage } from '../../i18n/index.ts';
import { mapSample, networkSample, sampleWorld } from '../testing/map-sample.ts';
import type { LonLat, MapFlow } from './data.ts';
import { countryCode } from './iso.ts';
import { map } from './map.ts';
import { centreOf, viewOf } from './projection.ts';
import { ribbon, stretchesOf } from './ribbons.ts';
import { seaWay } from './sea.ts';

const flat = ([lon, lat]: LonLat) => [lon, lat] as [number, number];
const unit = () => 1;

describe('projection', () => {
  const point = fc.tuple(fc.double({ min: 30, max: 120, noNaN: true }), fc.double({ min: 15, max: 65, noNaN: true }));

  it('holds all points within the frame, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (points) => {
        const view = viewOf(points, 600);
        for (const point of points) {
          const [x, y] = view.project(point);
          expect(x >= 0 && x <= view.width && y >= 0 && y <= view.height).toBe(true);
        }
      }),
    );
  });

  it('shows one place in the middle of its region, however often it is told', () => {
    const moscow = [37.6, 55.8] as const;
    for (const points of [[moscow], [moscow, moscow]]) {
      const view = viewOf(points, 600);
      expect(view.project(moscow)).toEqual([300, view.height / 2].map((middle) => expect.closeTo(middle, 6)));
      expect(view.project([69.2, 41.3]).every(Number.isFinite)).toBe(true);
    }
  });

  it('keeps areas: a square degree at 40 N is as large as its share of the sphere, wherever it lies', () => {
    const view = viewOf(
      [
        [40, 30],
        [100, 60],
      ],
      800,
    );
    const area = (lon: number, lat: number) => {
      const ring = [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat + 1],
      ].map((one) => view.project(one as [number, number]));
      return (
        Math.abs(
          ring.reduce((sum, [x, y], i) => {
            const [u, v] = ring[(i + 1) % 4]!;
            return sum + x * v - u * y;
          }, 0),
        ) / 2
      );
    };
    expect(area(45, 40) / area(90, 40)).toBeCloseTo(1, 2);
    expect(area(65, 50) / area(65, 35)).toBeCloseTo(
      (Math.sin((51 * Math.PI) / 180) - Math.sin((50 * Math.PI) / 180)) /
        (Math.sin((36 * Math.PI) / 180) - Math.sin((35 * Math.PI) / 180)),
      2,
    );
  });

  it('is centred on the chain, by default at 65 E 45 N', () => {
    expect(centreOf([])).toEqual([65, 45]);
    const [lon, lat] = centreOf([
      [60, 40],
      [70, 40],
    ]);
    expect(lon).toBeCloseTo(65, 6);
    expect(lat).toBeGreaterThan(40);
  });
});

describe('flows along their legs', () => {
  const [a, b, c, d]: LonLat[] = [
    [60, 40],
    [65, 40],
    [70, 40],
    [65, 45],
  ];

  it('are summed where they share a way and series, and joined where nothing changes', () => {
    const flows = [
      { series: 'steel', path: [a!, b!, c!], tonnes: 5 },
      { series: 'steel', path: [d!, b!, c!], tonnes: 7 },
    ];
    const found = stretchesOf(flows, ['steel'], flat, unit).map((stretch) => [stretch.points.length, stretch.tonnes]);
    expect(found).toContainEqual([2, 12]);
    expect(found).toHaveLength(3);
    const joined = stretchesOf([flows[0]!], ['steel'], flat, unit);
    expect(joined.map((stretch) => stretch.points.length)).toEqual([3]);
  });

  it('run side by side where series share a way, each on its own side in both directions', () => {
    const both = stretchesOf(
      [
        { series: 'x', path: [a!, b!], tonnes: 1 },
        { series: 'y', path: [a!, b!], tonnes: 1 },
      ],
      ['x', 'y'],
      flat,
      () => 4,
    );
    expect(both.map((stretch) => stretch.offsets[0])).toEqual([-2, 2]);
  });

  it('keep their order along a way, whichever way its steps point, and give way to what comes against them', () => {
    const there = [a!, d!, b!];
    const flows = [
      { series: 'x', path: there, tonnes: 1 },
      { series: 'y', path: there, tonnes: 1 },
    ];
    const sides = (list: typeof flows) =>
      stretchesOf(list, ['x', 'y'], flat, () => 4).map((stretch) => [
        stretch.series,
        ...stretch.offsets.map((offset) => offset + 0),
      ]);
    expect(sides(flows)).toEqual([
      ['x', -2, -2],
      ['y', 2, 2],
    ]);
    const back = { series: 'x', path: [...there].reverse(), tonnes: 1 };
    expect(sides([...flows, back])).toEqual([
      ['x', -4, -4],
      ['y', 0, 0],
      ['x', -4, -4],
    ]);
  });

  it('taper from start to end', () => {
    const outline = ribbon(
      {
        points: [
          [0, 0],
          [100, 0],
        ],
        offsets: [0],
      },
      10,
      0.4,
    );
    expect(outline).toBe('M0-5l100 3 0 4-100 3z');
  });

  it('keep their width where the way turns sharply, and turn in a bend', () => {
    const points: [number, number][] = [
      [0, 0],
      [100, 0],
      [20, 60],
    ];
    const outline = ribbon({ points, offsets: [6, -6] }, 8, 1);
    const corners = [...outline.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const half = corners.length / 2;
    for (let i = 0; i < half; i++) {
      const [a, b] = [corners[i]!, corners[corners.length - 1 - i]!];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(8, 0);
    }
    const turn = (i: number) =>
      Math.atan2(corners[i + 1]![1] - corners[i]![1], corners[i + 1]![0] - corners[i]![0]) -
      Math.atan2(corners[i]![1] - corners[i - 1]![1], corners[i]![0] - corners[i - 1]![0]);
    const outer = Array.from({ length: half - 2 }, (_, i) =>
      Math.abs(((turn(i + 1) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI),
    );
    expect(Math.max(...outer)).toBeLessThan(1.4);
  });
});

describe('sea lanes', () => {
  const shanghai: LonLat = [121.5, 31.2];
  const bandar: LonLat = [56.3, 27.2];

  it('go round India, not over it: about 10 256 km from Shanghai to Bandar Abbas (sea router of the base network)', () => {
    const way = [shanghai, ...seaWay(shanghai, bandar), bandar];
    const km = way
      .slice(1)
      .reduce(
        (sum, lat, i) => sum + 6371 * geoDistance([...way[i]!] as [number, number], [...lat] as [number, number]),
        0,
      );
    expect(Math.abs(km / 10256 - 1)).toBeLessThan(0.08);
  });

  it('read the same both ways, and near ports are joined straight', () => {
    expect([...seaWay(bandar, shanghai)].reverse()).toEqual(seaWay(shanghai, bandar));
    expect(seaWay([51.2, 43.6], [53, 40])).toEqual([]);
  });
});

describe('countries', () => {
  it('have the code that their name says, by the words of the platform', () => {
    const features = (sampleWorld().objects.countries as GeometryCollection<{ name: string }>).geometries;
    const plain = (name: string) =>
      name
        .normalize('NFD')
        .replace(/[^a-z]/gi, '')
        .toLowerCase();
    const shortened = new Set(['EH', 'US', 'CD', 'DO', 'TF', 'TL', 'GQ', 'SZ', 'MK', 'BA', 'SS']);
    for (const feature of features) {
      const code = countryCode(feature.id);
      if (code === undefined || shortened.has(code)) continue;
      const [name, own] = [plain(countryIn(code)), plain((feature.properties as { name: string }).name)];
      expect(name.startsWith(own.slice(0, 4)) || own.startsWith(name.slice(0, 4)), `${own} is ${code}`).toBe(true);
    }
    expect(features.filter((feature) => countryCode(feature.id) !== undefined).length).toBeGreaterThan(170);
  });

  it('are named in the reader’s language; not those on which no position is taken', async () => {
    await loadLanguage('ru');
    expect(inLanguage('ru', () => map(mapSample(), { title: 'Карта цепочки' }))).toContain('КАЗАХСТАН');
    const { world } = mapSample();
    const about = {
      world,
      series: [],
      places: [],
      flows: [],
      focus: [
        [118, 30],
        [124, 20],
      ] as LonLat[],
    };
    expect(map(about, { title: 'A map of the strait' })).not.toContain('TAIWAN');
  });
});

describe('the map', () => {
  it('says whose boundaries it shows, and explains only what is on it', () => {
    const svg = map(mapSample(), { title: 'Modules are made in Uzbekistan' });
    expect(svg).toContain('no position is taken');
    expect(svg).toContain('break of gauge');
    const { breaks, ...rest } = mapSample();
    expect(breaks).toHaveLength(2);
    expect(map(rest, { title: 'Modules are made in Uzbekistan' })).not.toContain('break of gauge');
  });

  it('speaks the language of the reader', async () => {
    await loadLanguage('ru');
    const svg = inLanguage('ru', () => map(mapSample(), { title: 'Карта' }));
    expect(svg).toContain('позиция по ним не выражается');
    expect(svg).not.toContain('no position');
  });

  it('sets the name of a country beside a flow that goes over its middle', () => {
    const about = { world: mapSample().world, series: [{ series: 'x', name: 'x' }], places: [] };
    const focus: LonLat[] = [
      [50, 36],
      [88, 55],
    ];
    const svgOf = (flows: MapFlow[]) => map({ ...about, focus, flows }, { title: 'Goods', width: 600 });
    const baseline = (svg: string) => Number(/y="([\d.]+)"[^>]*>KAZAKHSTAN/.exec(svg)![1]);
    const before = baseline(svgOf([]));
    const { project, projection, width } = viewOf(focus, 600);
    expect(project(focus[0]!)[1]).toBeGreaterThan(before);
    const path = [0, 1, 2, 3, 4].map((k) => projection.invert!([20 + (k / 4) * (width - 40), before - 3])!);
    expect(Math.abs(baseline(svgOf([{ series: 'x', path, tonnes: 1 }])) - before)).toBeGreaterThan(8);
  });

  it('shows legs whose length is recalled as recalled, and explains the mark', () => {
    const whole = networkSample();
    const known = { ...whole, legs: whole.legs!.map(({ quality: _, ...leg }) => leg) };
    expect(map(whole, { title: 'The network of 2027' })).toContain('>recalled<');
    expect(map(known, { title: 'The network of 2027' })).not.toContain('>recalled<');
  });
});
