import { describe, expect, it } from 'vitest';
import type { Origin, RawRow } from './model.ts';
import { figuresOf, reviewed, reviewsOf } from './reviews.ts';
import { wholeTables } from './whole.ts';

const price: RawRow = { good: 'sand', place: 'navoi', price: 12, quality: 'assumed' };
const key = 'sand/navoi';
const review = (more: Record<string, string> = {}): RawRow => ({
  table: 'supplies',
  key,
  quality_now: 'official',
  by: 'A. Karimova',
  signed: '2026-11-20',
  grounds: 'Price list, p. 3',
  ...more,
});
const qualityOf = (row: RawRow, ...reviews: RawRow[]) =>
  reviewed(wholeTables({ supplies: [row], reviews }), new Map()).supplies[0]!.quality;

describe('a sign-off', () => {
  it('raises the quality of the row and keeps where it was read', () => {
    const origins = new Map<RawRow, Origin>([[price, { file: 'supplies.csv', line: 2 }]]);
    const [row] = reviewed(wholeTables({ supplies: [price], reviews: [review()] }), origins).supplies;
    expect(row).toEqual({ ...price, quality: 'official' });
    expect(origins.get(row!)).toEqual({ file: 'supplies.csv', line: 2 });
  });

  it('makes no figure worse, and is of one row', () => {
    expect(qualityOf({ ...price, quality: 'measured' }, review())).toBe('measured');
    expect(qualityOf(price, review({ key: 'sand/tashkent' }))).toBe('assumed');
    expect(qualityOf(price)).toBe('assumed');
  });

  it('holds for the figures that were signed: not after a change, but after a change of the note', () => {
    const signed = review({ figures: figuresOf(price) });
    expect(qualityOf({ ...price, note: 'seen', quality: 'recalled' }, signed)).toBe('official');
    expect(qualityOf({ ...price, price: 13 }, signed)).toBe('assumed');
    const [found] = reviewsOf(wholeTables({ supplies: [{ ...price, price: 13 }], reviews: [signed] }));
    expect(found!.row).toBeUndefined();
  });
});
