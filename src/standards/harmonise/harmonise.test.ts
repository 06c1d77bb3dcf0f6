import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchemeRows } from '../rows.ts';
import { harmoniseFirst } from './first.ts';
import { alignmentOptions, namedOptions, recognitionOptions, workingOf } from './options.ts';
import { PUBLISHED_RATES, tradeCostSaving } from './tradecost.ts';

describe('what to harmonise first', () => {
  // Two recognitions of one report: alone 5.5 and 4, together 11 (prototype in the facts, "superadditive").
  const value = new Map([
    ['', -38.3],
    ['eaeu', -34.3],
    ['in', -32.8],
    ['eaeu+in', -27.3],
    ['x', -38.3],
    ['in+x', -32.8],
    ['eaeu+x', -34.3],
    ['eaeu+in+x', -27.3],
  ]);

  it('gives worths alone and the best sets, with what they add to each other', async () => {
    const asked: string[] = [];
    const result = await harmoniseFirst(['in', 'eaeu', 'x'], (ids) => {
      asked.push(ids.join('+'));
      return value.get(ids.join('+'))!;
    });
    expect(result.singles.map((s) => [s.id, Math.round(s.worth * 10) / 10])).toEqual([
      ['in', 5.5],
      ['eaeu', 4],
      ['x', 0],
    ]);
    expect(result.sets.map((s) => s.ids)).toEqual([['in'], ['eaeu', 'in'], ['eaeu', 'in', 'x']]);
    expect(result.sets[1]!.worth).toBeCloseTo(11, 9);
    expect(result.sets[1]!.interaction).toBeCloseTo(1.5, 9);
    expect(result.sets.every((s) => s.exact)).toBe(true);
    expect(new Set(asked).size).toBe(asked.length);
    expect(result.solves).toBe(8);
  });

  it('finds the best sets of coverage functions by trying all', async () => {
    const item = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (sets) => {
        const ids = sets.map((_, i) => `o${i}`);
        const cover = (chosen: readonly string[]) => new Set(chosen.flatMap((id) => sets[Number(id.slice(1))]!)).size;
        const { sets: best } = await harmoniseFirst(ids, async (chosen) => cover(chosen), { most: 3 });
        const few = await harmoniseFirst(ids, async (chosen) => cover(chosen), { most: 3, budget: 2 });
        for (const { size, worth } of [...best, ...few.sets.filter((set) => set.exact)]) {
          const all = Array.from({ length: 2 ** ids.length }, (_, mask) =>
            ids.filter((_id, i) => mask & (1 << i)),
          ).filter((s) => s.length === size);
          expect(worth).toBe(Math.max(...all.map(cover)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says where it only searched, and still finds two that need each other', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `o${String(i).padStart(2, '0')}`);
    const solve = (set: readonly string[]) => set.length + (set.includes('o03') && set.includes('o07') ? 10 : 0);
    const { sets, solves } = await harmoniseFirst(ids, solve, { budget: 80 });
    expect(sets.map((s) => s.exact)).toEqual([true, true, false, false, false]);
    expect(sets.map((s) => s.worth)).toEqual([1, 12, 13, 14, 15]);
    expect(solves).toBeLessThan(400);
  });

  it('solves sets once that differ in what changes nothing only, and tries all of a size where these fit', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `o${String(i).padStart(2, '0')}`);
    const working = (set: readonly string[]) => set.filter((id) => id < 'o05');
    const seen: string[] = [];
    const solve = (set: readonly string[]) => {
      seen.push(set.join());
      return set.length;
    };
    const { sets, singles, solves } = await harmoniseFirst(ids, solve, { budget: 40, working });
    // All subsets of five up to a size of three: 1 + 5 + 10 + 10; listing sets of four of 30 is more than is tried.
    expect(new Set(seen).size).toBe(seen.length);
    expect(sets.map((s) => [s.worth, s.exact])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, false],
      // As much as all options together: no set of five can gain more.
      [5, true],
    ]);
    expect(singles.filter((worth) => worth.worth > 0)).toHaveLength(5);
    expect(solves).toBe(seen.length);
  });

  it('ends where a set is worth as much as all together', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `o${String(i).padStart(2, '0')}`);
    const solve = (set: readonly string[]) => (set.includes('o03') ? 4 : 0) + (set.includes('o07') ? 3 : 0);
    const { sets, solves } = await harmoniseFirst(ids, solve);
    expect(sets.map((s) => s.worth)).toEqual([4, 7, 7, 7, 7]);
    expect(sets[1]!.ids).toEqual(['o03', 'o07']);
    expect(sets.every((s) => s.exact)).toBe(true);
    expect(solves).toBe(1 + 1 + 12 + 66);
  });
});

describe('options', () => {
  it('are recognitions of one scheme or piece of evidence for another, with the trade that each affects', () => {
    const rows: SchemeRows = {
      schemes: [
        { scheme: 'a', market: 'A' },
        { scheme: 'b', market: 'B' },
      ],
      evidence: [{ evidence: 'ta' }, { evidence: 'tb', weeks: 6 }, { evidence: 'visit', kind: 'audit' }],
      needs: [
        { scheme: 'a', evidence: 'ta' },
        { scheme: 'b', evidence: 'tb' },
        { scheme: 'b', evidence: 'visit' },
      ],
      recognitions: [{ wanted: 'ta', held: 'tb', saves: 0.1 }],
    };
    const options = recognitionOptions(rows, [
      { market: 'A', hs: '8541', scheme: 'a' },
      { market: 'B', hs: '85', scheme: 'b' },
    ]);
    const into = (market: string) => [{ into: [market], hs: ['8541'] }];
    expect(options.map((option) => [option.id, option.changes.map(({ column }) => column), option.trade])).toEqual([
      ['recognise:ta/tb', ['saves'], into('A')],
      ['recognise:tb/ta', ['+', 'saves', 'weeks_saved'], into('B')],
      ['recognise:a/b', ['+', 'saves'], into('A')],
      ['recognise:b/a', ['+', 'saves'], into('B')],
    ]);
    expect(options[1]!.changes.at(-1)!.value).toBe(6);
  });

  const ring = ['recognise:a/b', 'recognise:b/c', 'recognise:c/a'];
  it.each([
    [['recognise:b/a', 'recognise:c/b'], 'a', []],
    [ring, 'a', ring],
    [['recognise:b/c', 'recognise:c/a'], 'c', ['recognise:c/a']],
  ])(
    'count a recognition only where what it makes cheaper is asked, needed, or recognised for what is: %j, asked %s',
    (ids, asked, expected) => {
      const schemes = ['a', 'b', 'c'].map((scheme) => ({ scheme, market: scheme.toUpperCase(), fee: 1 }));
      const requirements = schemes.map(({ scheme, market }) => ({ market, hs: '85', scheme }));
      const needs = [{ scheme: 'c', evidence: 'tc' }];
      const rows = { schemes, evidence: [{ evidence: 'tc' }], needs, recognitions: [] };
      const options = recognitionOptions(rows, requirements).filter(({ id }) => ids.includes(id));
      expect(workingOf(options, rows, new Set([asked])).map(({ id }) => id)).toEqual(expected);
    },
  );

  it('take a recognition that a reform names on its own terms, with the trade into whoever asks what it makes cheaper', () => {
    const rows = {
      schemes: [{ scheme: 'crs', market: 'IN', name: 'Indian registration', fee: 1 }],
      evidence: [
        { evidence: 'in-test', name: 'Indian test' },
        { evidence: 'cb', name: 'CB report' },
      ],
      needs: [{ scheme: 'crs', evidence: 'in-test' }],
      recognitions: [],
    };
    const changes = [
      { table: 'recognitions', key: 'in-test/cb', column: '+', value: '' },
      { table: 'recognitions', key: 'in-test/cb', column: 'saves', value: '0.8' },
    ];
    const requirements = [
      { market: 'IN', hs: '854143', scheme: 'crs' },
      { market: 'CN', hs: '8544', scheme: 'ccc' },
    ];
    const reform = { reform: 'iecee', wanted: 'in-test', held: 'cb', changes, from: 2028 };
    expect(namedOptions(rows, requirements, [reform])).toEqual([
      {
        id: 'iecee:in-test/cb',
        kind: 'recognition',
        label: { kind: 'recognition', wanted: 'in-test', held: 'cb', share: 0.8, reform: 'iecee' },
        pair: ['in-test', 'cb'],
        changes,
        from: 2028,
        trade: [{ into: ['IN'], hs: ['854143'] }],
      },
    ]);
  });

  it('make differing standards identical, for goods of which two markets ask one each', () => {
    const options = alignmentOptions(
      [
        { standard: 'GOST', with: 'ISO', degree: 'MOD', adaptation_rate: 0.02 },
        { standard: 'GB', with: 'ISO', degree: 'IDT' },
      ],
      [
        { market: 'EAEU', hs: '8482', standard: 'GOST' },
        { market: 'IN', hs: '84', standard: 'ISO' },
        { market: 'CN', hs: '72', standard: 'ISO' },
      ],
    );
    expect(options).toMatchObject([
      {
        changes: [
          { table: 'alignments', key: 'GOST/ISO', column: 'degree', value: 'IDT' },
          { table: 'alignments', key: 'GOST/ISO', column: 'adaptation_rate', value: 0 },
        ],
        trade: [
          { into: ['IN'], from: ['EAEU'], hs: ['8482'] },
          { into: ['EAEU'], from: ['IN'], hs: ['8482'] },
        ],
      },
    ]);
  });
});

describe('saving by published rates', () => {
  it('is value x AVE x cut with its range', () => {
    // 100 million x 5 % x 25 % = 1.25 million; x 4.5 % x 20 % = 0.9 million.
    const saving = tradeCostSaving(100e6);
    expect(saving.low).toBeCloseTo(0.9e6, 3);
    expect(saving.high).toBeCloseTo(1.25e6, 3);
    expect(saving.mid).toBeCloseTo(100e6 * 0.0475 * 0.225, 3);
    expect(saving.sources).toEqual(['Ing and Cadot 2017', 'Cadot and Gourdon 2016, CEPII']);
    for (const rate of PUBLISHED_RATES) expect(rate.low).toBeLessThanOrEqual(rate.high);
  });
});
