import { describe, expect, it } from 'vitest';
import { edited, inFolder } from '../../test/format/tiny.ts';
import { ran } from '../../test/support/command.ts';

const list = (...args: string[]) => ran('list', ...args);

describe('chorsu list', () => {
  it('finds the keys of rows by a text in any column and script', async () => {
    expect((await list('eurasia', 'places', 'ташкент')).out).toMatch(/^key .*\nTashkent /);
    const { out } = await list('first-steps', 'goods');
    expect(out.split('\n')[0]).toMatch(/^key +name/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const rows = JSON.parse((await list('eurasia', 'tariffs', '3901 UZ', '--json')).out);
    expect(rows.map((row: { key: string }) => row.key)).toContain('/UZ/3901');
  });

  it('finds the duties that a code of goods pays, those of its heading and chapter too', async () => {
    const rows: { key: string; specific: number }[] = JSON.parse(
      (await list('eurasia', 'tariffs', '610910 EAEU', '--json')).out,
    );
    expect(rows.map((row) => row.key)).toEqual(['/EAEU/6109', '/EAEU/61']);
    // T-shirts: 1.75 euro a kg in the customs tariff of the EAEU, chapter 61, heading 6109; 1.08 dollars a euro.
    expect(rows[0]!.specific).toBeCloseTo(1.75 * 1.08 * 1000, 6);
  });

  it('names the tables of a case, and those there are', async () => {
    expect((await list('first-steps')).out).toMatch(/\nplaces +\d+ /);
    expect((await list('first-steps', 'good')).failure?.message).toContain(
      'There is no table good. The tables are countries',
    );
    expect((await list('first-steps', 'goods', 'unobtainium')).status).toBe(1);
  });

  it('lists the rows of a case with errors', async () => {
    await inFolder(edited([['goods.csv', '500', 'much']]), async (folder) => {
      expect((await ran('check', folder)).status).toBe(1);
      expect((await ran('list', folder, 'places')).out).toContain('tashkent');
    });
  });
});
