import { beforeAll, describe, expect, it } from 'vitest';
import { type Case, type Change, type RawRow, tableNames, tableOf } from '../../case/index.ts';
import { players } from '../coalitions/players.ts';
import { testCase, withRows } from '../testing/cases.ts';
import { directions, rows } from './directions.ts';
import { reformRelaxes, relaxes } from './relaxes.ts';

let c: Case;
beforeAll(async () => {
  c = withRows(await testCase('tiny-reforms-complements'), {
    tariffs: [{ origin: 'CN', destination: 'UZ', hs: '28', rate: 0.1 }],
    facilities: [{ facility: 'bank', lender: 'x', countries: ['UZ'] }],
    borders: [{ from_country: 'UZ', to_country: 'KZ', mode: 'rail', hours: 80, hours_p95: 120, open: false }],
    targets: [{ target: 'jobs', measure: 'jobs', min: 100 }],
  });
});

const change = (table: string, key: string, column: string, value: string, op: Change['op'] = 'set'): Change => {
  return { table: table as Change['table'], key, column, value, op, by: 'test' };
};
const answer = (...parts: Parameters<typeof change>) => relaxes(change(...parts), c);

describe('relaxes', () => {
  it('answers from table, column and direction', () => {
    expect(answer('tariffs', 'CN/UZ/28', 'rate', '0')).toBe('yes');
    expect(answer('tariffs', 'CN/UZ/28', 'rate', '0.2')).toBe('no');
    expect(answer('tariffs', 'CN/UZ/28', 'rate', '0.5', 'multiply')).toBe('yes');
    expect(answer('tariffs', 'CN/UZ/28', 'rate', '0.01', 'add')).toBe('no');
    expect(answer('tariffs', 'CN/UZ/28', 'rate', '0.05', 'max')).toBe('yes');
    expect(answer('borders', 'UZ/KZ/rail', 'open', 'yes')).toBe('yes');
    expect(answer('targets', 'jobs', 'min', '50')).toBe('yes');
    expect(answer('targets', 'jobs', 'min', '')).toBe('yes');
    expect(answer('targets', 'jobs', 'min', '150')).toBe('no');
    expect(answer('targets', 'jobs', 'max', '150')).toBe('no');
    expect(answer('facilities', 'bank', 'countries', 'UZ;KZ')).toBe('yes');
    expect(answer('facilities', 'bank', 'countries', '')).toBe('yes');
    expect(answer('facilities', 'bank', 'countries', 'KZ')).toBe('unknown');
    expect(answer('case', '', 'ownFunds', '0')).toBe('no');
  });

  it('sees that a column without a limit, times 0, is closed', () => {
    expect(answer('legs', '*', 'capacity', '0', 'multiply')).toBe('no');
    expect(answer('targets', 'jobs', 'max', '0', 'multiply')).toBe('no');
  });

  it('does not know columns that pull both ways', () => {
    expect(answer('goods', 'metal', 'value', '1')).toBe('unknown');
    expect(answer('demands', '*/*/*/*', 'quantity', '2', 'multiply')).toBe('unknown');
    expect(answer('case', '', 'discountRate', '0.01')).toBe('unknown');
    expect(answer('tariffs', 'CN/UZ/28', '-', '')).toBe('unknown');
  });

  it('does not know an empty cell that is filled from elsewhere', () => {
    const derived = withRows(c, { legs: [{ from: 'a', to: 'b', mode: 'rail' }] });
    expect(relaxes(change('legs', 'a-b-rail', 'cost', '5'), derived)).toBe('unknown');
  });

  it('does not know a cell that another reform sets too, unless the operation eases whatever it holds', () => {
    const other = [change('tariffs', 'CN/UZ/*', 'rate', '0.02')];
    expect(relaxes(change('tariffs', 'CN/UZ/28', 'rate', '0'), c, other)).toBe('unknown');
    expect(relaxes(change('tariffs', 'CN/UZ/28', 'rate', '0.5', 'multiply'), c, other)).toBe('yes');
    expect(relaxes(change('tariffs', 'CN/UZ/28', 'rate', '2', 'multiply'), c, other)).toBe('no');
    expect(relaxes(change('tariffs', 'CN/UZ/28', 'rate', '0.01', 'min'), c, other)).toBe('yes');
  });

  it('judges a row that is added as a row', () => {
    const row = (table: string, key: string, ...columns: string[]) => [
      change(table, key, '+', ''),
      ...columns.map((column) => change(table, key, column, '1')),
    ];
    expect(reformRelaxes(c, row('facilities', 'line', 'rate', 'tenor'))).toBe('yes');
    expect(reformRelaxes(c, row('restrictions', 'ban/CN/UZ'))).toBe('no');
    expect(reformRelaxes(c, row('borders', 'CN/UZ/rail', 'hours'))).toBe('unknown');
    expect(reformRelaxes(c, [...row('facilities', 'line'), ...row('restrictions', 'ban/CN/UZ')])).toBe('unknown');
  });

  it('judges hours and late hours together, by the safety factor', () => {
    const hours = change('borders', 'UZ/KZ/rail', 'hours', '20');
    const late = change('borders', 'UZ/KZ/rail', 'hours_p95', '40');
    const z = (factor: number): Case => ({ ...c, settings: { ...c.settings, safetyFactor: factor } });
    expect(reformRelaxes(z(0), [hours])).toBe('yes');
    // 80 + 1.65 x 40 = 146; 20 + 1.65 x 100 = 185: fewer hours alone cost more.
    expect(reformRelaxes(z(1.65), [hours])).toBe('unknown');
    expect(reformRelaxes(z(1.65), [hours, late])).toBe('yes');
    expect(reformRelaxes(z(1.65), [late])).toBe('yes');
  });

  it('names tables and columns of the schema only', () => {
    for (const [table, columns] of Object.entries(directions)) {
      expect(table === 'case' || tableNames.includes(table as never)).toBe(true);
      const known = tableOf(table as 'legs').columns.map((x) => x.name);
      for (const column of Object.keys(columns)) expect(known).toContain(column);
    }
    for (const table of Object.keys(rows)) expect(tableNames).toContain(table);
  });
});

describe('players', () => {
  it('refuse two reforms that set the same cell to different values, naming both', () => {
    const reforms = ['a', 'b'].map((reform) => ({ reform, barrier: 'trade' }));
    const row = (reform: string, value: string, key = 'CN/UZ/28') => ({
      reform,
      table: 'tariffs',
      key,
      column: 'rate',
      value,
    });
    const both = (x: string, y: string, key?: string) =>
      players(withRows(c, { reforms, changes: [row('a', x), row('b', y, key)] }));
    expect(() => both('0', '0.05')).toThrow(/reforms a and b set `rate` of `tariffs` CN\/UZ\/28 to different/);
    expect(() => both('0', '0.05', 'CN/*/*')).toThrow(/a and b/);
    expect(both('0', '0')).toHaveLength(2);
    expect(both('0', '0.05', 'CN/KZ/28')).toHaveLength(2);
  });

  it('bring with them what they include, with its cost', () => {
    const reforms: RawRow[] = [
      { reform: 'a', barrier: 'trade', cost: 108, year: 2027 },
      { reform: 'pack', barrier: 'trade', cost: 10, includes: ['a'] },
    ];
    const changes = [{ reform: 'a', table: 'tariffs', key: 'CN/UZ/28', column: 'rate', value: '0' }];
    const start = { ...c.settings, start: 2026, discountRate: 0.08 };
    const [a, pack] = players({ ...withRows(c, { reforms, changes }), settings: start });
    expect(a!.discounted).toBeCloseTo(100, 10);
    expect(pack).toMatchObject({ cost: 118, relaxes: 'yes' });
    expect(pack!.discounted).toBeCloseTo(110, 10);
  });
});
