import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ran } from '../../test/support/command.ts';
import { root } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';

const source = `${root}test/cases/tiny-transfer-cost-and-hours`;

const routes = (...args: string[]) => ran('routes', source, ...args, '--quiet');

describe('chorsu routes', () => {
  const folder = temporary();

  it('tells the routes in 80 columns, the answer last', async () => {
    const { out } = await routes('navoi', 'Tashkent');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out.replace(/\s+/g, ' ').trimEnd()).toMatch(
      /The cheapest route costs 62 USD\/t and takes 482 h \(20\.1 days\) by road and rail\. The fastest takes 43\.8 h by road and costs 80 USD\/t\.$/,
    );
  });

  it('does not ask a network alone for demands', async () => {
    const done = await ran('routes', 'eurasia', 'Lianyungang', 'Tashkent');
    expect(done.told).toBe('');
    expect(done.out).toContain('The fastest takes ');
  });

  it('tells what must be known of the places that the ways pass, in the years when it holds', async () => {
    const sea = await ran('routes', 'eurasia', 'Mumbai', 'Bandar Abbas', '--quiet', '--json');
    const document = JSON.parse(sea.out);
    expect(document.cautions).toContainEqual(
      expect.objectContaining({ kind: 'closure', table: 'places', key: 'Bandar Abbas', routes: expect.any(Array) }),
    );
    expect(document.cautions[0].routes.length).toBe(document.routes.length);
    const before = await ran('routes', 'eurasia', 'Mumbai', 'Bandar Abbas', '--quiet', '--json', '--year', '2020');
    expect(JSON.parse(before.out).cautions ?? []).toEqual([]);
  });

  it('gives the document, its steps and its lines as JSON, CSV and GeoJSON', async () => {
    const document = JSON.parse((await routes('navoi', 'tashkent', '--json')).out);
    expect(document).toMatchObject({ from: 'navoi', to: 'tashkent', cargo: 'container', year: 2026 });
    expect(document.routes[0]).toMatchObject({ kind: 'cheapest', legs: ['road-1', 'rail-1'], cost: 62 });
    expect(document.routes[0].steps[1]).toMatchObject({ place: 'samarkand', what: 'transfer', hours: 219, cost: 12 });
    const lines = (await routes('navoi', 'tashkent', '--csv')).out.trimEnd().split('\n');
    expect(lines[0]).toBe('route,kind,step,place,what,leg,row,mode,km,hours,hours_p95,cost');
    expect(lines[2]).toBe('1,cheapest,2,samarkand,mode,,samarkand/road/rail,,0,219,219,12');
    const geo = JSON.parse((await routes('navoi', 'tashkent', '--geojson')).out);
    expect(geo.features[0].geometry.coordinates[0]).toEqual([65.3792, 40.0844]);
  });

  it('closes legs, places and modes, and says when no way is left', async () => {
    const best = async (...args: string[]) =>
      JSON.parse((await routes('navoi', 'tashkent', '--json', ...args)).out).routes[0]?.legs.join(' ');
    expect(await best('--closed', 'rail-1')).toBe('road-2');
    expect(await best('--closed', 'Samarkand')).toBe('road-2');
    expect(await best('--modes', 'road')).toBe('road-2');
    const none = await routes('navoi', 'tashkent', '--modes', 'rail');
    expect(none.failure?.exit).toBe(1);
    expect(none.failure?.message).toBe('There is no route from Navoi to Tashkent for container in 2026 by rail.');
    expect((await routes('navoi', 'tashkent', '--closed', 'UZ')).failure?.exit).toBe(1);
  });

  it('gives all pairs as CSV, places named, in a file, or all', async () => {
    const some = (await routes('--matrix', 'navoi,Tashkent')).out.split('\n');
    expect(some[0]).toBe('from,to,cost,hours,hours_p95,km');
    expect(some[2]).toBe('navoi,tashkent,62,481.8,481.8,511.2');
    const file = join(folder, 'places.txt');
    writeFileSync(file, '\uFEFFnavoi\r\ntashkent\r\n');
    expect((await routes('--matrix', file)).out.split('\n')).toEqual(some);
    expect((await routes('--matrix', 'all')).out.trimEnd().split('\n')).toHaveLength(10);
    expect(JSON.parse((await routes('--matrix', 'navoi,tashkent', '--json')).out).cost[0]).toEqual([0, 62]);
  });

  it('names what it does not know, with the nearest', async () => {
    const wrong = async (...args: string[]) => {
      const { failure } = await routes(...args);
      expect(failure?.exit).toBe(2);
      return failure?.message;
    };
    expect(await wrong('navoi', 'Taskent')).toBe('TO: there is no place Taskent. Did you mean tashkent?');
    expect(await wrong('navoi', 'tashkent', '--modes', 'train')).toContain('Choose from road, rail');
    expect(await wrong('navoi', 'tashkent', '--good', 'gold')).toContain('--good: there is no good gold');
    expect(await wrong('navoi', 'Navoi')).toContain('the same place');
    expect(await wrong('navoi', 'tashkent', '--closed', 'Atlantis')).toContain('--closed: there is no place Atlantis');
    expect(await wrong('navoi')).toContain('two places');
    expect(await wrong('navoi', 'tashkent', '--json', '--csv')).toContain('only one of');
  });
});

describe('chorsu atlas', () => {
  const folder = temporary();
  const asked = (name: string, ...args: string[]) => ran('atlas', name, ...args);

  it('writes the page of two countries into the folder that is named, and tells where', async () => {
    const out = join(folder, 'pair');
    const done = await asked('match', 'uz', 'cn', '--html', '--out', out);
    expect(done.out).toMatch(/Uzbekistan sold net what[\s\S]*\nWrote .*atlas\.html\.\n$/);
    expect(readFileSync(join(out, 'atlas.html'), 'utf8')).toContain('<h1>Uzbekistan, China</h1>');
    const json = await asked('match', 'uz', 'cn', '--json', '--html', '--out', out);
    expect(JSON.parse(json.out)).toMatchObject({ a: 'UZ', b: 'CN' });
    expect(json.told).toContain('Wrote ');
    expect((await asked('match', 'uz', 'uz')).failure?.exit).toBe(2);
  });

  it('asks for exporters of a chain with a case, and for what orders are worth without one', async () => {
    expect((await asked('chains', 'first-steps', '--quiet')).out).toContain('What it meets at the border of the buyer');
    expect((await asked('chains')).out).toMatch(/^Plant +Host/);
  });

  it('loads a file, and refuses one that is not there', async () => {
    const file = join(folder, 'trade.csv');
    const mapping = join(folder, 'trade.json');
    writeFileSync(file, 'year,from,to,code,value\n2024,UZ,CN,740311,1000\n');
    const columns = { year: 'year', exporter: 'from', importer: 'to', product: 'code', value: 'value' };
    writeFileSync(mapping, JSON.stringify({ table: 'trade', scheme: 'HS22', columns }));
    const store = ['--store', join(folder, 'store'), '--mapping', mapping];
    expect((await asked('load', file, ...store, '--quiet')).out).toMatch(/2024\.parquet: 1 rows[\s\S]*Uzbekistan +1/);
    const none = (await asked('load', join(folder, 'none.zip'), ...store)).failure;
    expect([none?.exit, none?.message]).toEqual([2, expect.stringContaining('There is no file')]);
  });

  it('tells some claims with their sources, and names what it does not know', async () => {
    expect((await asked('claims', '--claim', 'population,gdp')).out).toMatch(/of 2\s+claims are/);
    expect((await asked('claims', '--claim', 'nothing')).failure?.message).toContain('--claim');
    expect((await asked('existing', 'first-steps', '--store', folder)).failure?.message).toContain('no loaded tables');
  });
});
