import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bars, valueWords } from './bars.ts';
import { textWidth, wrapText } from './measure.ts';
import { type ChainLink, withoutLoops } from './sankey.ts';
import { stack } from './stacked.ts';
import { waterfall } from './waterfall.ts';
import { narrowDrawing } from './width.ts';

const link = (from: string, to: string, value: number): ChainLink => ({ from, to, value, series: 's' });

describe('the chain diagram', () => {
  it('leaves out the smallest band of a loop and says which', () => {
    const { kept, loops } = withoutLoops([link('a', 'b', 9), link('b', 'c', 8), link('c', 'a', 1), link('a', 'a', 3)]);
    expect(kept.map((link) => link.value)).toEqual([9, 8]);
    expect(loops.map((link) => link.value)).toEqual([3, 1]);
  });
});

describe('stacks', () => {
  it('keep credits below zero, and the parts add up to the sum', () => {
    const layers = ['a', 'b', 'c'].map((key) => ({ key, name: key, barrier: 'making' as const }));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        const parts = stack({ name: '', parts: { a: a!, b: b!, c: c! } }, layers);
        expect(parts.reduce((sum, part) => sum + part.to - part.from, 0)).toBe(a! + b! + c!);
        for (const part of parts) expect(part.to - part.from > 0 ? part.from >= 0 : part.from <= 0).toBe(true);
      }),
    );
  });
});

describe('worth in words', () => {
  it('is an interval, and undecided where it reaches zero', () => {
    expect(valueWords({ name: '', value: 44, low: 41, high: 47 })).toBe('41–47');
    expect(valueWords({ name: '', value: 1, low: -2, high: 5 })).toBe('−2 to 5 (undecided)');
    expect(valueWords({ name: '', value: 3 })).toBe('3');
  });
});

describe('bars', () => {
  it('are as long as every value has room behind its own bar, not behind the longest', () => {
    const long = { name: 'Tests', low: -0.6, high: 2.2 };
    const svg = narrowDrawing(() => bars([{ bars: [{ name: 'Border', value: 38 }, long] }], { title: 'Worth' }));
    const [, wide] = /<rect [^>]*width="([\d.]+)" height="16"/.exec(svg)!;
    expect(Number(wide)).toBeGreaterThan(190);
  });
});

describe('the waterfall', () => {
  it('ends at the sum of its steps', () => {
    const steps = [12, -5, 30].map((value, i) => ({ name: `step ${i}`, barrier: 'trade' as const, value }));
    expect(waterfall({ steps }, { title: 'A waterfall' })).toContain('>37<');
  });
});

describe('text', () => {
  it('is broken into lines that fit, without losing a word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Zа-я]{1,9}$/), { minLength: 1, maxLength: 30 }), (words) => {
        const lines = wrapText(words.join(' '), 120, 12);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('has room for the arrows of recognitions', () => {
    // Noto Sans: both arrows are as wide as they are high.
    expect(textWidth('←→', 12)).toBe(24);
  });

  it('breaks a word that is too wide behind its hyphens', () => {
    const name = '2. China-Kyrgyzstan-Uzbekistan railway of know-how';
    const lines = wrapText(name, 70, 10.5);
    expect(lines).toEqual(['2. China-', 'Kyrgyzstan-', 'Uzbekistan', 'railway of', 'know-how']);
    for (const line of lines) expect(textWidth(line, 10.5)).toBeLessThanOrEqual(70);
    expect(wrapText(name, 400, 10.5)).toEqual([name]);
  });
});
