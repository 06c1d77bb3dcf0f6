import { describe, expect, it } from 'vitest';
import { barLabels, type LabelledBar } from './bar-labels.ts';

const frame = { x0: 0, y0: 0, x1: 380, y1: 260 };
const bar = (text: string, y0: number, weight: number): LabelledBar => ({
  text,
  weight,
  side: 'right',
  box: { x0: 0, x1: 8, y0, y1: y0 + 2 },
});

describe('names beside bars', () => {
  it('stand whole, the heavier first; those without room are numbers that the list explains', () => {
    const long = (i: number) => `Photovoltaic-encapsulant-film ${i}`;
    const bars = Array.from({ length: 12 }, (_, i) => bar(i % 3 ? `Cells ${i}` : long(i), 10 + 20 * i, i));
    const { svg, listed } = barLabels(bars, 90, frame);
    expect(listed.map(({ text }) => text)).toEqual([9, 6, 3, 0].map(long));
    for (const i of [1, 2, 4, 5, 7, 8, 10, 11]) expect(svg).toContain(`>Cells ${i}<`);
    for (const i of [1, 2, 3, 4]) expect(svg).toContain(`>${i}<`);
  });

  it('are broken into lines before they give way to a number', () => {
    const { svg, listed } = barLabels([bar('Delivered, Kazakhstan 65', 90, 1)], 90, frame);
    expect(listed).toEqual([]);
    expect(svg.match(/<text/g)!.length).toBe(2);
  });
});
