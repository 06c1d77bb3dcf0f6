import { describe, expect, it } from 'vitest';
import { at, type Case, type Change, keyOf, legKey, wholeTables, withChanges } from './index.ts';
import { meansKey } from './keys.ts';

const tables = wholeTables();
const legs = [{ from: 'a', to: 'b', mode: 'rail', cost: 9 }];
const c: Case = {
  name: 'c',
  title: 'c',
  source: 'c',
  settings: { start: 2027, years: 3 },
  tables: { ...tables, legs },
  origins: new Map(),
  changes: [],
};
const change = (more: Partial<Change>): Change => ({
  table: 'legs',
  key: '',
  column: 'cost',
  value: '5',
  op: 'set',
  by: 'r',
  ...more,
});

describe('keys', () => {
  it('of legs are from-to-mode where none is given, everywhere', () => {
    expect(legKey(legs[0]!)).toBe('a-b-rail');
    expect(keyOf('legs', legs[0]!)).toBe('a-b-rail');
    expect(at(c, 2027).legs[0]!.leg).toBe('a-b-rail');
    const changed = withChanges(c, [change({ key: 'a-b-rail', from: 2028 })]);
    expect(at(changed, 2027).legs[0]!.cost).toBe(9);
    expect(at(changed, 2028).legs[0]!.cost).toBe(5);
  });

  it('join key columns by /, empty ones kept, those at the end left out', () => {
    expect(keyOf('borders', { from_country: 'UZ', to_country: 'KZ', mode: 'rail' })).toBe('UZ/KZ/rail');
    expect(keyOf('borders', { from_country: 'UZ', to_country: 'KZ', year: 2028 })).toBe('UZ/KZ///2028');
    expect(keyOf('tariffs', { destination: 'UZ' })).toBe('/UZ');
    expect(keyOf('case', {})).toBe('');
  });

  it('are meant with and without what is empty at their end, and by * part for part', () => {
    expect(meansKey('KZ/UZ//', 'KZ/UZ')).toBe(true);
    expect(meansKey('KZ/*', 'KZ/UZ')).toBe(true);
    expect(meansKey('*/UZ', 'KZ/UZ/rail')).toBe(false);
  });
});
