import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { readCase } from '../../case/index.ts';
import type { OptionsDocument } from '../../reforms/index.ts';
import { questionText } from '../../report/index.ts';
import { plan } from '../plan/ask.ts';
import { report } from '../report.ts';
import { optionsAnswer, optionsSection } from './blocks.ts';

const { case: c } = readCase(`${root}test/cases/tiny-make-and-sell`);
const sites = Array.from({ length: 90 }, (_, i) => `Place of a rather long name ${i}/a process of a long name`);
const one = (first: number) => ({
  npv: 1e9 - first * 1e6,
  builds: sites.slice(first, first + 40),
  measures: { jobs: 1200, capex: 5e8, co2: 90_000, external_share: 0.4 },
});
const use = { always: sites.slice(0, 30), sometimes: sites.slice(30, 60), never: sites.slice(60), undecided: [] };
const slacks = [0.01, 0.05].map((slack) => ({ ...use, slack, options: [one(7), one(9)] }));
const range = (site: string, i: number) => ({
  kind: 'site',
  of: site,
  here: i,
  least: 0,
  most: 9,
  lowest: 0,
  highest: i,
});
const many = {
  ...use,
  best: 1e9,
  bound: 1e9,
  currency: 'USD',
  slack: 0.05,
  slackOf: 'best',
  slackMoney: 5e7,
  options: [0, 5, 10, 15, 20].map(one),
  slacks,
  sites: sites.map((site, i) => ({ site, built: i < 40, low: i * 1e5, high: i * 1e5 + 1 })),
  ranges: sites.map(range),
  frontiers: { jobs: [0, 1, 2, 3, 4, 5].map((i) => ({ ...one(i), value: 100 * i })) },
  limits: { jobs: 900 },
} as unknown as OptionsDocument;

describe('options on a terminal', () => {
  it('stand on one screen, however many sites there are, and say how many more', () => {
    const lines = questionText({ case: c, sections: [optionsSection(c, many)], answer: optionsAnswer(c, many) }, [])
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(34);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join(' ')).toMatch(/Built in every plan within that limit \(30\): .* and\s+27 more\./);
  });
});

it('stand in a report that a program makes, where their answer is given', async () => {
  const planned = await plan(c, { explain: 'none' });
  expect(report(planned, c)).not.toContain('<section id="options">');
  const page = report(planned, c, { answers: { options: many } });
  expect(page).toContain('<section id="options">');
  expect(page).toContain('Place of a rather long name 7');
});
