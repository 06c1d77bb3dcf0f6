import { describe, expect, it } from 'vitest';
import { patternOf } from './patterns.ts';
import { samples } from './testing/samples.ts';
import { contrast, difference, type Vision } from './testing/vision.ts';
import { barriers, colourOf, painted, themeCss } from './theme.ts';

const visions: readonly (Vision | undefined)[] = [undefined, 'protanopia', 'deuteranopia', 'tritanopia'];

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  const of = (token: string) => colourOf(token, theme);

  it('tells barriers that touch in a stack apart by colour alone, for every reader', () => {
    for (const vision of visions)
      for (let i = 1; i < barriers.length; i++) {
        const apart = difference(of(barriers[i - 1]!), of(barriers[i]!), vision);
        expect(apart, `${barriers[i - 1]} and ${barriers[i]} with ${vision ?? 'full colour vision'}`).toBeGreaterThan(
          10,
        );
      }
  });

  it('tells any two barriers apart by colour or by pattern', () => {
    for (const vision of visions)
      for (const a of barriers)
        for (const b of barriers)
          if (a < b && difference(of(a), of(b), vision) < 10)
            expect(patternOf(a), `${a} and ${b}`).not.toBe(patternOf(b));
  });

  it('tells goods apart by colour, for every reader', () => {
    for (const vision of visions)
      for (let a = 0; a < 8; a++)
        for (let b = 0; b < a; b++)
          expect(
            difference(of(`good${a}`), of(`good${b}`), vision),
            `good${b} and good${a}, ${vision}`,
          ).toBeGreaterThan(8);
  });

  it('keeps text at 4.5 to 1 and bars near 3 to 1 against the paper', () => {
    for (const token of ['ink', 'muted', 'accent'])
      expect(contrast(of(token), of('paper')), token).toBeGreaterThan(4.5);
    for (const token of barriers) expect(contrast(of(token), of('paper')), token).toBeGreaterThan(2.8);
  });
});

describe('the tests of vision themselves', () => {
  it('measures contrast as WCAG does: black on white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('sees that red and green of like lightness are hard to tell with deuteranopia', () => {
    expect(difference('#b4532a', '#6b7a2a', 'deuteranopia')).toBeLessThan(difference('#b4532a', '#6b7a2a') / 3);
  });
});

describe('themes', () => {
  it('leaves no variable in a figure that is painted, in either theme', () => {
    for (const [name, draw] of Object.entries(samples)) {
      expect(painted(draw(), 'light'), name).not.toMatch(/var\(/);
      expect(painted(draw(), 'dark'), name).not.toMatch(/var\(/);
    }
  });

  it('gives every token used in figures a value in CSS', () => {
    const css = themeCss();
    for (const draw of Object.values(samples))
      for (const [, token] of draw().matchAll(/var\((--[a-z0-9]+)\)/g)) expect(css).toContain(`${token}:`);
  });
});
