import { describe, expect, it } from 'vitest';
import { bundledNames, checkCase, type RawRow, readCase } from '../src/case/index.ts';

const distinct = (values: readonly unknown[]): Set<unknown> => new Set(values);

describe.each(bundledNames())('the bundled case %s', (name) => {
  const read = readCase(name);
  const { tables } = read.case;

  it('has no error', () => {
    expect(checkCase(read).filter((issue) => issue.severity === 'error')).toEqual([]);
  });

  it('gives a source for every row, and a row of sources for every source', () => {
    const keys = distinct(tables.sources.map((row) => row.source));
    const { sources: _, ...others } = tables;
    const unknown = Object.entries<readonly RawRow[]>(others).flatMap(([table, rows]) =>
      rows.flatMap((row) => (keys.has(row.source) ? [] : [[table, row]])),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the large cases', () => {
  it.each(['solar-central-asia', 'polymers-eurasia'])('%s names a reform for every barrier', (name) => {
    const barriers = distinct(readCase(name).case.tables.reforms.map((row) => row.barrier));
    for (const barrier of ['logistics', 'trade', 'standards', 'readiness', 'rights', 'finance'])
      expect(barriers).toContain(barrier);
  });

  it.each(['polymers-eurasia', 'wagons-eurasia'])(
    '%s warns of sanctions at every plant and seller in Russia, Iran and Belarus',
    (name) => {
      const { tables } = readCase(name).case;
      const country = new Map(tables.places.map((row) => [row.place, row.country]));
      const warned = distinct(tables.cautions.filter((row) => row.kind === 'sanctions').map((row) => row.key));
      for (const { place } of [...tables.candidates, ...tables.supplies])
        if (['RU', 'IR', 'BY'].includes(country.get(place as string) as string)) expect(warned).toContain(place);
    },
  );
});

describe('solar-central-asia', () => {
  const { tables } = readCase('solar-central-asia').case;
  const country = new Map(tables.places.map((row) => [row.place, row.country]));

  it('has the size that was asked of it', () => {
    expect(tables.places.length).toBeGreaterThanOrEqual(60);
    expect(tables.goods.length).toBeGreaterThanOrEqual(12);
    expect(tables.processes.length).toBeGreaterThanOrEqual(10);
    expect(tables.reforms.length).toBeGreaterThanOrEqual(8);
  });

  it('has candidates in eight countries and three gauges', () => {
    const places = distinct(tables.candidates.map((row) => country.get(row.place as string)));
    for (const code of ['KZ', 'UZ', 'KG', 'TJ', 'CN', 'RU', 'IN', 'IR']) expect(places).toContain(code);
    const gauges = distinct(tables.legs.map((row) => row.gauge));
    for (const gauge of [1435, 1520, 1676]) expect(gauges).toContain(gauge);
    const modes = distinct(tables.legs.map((row) => row.mode));
    for (const mode of ['rail', 'road', 'sea', 'ferry']) expect(modes).toContain(mode);
  });
});

describe('polymers-eurasia', () => {
  const { tables } = readCase('polymers-eurasia').case;
  const country = new Map(tables.places.map((row) => [row.place, row.country]));

  it('has the size that was asked of it', () => {
    expect(tables.places.length).toBeGreaterThanOrEqual(60);
    expect(tables.goods.length).toBeGreaterThanOrEqual(12);
    const sized = distinct(tables.tiers.map((row) => row.process));
    expect(tables.processes.filter((row) => sized.has(row.process)).length).toBeGreaterThanOrEqual(10);
    expect(readCase('polymers-eurasia').case.settings.years).toBe(10);
    expect(tables.candidates.filter((row) => Number(row.existing) > 0).length).toBeGreaterThanOrEqual(30);
    expect(tables.scenarios.map((row) => row.scenario)).toEqual([
      'hormuz-2026',
      'glut',
      'converting-low',
      'converting-high',
    ]);
  });

  it('has half of the need converted at home already, from a third to seven tenths by its ranges', () => {
    const need = tables.demands.filter((row) => !row.price).reduce((sum, row) => sum + Number(row.quantity), 0);
    const converting = ['pipe', 'film', 'bopp', 'moulding', 'compounding'];
    const stands = tables.candidates.filter((row) => converting.includes(row.process as string));
    const part = (existing: (row: (typeof stands)[number]) => number) =>
      (0.85 * stands.reduce((sum, row) => sum + existing(row), 0)) / need;
    const range = new Map(tables.uncertainty.map((row) => [`${row.key} ${row.column}`, row]));
    const end = (side: 'low' | 'high') => (row: (typeof stands)[number]) =>
      Number(range.get(`${row.place}/${row.process} existing`)?.[side] ?? row.existing ?? 0);
    expect(part((row) => Number(row.existing ?? 0))).toBeCloseTo(0.5, 1);
    expect(part(end('low'))).toBeCloseTo(0.34, 1);
    expect(part(end('high'))).toBeCloseTo(0.73, 1);
  });

  it('frees of the Uzbek duty on 3901 10 only what is not linear, and has the duty on Uzbek pipe grades by year', () => {
    const freed = tables.tariffs.filter((row) => row.destination === 'UZ' && row.rate === 0 && row.year === 2027);
    expect(freed.map((row) => row.hs)).toEqual(['3901109000', '390130', '390140', '390210']);
    const own = tables.tariffs.find((row) => row.origin === 'UZ' && row.hs === '390120' && row.kind === 'additional');
    expect(own).toMatchObject({ destination: 'EAEU', year: 2027, rate: 0.017 });
    expect(tables.shocks.map((row) => row.shock)).toEqual(['india-orders', 'uz-hdpe-renewed', 'az-tm-dumping']);
  });

  it('sells every grade and every finished good abroad, as what making them is held against', () => {
    const bought = distinct(tables.supplies.map((row) => row.good));
    const grades = ['hdpe100', 'hdpe', 'lldpe', 'ldpe', 'eva', 'pp_homo', 'pp_copo'];
    for (const good of [...grades, 'pe_pipe', 'pe_film', 'pp_film', 'moulded', 'cable']) expect(bought).toContain(good);
  });

  it('moves light goods as eurasia moves containers, at 2.5 times the money a tonne', () => {
    const base = readCase('eurasia').case.tables;
    const names = ['place', 'mode', 'to_mode', 'gauge', 'to_gauge', 'country', 'hours', 'hours_p95', 'speed_kmh'];
    for (const [table, money] of [
      ['modes', 'rate'],
      ['transfers', 'cost'],
    ] as const) {
      const told = (rows: typeof base.modes, cargo: string, times: number) =>
        rows
          .filter((row) => row.cargo === cargo)
          .map((row) => [...names.map((name) => row[name] ?? ''), (times * Number(row[money])).toFixed(6)].join('/'))
          .sort();
      expect(told(tables[table], 'light', 1)).toEqual(told(base[table], 'container', 2.5));
    }
  });

  it('has plants that stand in five countries, and buyers or sellers in India and China', () => {
    const standing = tables.candidates.filter((row) => Number(row.existing ?? 0) > 0);
    const places = distinct(standing.map((row) => country.get(row.place as string)));
    for (const code of ['UZ', 'KZ', 'RU', 'IR', 'BY']) expect(places).toContain(code);
    const buyers = distinct(tables.demands.map((row) => country.get(row.place as string)));
    for (const code of ['IN', 'CN', 'PK', 'BY']) expect(buyers).toContain(code);
  });
});

describe('wagons-eurasia', () => {
  const { tables } = readCase('wagons-eurasia').case;
  const country = new Map(tables.places.map((row) => [row.place, row.country]));
  const at = (rows: typeof tables.places): Set<unknown> =>
    distinct(rows.map((row) => country.get(row.place as string)));

  it('lets all ten members take part: as makers, sellers or buyers', () => {
    const members = at([...tables.candidates, ...tables.supplies, ...tables.demands]);
    for (const code of ['KZ', 'UZ', 'BY', 'RU', 'IR', 'IN', 'PK', 'CN', 'KG', 'TJ']) expect(members).toContain(code);
  });

  it('has wagons of three gauges, and plants that stand in six countries', () => {
    const wanted = distinct(tables.demands.map((row) => row.good));
    for (const gauge of [1520, 1435, 1676]) expect(wanted).toContain(`wagon_${gauge}`);
    const standing = at(tables.candidates.filter((row) => Number(row.existing ?? 0) > 0));
    for (const code of ['RU', 'KZ', 'UZ', 'BY', 'IR', 'PK']) expect(standing).toContain(code);
  });

  it('makes a wagon of parts that weigh what it weighs, and no more', () => {
    const mass = new Map(tables.goods.map((row) => [row.good, Number(row.unit === 't' ? 1 : (row.mass ?? 0))]));
    for (const process of ['wagon25', 'wagon235', 'bogie25', 'bogie235']) {
      const rows = tables.recipes.filter((row) => row.process === process);
      const tonnes = rows.map((row) => Number(row.quantity) * mass.get(row.good)!);
      const made = tonnes.filter((t) => t > 0).reduce((sum, t) => sum + t, 0);
      const lost = -tonnes.reduce((sum, t) => sum + t, 0);
      expect(lost, process).toBeGreaterThanOrEqual(0);
      expect(lost, process).toBeLessThan(0.15 * made);
    }
  });

  it('gives every figure that no source gives a range: castings, wheels, fees and weeks of certificates', () => {
    const ranged = distinct(tables.uncertainty.map((row) => [row.table, row.key, row.column].join(' ')));
    for (const one of [
      'supplies castings/Taiyuan price',
      'supplies wheel/Taiyuan price',
      'schemes TR001-PART fee',
      'schemes TR001-PART weeks',
      'schemes RDSO fee',
      'schemes RDSO weeks',
      'licences barber-offer royalty',
    ])
      expect(ranged).toContain(one);
  });
});

describe('eurasia', () => {
  const { tables } = readCase('eurasia').case;

  it('has the duty on Chinese rolling bearings to 31 March 2029, but none on needle bearings and parts', () => {
    const rows = tables.tariffs.filter((row) => row.kind === 'additional' && String(row.hs).startsWith('8482'));
    expect([...distinct(rows.map((row) => row.hs))]).toEqual(['848210', '848220', '848230', '848250', '848280']);
    const one = rows.filter((row) => row.hs === '848220').map(({ year, rate }) => [year, rate]);
    expect(one).toEqual([
      [2027, 0.415],
      [2028, 0.415],
      [2029, 0.104],
    ]);
  });
});
