import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { valueAxisBelow } from './axis.ts';
import { bars, narrowDrawing } from './index.ts';

const drawn = () =>
  bars([{ bars: [{ name: 'Border at Horgos', value: 41, barrier: 'logistics' }] }], {
    title: 'What each obstacle costs',
    id: 'obstacles',
    width: 832,
  });

describe('a drawing for a telephone', () => {
  it('is 380 px wide, has ids of its own, and leaves later drawings wide', () => {
    const [wide, narrow, after] = [drawn(), narrowDrawing(drawn), drawn()];
    expect(wide).toContain('viewBox="0 0 832 ');
    expect(narrow).toContain('viewBox="0 0 380 ');
    expect(narrow).toContain('class="figure bars narrow"');
    expect(narrow).toContain('id="obstacles-logistics-narrow"');
    expect(narrow).toContain('fill="url(#obstacles-logistics-narrow)"');
    expect(after).toBe(wide);
  });

  it('leaves later drawings wide where one fails', () => {
    expect(() =>
      narrowDrawing(() => {
        throw new Error('no data');
      }),
    ).toThrow('no data');
    expect(drawn()).toContain('viewBox="0 0 832 ');
  });
});

describe('values below a chart', () => {
  const labels = (width: number) => valueAxisBelow(scaleLinear([-3200, -2990], [0, width]), 0, 100).match(/<text/g)!;

  it('are fewer where they would meet', () => {
    expect(labels(600).length).toBeGreaterThan(4);
    expect(labels(90).length).toBeLessThan(labels(600).length);
  });
});
