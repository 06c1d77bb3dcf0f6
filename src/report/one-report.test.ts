import { expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { hasHash, oneReport } from './one-report.ts';
import type { StressData } from './sections/extra/data.ts';

const stress = (npv: number): StressData => ({ shocks: [{ shock: 'flood', npv, delivered: 0.9 }] });
const ids = (html: string) => [...html.matchAll(/<section id="([^"]+)">/g)].map((x) => x[1]);
const links = (html: string) => [...html.matchAll(/<li><a href="#([^"]+)">/g)].map((x) => x[1]);

it('puts the sections of questions into one report, in their order, each once', async () => {
  const { case: c } = await openCase('first-steps');
  const hash = '0123456789abcdef';
  const one = oneReport(undefined, { case: c, sections: { stress: stress(5e6) }, npv: 7e6, hash });
  expect(ids(one)).toEqual(['stress']);
  expect(hasHash(one, hash)).toBe(true);
  expect(hasHash(one, 'fedcba9876543210')).toBe(false);
  const both = oneReport(one, { case: c, told: [{ id: 'options', title: 'Options', blocks: [] }], hash });
  expect(ids(both)).toEqual(['options', 'stress']);
  expect(links(both)).toEqual(['options', 'stress']);
  const again = oneReport(both, { case: c, sections: { stress: stress(1e6) }, npv: 7e6, hash });
  expect(ids(again)).toEqual(['options', 'stress']);
  expect(links(again)).toEqual(['options', 'stress']);
  expect(again).toContain('costs USD\u00a06\u00a0million');
  expect(again).not.toContain('costs USD\u00a02\u00a0million');
  expect(hasHash(again, hash)).toBe(true);
});

it('says of no year that its cost is least certain where no cost varies', async () => {
  const { case: c } = await openCase('first-steps');
  const hash = '0123456789abcdef';
  const fan = (width: number) =>
    [2027, 2028].map((year) => ({ year, p5: 22e6, p25: 22e6, p50: 22e6, p75: 22e6, p95: 22e6 + width }));
  const page = (width: number) =>
    oneReport(undefined, { case: c, sections: { stress: { ...stress(5e6), fan: fan(width) } }, npv: 7e6, hash });
  expect(page(0)).not.toContain('least certain');
  expect(page(1e6)).toContain('The cost of 2027 is least certain: 22 to 23');
});
