import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { textWidth } from './measure.ts';
import { samples } from './testing/samples.ts';

const drawn = Object.entries(samples).map(([name, draw]) => [name, draw()] as const);

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
    const { document } = parseHTML(`<html><body>${svg}</body></html>`);
    const width = Number(svg.match(/viewBox="0 0 (\d+)/)?.[1]);
    for (const text of document.querySelectorAll('text')) {
      if (text.getAttribute('transform') || text.closest('g[transform*="translate("] g[transform]')) continue;
      const wide = textWidth(text.textContent ?? '', Number(text.getAttribute('font-size')), false);
      const anchor = text.getAttribute('text-anchor') ?? 'start';
      const x = Number(text.getAttribute('x'));
      const from = anchor === 'start' ? x : anchor === 'middle' ? x - wide / 2 : x - wide;
      expect(from, `${text.textContent} begins`).toBeGreaterThan(-2);
      expect(from + wide, `${text.textContent} ends`).toBeLessThan(width + 3);
    }
  });
});

describe('all figures', () => {
  it('use ids of their own, so that many stand on one page', () => {
    const ids = drawn.flatMap(([, svg]) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
