import { describe, expect, it } from 'vitest';
import { fill, fillSettings } from './fill.ts';

describe('a row with its defaults', () => {
  it('has every column of its table in one order, and then the columns that are its own', () => {
    const plain = fill('legs', { from: 'a', to: 'b', mode: 'road' });
    const own = fill('legs', { x_line: 7, oneway: true, mode: 'road', to: 'b', from: 'a', opens: '2030-05-01' });
    expect(plain).toMatchObject({ leg: 'a-b-road', oneway: false });
    expect(own).toMatchObject({ leg: 'a-b-road', oneway: true, opens: 2030, x_line: 7 });
    expect(Object.keys(own)).toEqual([...Object.keys(plain), 'x_line']);
  });

  it('takes what is given before a default, also 0 and no', () => {
    expect(fill('candidates', { place: 'a', process: 'p' })).toMatchObject({ build: true, capex_factor: 1 });
    expect(fill('candidates', { place: 'a', process: 'p', build: false, capex_factor: 0 })).toMatchObject({
      build: false,
      capex_factor: 0,
    });
    expect(fillSettings({ start: 2030, years: 2 })).toMatchObject({ step: 1, buildEvery: 1, priceYear: 2029 });
  });
});
