import { expect, it } from 'vitest';
import { readCase } from '../../case/index.ts';
import type { ShockWorth } from '../../reforms/index.ts';
import { questionReport, questionText } from '../../report/index.ts';
import { stressAnswer, stressSection } from './blocks.ts';

const { case: c } = readCase('first-steps');

function told(shocks: readonly ShockWorth[]): string {
  const d = { npv: 100, currency: 'USD', shocks };
  return questionText({ case: c, sections: [stressSection(c, d)], answer: stressAnswer(c, d) }, []);
}

it('tells shocks by their names, the keys by which commands take them behind, in 80 columns', () => {
  const shock = {
    shock: 'price-jump',
    name: 'Chinese prices of the whole chain up by a half for five years',
    npv: 90,
    lost: 10,
    foreseen: 95,
    delivered: 1,
    worstYear: 1,
    recovery: 0,
    dearer: 2,
    missed: [],
  };
  const same = { ...shock, shock: 'strike', name: 'strike', lost: 1 };
  const text = told([shock, same]);
  const flat = text.replace(/\s+/g, ' ');
  expect(flat).toContain('(price-jump)');
  expect(flat).toContain('“Chinese prices of the whole chain up by a half for five years” hurts most');
  expect(flat).toMatch(/Less if/);
  expect(flat).not.toContain('strike (strike)');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('says of no year that its cost is least certain where no cost varies', () => {
  const fan = (width: number) =>
    [2027, 2028].map((year) => ({ year, p5: 22e6, p25: 22e6, p50: 22e6, p75: 22e6, p95: 22e6 + width }));
  const page = (width: number) => {
    const section = stressSection(c, { npv: 7e6, currency: 'USD', shocks: [], fan: fan(width) });
    return questionReport({ case: c, sections: [section] });
  };
  expect(page(0)).not.toContain('least certain');
  expect(page(1e6)).toContain('The cost of 2027 is least certain: 22 to 23');
});
