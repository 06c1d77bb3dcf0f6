import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { textWidth } from './measure.ts';
import { TEXT } from './svg.ts';
import { samples } from './testing/samples.ts';
import { narrowDrawing } from './width.ts';

const drawn = Object.entries(samples).map(([name, draw]) => [name, draw()] as const);
const narrow = Object.entries(samples).map(([name, draw]) => [name, narrowDrawing(draw)] as const);

/** A drawing's words that begin or end outside of its frame, and those smaller than 9 px. */
function faults(svg: string): string[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const width = Number(svg.match(/viewBox="0 0 (\d+)/)?.[1]);
  return [...document.querySelectorAll('text')].flatMap((text) => {
    if (text.getAttribute('transform') || text.closest('g[transform*="translate("] g[transform]')) return [];
    const size = Number(text.getAttribute('font-size') ?? TEXT);
    const wide = textWidth(text.textContent ?? '', size, false);
    const anchor = text.getAttribute('text-anchor') ?? 'start';
    const x = Number(text.getAttribute('x'));
    const from = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide;
    return from <= -2 || from + wide >= width + 3 || size < 9 ? [text.textContent ?? ''] : [];
  });
}

describe.each(drawn)('figure %s', (name, svg) => {
  it('is as it was', async () => {
    await expect(svg).toMatchFileSnapshot(`__snapshots__/${name}.svg`);
  });

  it('is whole: closed tags, no broken number, a title, a source', () => {
    const { document } = parseHTML(`<html><body>${svg}</body></html>`);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(document.querySelectorAll('svg').length).toBe(1);
    expect(document.querySelector('svg > title')?.textContent?.length).toBeGreaterThan(10);
    expect(svg).toContain('Source: ');
    const open = [...svg.matchAll(/<([a-zA-Z]+)[^>]*[^/]>/g)].length;
    const closed = [...svg.matchAll(/<\/[a-zA-Z]+>/g)].length;
    expect(open).toBe(closed);
  });

  it('keeps its words within its frame', () => {
    expect(faults(svg)).toEqual([]);
  });
});

it.each(narrow)('figure %s for a telephone is 380 px wide and keeps its words within its frame', (_, svg) => {
  expect(svg).toMatch(/viewBox="0 0 380 /);
  expect(faults(svg)).toEqual([]);
});

describe('all figures', () => {
  it('use ids of their own, so that many stand on one page', () => {
    const ids = drawn.flatMap(([, svg]) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
