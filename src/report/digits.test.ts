import { describe, expect, it } from 'vitest';
import { solarFixture } from '../model/testing/solar.ts';
import { planReport } from './index.ts';
import { planText } from './terminal/plan-text.ts';

const { plan: drawn, ...rest } = solarFixture();
const plan = { ...drawn, draws: [] };
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('the digits of the net present value', () => {
  it('are the same in the headline, the tile, the table and the terminal', () => {
    const page = plain(planReport({ ...rest, plan }));
    const text = plain(planText(plan, undefined, { case: rest.case }));
    const [, headline] = /class="answer">.*?USD ([\d ]+\.\d+) million/.exec(page)!;
    const [, tile] = /<dt>Net present value[^<]*<\/dt><dd>USD −([\d ]+\.\d+) million/.exec(page)!;
    const [, row] = /<td>Net present value(?:<td(?: class=m)?>[^<]*)*<td>−([\d ]+\.\d+)</.exec(page)!;
    const [, told] = /The net present value is USD −([\d ]+\.\d+)\s+million/.exec(text)!;
    expect([tile, row, told]).toEqual([headline, headline, headline]);
    const [, capital] = /<dt>Capital, present value<\/dt><dd>USD ([\d ]+\.\d+) million/.exec(page)!;
    expect(text).toMatch(new RegExp(`Capital +−${capital}\\b`));
  });
});
