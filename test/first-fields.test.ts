import { describe, expect, it } from 'vitest';
import { answersOf, noFields, pointOf } from '../web/first/fields.ts';

describe('a place of a first case', () => {
  it('may be written by its coordinates, as maps and people write them', () => {
    for (const text of ['41.2, 69.3', '41.2 69.3', '41,2; 69,3', ' 41.2°, 69.3° ', '41,2, 69,3'])
      expect(pointOf(text)).toEqual({ lat: 41.2, lon: 69.3 });
    expect(pointOf('\u221212, 40')).toEqual({ lat: -12, lon: 40 });
    for (const text of ['Tashkent', '41.2', '95, 69', '41, 190', 'Route 41, 69']) expect(pointOf(text)).toBeUndefined();
  });

  it('is a name, or the point that was written or chosen', () => {
    const places = [{ text: 'Fergana' }, { text: '41.2, 69.3' }, { text: 'Mine', point: { lat: 40.123456, lon: 70 } }];
    expect(answersOf({ ...noFields, places }, 'en').places).toEqual([
      'Fergana',
      { name: '41.2, 69.3', lat: 41.2, lon: 69.3 },
      { name: 'Mine', lat: 40.1235, lon: 70 },
    ]);
  });
});
