import { describe, expect, it } from 'vitest';
import { cachedSea, seaPoints } from './cache.ts';
import { seaLengths } from './lengths.ts';

const pair = (from: string, to: string) => ({ from, to });
const points = seaPoints();
/** Rows of the tables that are found again. */
const rows = cachedSea().filter((row) => ['Aktau', 'Mundra', 'Poti'].includes(row.from ?? ''));
/** Ways over the sea as it usually is, found once: to begin with it the sea is drawn, which takes a second. */
const usual = seaLengths(
  [pair('Shanghai', 'Rotterdam'), pair('Vladivostok', 'Murmansk'), ...rows.map(({ from, to }) => pair(from!, to!))],
  points,
);
const between = (from: string, to: string) => usual.find((way) => way.from === from && way.to === to);

describe('the sea router', () => {
  it('sails from Shanghai to Rotterdam by Suez and not over the pole', () => {
    // 10,600 nautical miles by Suez: Port Economics and Management; the polar way would be some 8,000
    const way = between('Shanghai', 'Rotterdam');
    expect(way?.straits).toContain('Suez Canal');
    expect(way?.straits).not.toContain('Northern Sea Route');
    expect(Math.abs(way!.km / (10600 * 1.852) - 1)).toBeLessThan(0.06);
  });

  it('sails round the Cape when Suez is closed', () => {
    // 13,800 nautical miles: the same source
    const [way] = seaLengths([pair('Shanghai', 'Rotterdam')], points, { closed: ['Suez Canal'] });
    expect(way?.straits).not.toContain('Suez Canal');
    expect(way?.straits).not.toContain('Bab-el-Mandeb');
    expect(Math.abs(way!.km / (13800 * 1.852) - 1)).toBeLessThan(0.06);
  });

  it('takes the Northern Sea Route only when asked', () => {
    const seaLength = seaLengths([pair('Vladivostok', 'Murmansk')], points, { opened: ['Northern Sea Route'] })[0]!;
    const plain = between('Vladivostok', 'Murmansk')!;
    expect(seaLength.straits).toContain('Northern Sea Route');
    expect(plain.straits).toContain('Suez Canal');
    expect(plain.km).toBeGreaterThan(2 * seaLength.km);
  });

  it('finds no way out of the Caspian, nor out of the Gulf with Hormuz closed', () => {
    const pairs = [pair('Aktau', 'Alat Port'), pair('Aktau', 'Novorossiysk'), pair('Jebel Ali', 'Mundra')];
    const found = seaLengths(pairs, points, { closed: ['Hormuz'] });
    expect(found.map((way) => way.to)).toEqual(['Alat Port']);
    expect(() => seaLengths(pairs, points, { closed: ['Hormus'] })).toThrow('no such strait');
  });

  it('gives the lengths that the tables hold', () => {
    expect(rows.length).toBeGreaterThan(10);
    const again = rows.map(({ from, to }) => between(from!, to!));
    expect(again.map((way) => String(way!.km))).toEqual(rows.map((row) => row.km));
  });
});
