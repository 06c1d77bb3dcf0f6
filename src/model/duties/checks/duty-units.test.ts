import { describe, expect, it } from 'vitest';
import { readCase, templateFolder } from '../../../case/index.ts';
import { dutyUnits } from './duty-units.ts';

describe('a duty for each unit', () => {
  const { case: c } = readCase(templateFolder('textiles'));
  const shirts = (unit: string, value: number) => {
    const goods = c.tables.goods.map((row) => (row.good === 'fabric' ? { ...row, hs: '610910', unit, value } : row));
    return dutyUnits({ ...c, tables: { ...c.tables, goods } }).map(({ code, value: good, params }) => ({
      code,
      good,
      row: params?.from,
    }));
  };

  it('is warned of where a row counts tonnes and the good is counted in pieces', () => {
    // The EAEU asks 1.75 euro a kg of cotton T-shirts (6109), which the base network has as 1 890 dollars a tonne.
    expect(shirts('pcs', 3)).toEqual([{ code: 'duty-unit', good: 'fabric', row: '/EAEU/6109' }]);
    expect(shirts('t', 14000)).toEqual([]);
    expect(dutyUnits(c)).toEqual([]);
  });
});
