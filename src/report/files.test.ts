import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { withoutApostrophe } from '../case/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { earns, type Heading } from '../plan/index.ts';
import { planGeoJson } from './geojson.ts';
import { csv, planFiles, planNames } from './index.ts';
import { planTables } from './tables.ts';

const fixture = solarFixture();

describe('tables of a plan', () => {
  it('read back as what was written, whatever the text, formulas of spreadsheets behind an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }))), (rows) => {
        const plain = rows.map(([text, value]) => [text.replaceAll('\r', ''), value] as const);
        const read = parse(csv(['text', 'value'], plain), { from: 2, skip_empty_lines: false }) as string[][];
        expect(read.map(([text, value]) => [withoutApostrophe(text!), Number(value)])).toEqual(
          plain.map(([text, value]) => [text, value + 0 === 0 ? 0 : value]),
        );
      }),
    );
  });

  it('hold every row and digit of the plan, legs as lists', () => {
    const files = planTables(fixture.plan);
    const flows = parse(files['flows.csv']!, { columns: true }) as Record<string, string>[];
    expect(flows).toHaveLength(fixture.plan.flows.length);
    const first = fixture.plan.flows.find((flow) => flow.legs.length > 1)!;
    const row = flows[fixture.plan.flows.indexOf(first)]!;
    expect(row.legs!.split(';')).toEqual(first.legs);
    expect(Number(row.amount)).toBe(first.amount);
    expect(files['licences.csv']).toBeUndefined();
  });

  it('hold the present values by heading, which make up the NPV', () => {
    const rows = parse(planTables(fixture.plan)['headings.csv']!, { columns: true }) as Record<string, string>[];
    const signed = rows.map(({ heading, amount }) => (earns(heading as Heading) ? 1 : -1) * Number(amount));
    const scale = Math.abs(fixture.plan.npv!);
    expect(Math.abs(signed.reduce((sum, x) => sum + x, 0) - fixture.plan.npv!) / scale).toBeLessThan(1e-6);
  });

  it('are described with titles, types, units and keys', () => {
    const files = planTables(fixture.plan);
    const { resources } = JSON.parse(files['datapackage.json']!) as {
      resources: {
        path: string;
        schema: { fields: { name: string; title: string; unit?: string }[]; primaryKey?: string[] };
      }[];
    };
    expect(resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((file) => file.endsWith('.csv'))
        .sort(),
    );
    for (const { path, schema } of resources) {
      const [head] = parse(files[path]!, { to: 1 }) as string[][];
      expect(schema.fields.map((field) => field.name)).toEqual(head);
      for (const field of schema.fields) expect(field.title.length).toBeGreaterThan(1);
    }
    const of = (path: string) => resources.find((resource) => resource.path === path)!.schema;
    expect(of('builds.csv').primaryKey).toEqual(['place', 'process', 'tier', 'year']);
    expect(of('costs.csv').fields.find(({ name }) => name === 'amount')!.unit).toBe('USD');
    expect(of('costs.csv').primaryKey).toBeUndefined();
  });
});

describe('maps’ data', () => {
  const { sites, flows } = planGeoJson(fixture.plan, fixture.case);

  it('are points and lines in degrees, longitude first', () => {
    expect(sites.features.length).toBe(fixture.plan.activity.length);
    for (const { geometry } of [...sites.features, ...flows.features]) {
      const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
      for (const [lon, lat] of points) {
        expect(lon).toBeGreaterThan(20);
        expect(lon).toBeLessThan(180);
        expect(Math.abs(lat)).toBeLessThan(80);
      }
    }
  });

  it('have ids that no other feature has', () => {
    for (const { features } of [sites, flows]) expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  it('follow the legs from first to last', () => {
    const flow = fixture.plan.flows.find((flow) => flow.from === 'Xian' && flow.legs.length > 3)!;
    const line = flows.features.find(
      (feature) =>
        feature.properties.from === 'Xian' &&
        feature.properties.to === flow.to &&
        feature.properties.year === flow.year,
    )!;
    const place = (name: string) => fixture.case.tables.places.find((row) => row.place === name)!;
    expect(line.geometry.coordinates[0]).toEqual([place('Xian').lon, place('Xian').lat]);
    expect(line.geometry.coordinates.at(-1)).toEqual([place(flow.to).lon, place(flow.to).lat]);
    expect(line.geometry.coordinates.length).toBeGreaterThan(flow.legs.length);
  });
});

describe('the files of a plan', async () => {
  const files = await planFiles(fixture, { parquet: true });

  it('are the document, the report, its workbook, tables and maps’ data, and lie under the names that a plan claims', () => {
    expect(JSON.parse(String(files['plan.json']))).toEqual(fixture.plan);
    expect(files['report.html']).toContain('<!doctype html>');
    expect(files['plan.xlsx']).toBeInstanceOf(Uint8Array);
    const names: readonly string[] = planNames;
    for (const file of Object.keys(files)) expect(names).toContain(file.split('/')[0]);
  });

  it('hold a report under 2 MB', () => {
    expect(Buffer.byteLength(String(files['report.html']))).toBeLessThan(2_000_000);
  });

  it('hold the same rows as Parquet, typed, with titles and units, each named in datapackage.json', async () => {
    const bytes = files['tables/flows.parquet'] as Uint8Array;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const [first] = fixture.plan.flows;
    expect(rows).toHaveLength(fixture.plan.flows.length);
    expect(rows[0]).toMatchObject({
      good: first!.good,
      year: first!.year,
      amount: first!.amount,
      legs: first!.legs.join(';'),
    });
    const value = parquetMetadata(file).key_value_metadata!.find(({ key }) => key === 'columns')!.value!;
    expect(JSON.parse(value)).toContainEqual({ name: 'hours', title: 'Hours under way', unit: 'h' });
    const { resources } = JSON.parse(String(files['tables/datapackage.json'])) as { resources: { path: string }[] };
    const listed = resources.map(({ path }) => `tables/${path}`);
    const there = Object.keys(files).filter((path) => path.startsWith('tables/') && !path.endsWith('.json'));
    expect(listed.sort()).toEqual(there.sort());
  });
});
