import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { matrix } from './matrix.ts';
import { textWidth } from './measure.ts';
import { TEXT } from './svg.ts';

/** Names of reforms as long as those of the solar case. */
const names = [
  'Block trains and joint clearance at the China-Kazakhstan rail crossings',
  'China-Kyrgyzstan-Uzbekistan railway one year earlier',
  'No duty on PV inputs into the EAEU again',
  'No duty on PV inputs into Uzbekistan',
  'One type test (IECEE CB, ILAC) and EAC (SCO mechanism) accepted in all member countries',
  'Joint training: half the cost of centres and more local skills',
  'Long power contracts at 50 USD per MWh for new plants',
  'Line of a development bank of the SCO',
  'Industrial cooperation mechanism of the EAEU',
  'One licence for the know-how of cell lines for all five countries',
];
const signs = ['worth more together', 'stand in for each other'] as const;

function drawn(count: number, value: (a: number, b: number) => number | undefined, width = 832) {
  const list = Array.from({ length: count }, (_, i) => names[i % names.length]!);
  const svg = matrix({ names: list, value, signs }, { title: 'Pairs', width });
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const texts = [...document.querySelectorAll('text')].map((text) => {
    const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
    const wide = textWidth(text.textContent ?? '', Number(text.getAttribute('font-size') ?? TEXT));
    const from = text.getAttribute('text-anchor') === 'middle' ? x! - wide / 2 : x!;
    return { text: text.textContent ?? '', x: x!, y: y!, from, to: from + wide };
  });
  return { svg, texts, width: Number(svg.match(/viewBox="0 0 (\d+)/)?.[1]), list };
}

describe('the matrix of pairs', () => {
  it.each([2, 8, 10])('shows each of %i long names whole, and all within its frame', (count) => {
    const { svg, texts, width, list } = drawn(count, (a, b) => (a - 2 * b) * 0.73);
    const said = texts.map((text) => text.text).join(' ');
    for (const name of list) expect(said).toContain(name);
    expect(svg).not.toContain('…');
    expect(svg).not.toContain('rotate(');
    for (const text of texts) expect(text.to, text.text).toBeLessThan(width + 1);
  });

  it('is narrow enough at ten reforms that a telephone shows all of it at four fifths of its size', () => {
    expect(drawn(10, (a, b) => (a - 2 * b) * 0.73).width).toBeLessThanOrEqual(440);
  });

  it('puts the name of a reform behind its row and over its column', () => {
    const { texts } = drawn(4, (a, b) => 10 * a + b);
    const at = (text: string) => texts.find((one) => one.text === text)!;
    const [row, cell, column] = [at(names[3]!), at('+32'), at(names[2]!)];
    expect(cell.y).toBe(row.y);
    expect(cell.to).toBeLessThan(row.from);
    expect(column.y).toBeLessThan(cell.y);
    expect(column.from).toBeGreaterThan(at('+31').to);
    expect(column.from).toBeLessThan(cell.to);
  });

  it('says numbers to the decimals of the largest, and none where there is no room', () => {
    const { texts } = drawn(3, (a, b) => [[], [6.34], [-0.0042, -0.26]][a]?.[b]);
    expect(texts.map((text) => text.text).filter((text) => /^[+−]?[\d.]+$/.test(text))).toEqual(['+6.3', '0', '−0.3']);
    const many = drawn(30, () => -1234.5);
    expect(many.texts.some((text) => text.text.startsWith('−'))).toBe(false);
    expect(many.width).toBeLessThanOrEqual(832);
    for (const text of many.texts) expect(text.to, text.text).toBeLessThan(many.width + 1);
  });
});
