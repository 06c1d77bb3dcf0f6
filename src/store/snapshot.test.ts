import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root as project } from '../../test/support/needs.ts';
import { type Case, caseHash, readCase } from '../case/index.ts';
import { putRecord, type RunRecord, snapshotOf } from './records.ts';
import { packCase, unpackCase } from './snapshot.ts';

const root = mkdtempSync(join(tmpdir(), 'chorsu-snapshot-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (source: string): Case => readCase(source).case;
const recordOf = (c: Case): RunRecord => ({
  case: 'x',
  name: 'x',
  owner: null,
  kind: 'plan',
  ask: {},
  hash: caseHash(c),
  touched: [],
  elsewhere: false,
  reaches: [],
  asked: 0,
});

describe('a case as it was asked about', () => {
  it.each(['first-steps', 'eurasia', join(project, 'test/cases/tiny-free-zone')])(
    'is the same case: %s',
    async (source) => {
      const c = read(source);
      const back = unpackCase(await packCase(c));
      expect(caseHash(back)).toBe(caseHash(c));
      expect(back.tables).toEqual(c.tables);
      expect([back.name, back.title, back.settings]).toEqual([c.name, c.title, c.settings]);
      const [row, same] = [c.tables.places[0]!, back.tables.places[0]!];
      expect(back.origins.get(same)).toEqual(c.origins.get(row));
      // Where it was read is a place of the server.
      expect(back.source).toBe(c.name);
    },
  );

  it('keeps numbers that JSON has not, and keys that every object has', async () => {
    const c = read('first-steps');
    const odd = { x_most: Number.POSITIVE_INFINITY, good: '__proto__', constructor: 'c' };
    const back = unpackCase(await packCase({ ...c, tables: { ...c.tables, goods: [odd] } }));
    expect(back.tables.goods).toEqual([odd]);
  });

  it('is not taken where it is not what was kept', async () => {
    const c = read('first-steps');
    await putRecord(root, 'kept', recordOf(c), c);
    expect(caseHash(snapshotOf(root, 'kept'))).toBe(caseHash(c));
    const other = { ...c, tables: { ...c.tables, demands: [] } };
    writeFileSync(join(root, 'kept', 'case.json.gz'), await packCase(other));
    expect(() => snapshotOf(root, 'kept')).toThrow('case.json.gz');
  });
});
