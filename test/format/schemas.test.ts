import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { bundledNames, type Case, checkCase, copyFor, filesOf, readCase } from '../../src/case/index.ts';
import { root } from '../support/needs.ts';
import { packageFaults } from '../support/table-schema.ts';
import { edited, inFolder } from './tiny.ts';

const schemaOf = (name: string) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));

/** A validator of the draft that the schema names, with a word for everything that it does not know. */
const strict = (schema: { readonly $schema: string }) => {
  const ajv = new (schema.$schema.includes('2020-12') ? Ajv2020 : Ajv)({ strict: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(schema);
};

describe('the schemas of documents', () => {
  it.each(readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json')))(
    '%s compiles in a strict validator and has an address in the package',
    (name) => {
      const schema = schemaOf(name);
      expect(schema.$id).toBe(`https://unpkg.com/chorsu/schemas/${name}`);
      expect(() => strict(schema)).not.toThrow();
    },
  );
});

describe('the JSON Schema of a case', () => {
  const valid = strict(schemaOf('case.schema.json'));
  const whole = (c: Case) => ({
    case: c.settings,
    tables: Object.fromEntries(Object.entries(c.tables).filter(([, rows]) => rows.length > 0)),
  });

  it.each(bundledNames())('takes the case %s', (name) => {
    valid(whole(readCase(name).case));
    expect(valid.errors).toBeNull();
  });

  it('refuses a column that is not known, a word that is no choice and a required cell that is not there', () => {
    const c = readCase('first-steps').case;
    const goods = [{ good: 'a', vaule: 3 }];
    const assets = [{ asset: 'a', kind: 'secret', technology: 't', owner: 'o' }];
    const legs = [{ from: 'a', to: 'b' }];
    expect(valid({ case: c.settings, tables: { goods, assets, legs } })).toBe(false);
    const places = valid.errors!.map((error) => `${error.instancePath} ${error.keyword}`);
    expect(places).toEqual([
      '/tables/goods/0 additionalProperties',
      '/tables/legs/0 required',
      '/tables/assets/0/kind enum',
    ]);
  });
});

describe('the data package of a case', () => {
  const folders = [
    ...bundledNames(),
    ...readdirSync(join(root, 'cases/templates')).map((name) => `templates/${name}`),
  ].map((name) => join(root, 'cases', name));

  it.each(folders)('%s is valid, each table with its schema', (folder) => {
    expect(packageFaults(folder)).toEqual([]);
  });

  it('says what is wrong with a cell, a key and a reference', () => {
    inFolder(Object.fromEntries(filesOf(readCase('first-steps').case)), (folder) => {
      const change = (file: string, from: string, to: string) => {
        const text = readFileSync(join(folder, file), 'utf8');
        expect(text).toContain(from);
        writeFileSync(join(folder, file), text.replace(from, to));
      };
      change('countries.csv', 'KZ', 'Kaz');
      change('tiers.csv', /\n[^\n]*?,(\d+),/.exec(readFileSync(join(folder, 'tiers.csv'), 'utf8'))![1]!, 'many');
      const faults = packageFaults(folder);
      expect(faults).toContain('countries.country: Kaz: pattern');
      expect(faults).toContain('tiers.capacity: many: not of type number');
      expect(faults).toContain('places.country: KZ: no such key');
    });
  });

  it('holds with include, where a row names what stands in another case', () => {
    const read = readCase('polymers-eurasia');
    inFolder(Object.fromEntries(filesOf(copyFor(read, '/tmp/polymers'))), (folder) => {
      expect(packageFaults(folder)).toEqual([]);
      const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
      const keys = resources.flatMap((resource: { schema: { foreignKeys?: { fields: string }[] } }) =>
        (resource.schema.foreignKeys ?? []).map(({ fields }) => fields),
      );
      expect(keys).toContain('process');
    });
  });

  it('takes a year or a date where either may stand', () => {
    const requirements = 'market,hs,scheme,from\nKZ,7403,,2028-05-01\nUZ,7403,,2028\n';
    inFolder(edited([['requirements.csv', undefined, requirements]]), (dir) => {
      const read = readCase(dir);
      expect(checkCase(read).filter((issue) => issue.severity === 'error')).toEqual([]);
      inFolder(Object.fromEntries(filesOf(read.case)), (folder) => expect(packageFaults(folder)).toEqual([]));
    });
  });
});
