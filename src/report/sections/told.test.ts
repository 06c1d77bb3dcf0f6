import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../blocks/index.ts';
import { contextOf, targetsSection } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { blocksHtml, sectionOf } from '../../view/index.ts';
import type { Context } from '../input.ts';
import { countriesTable } from './countries.ts';
import { countriesByYearSection } from './countries-by-year.ts';
import { obstaclesSection } from './obstacles.ts';
import { papersSection } from './papers.ts';
import { sourcesSection } from './sources.ts';

const countriesHtml = (of: Context) => blocksHtml(blocksOf(countriesTable(of)));
const fixture = solarFixture();
const { plan } = fixture;
const [first, second] = plan.years as [number, number];
const told = (more: Partial<typeof plan>) => contextOf({ ...fixture, plan: { ...plan, ...more } });
const target = { target: 'hub-jobs', year: first, measure: 'jobs', countries: ['UZ'], min: 100 };

describe('targets', () => {
  it('say what is asked, what the plan has, and where no room is left', () => {
    const { html } = sectionOf(
      targetsSection(
        told({
          targets: [
            { ...target, value: 100 },
            { ...target, year: second, value: 130 },
          ],
          prices: [{ kind: 'targets', key: `hub-jobs/${first}`, year: first, value: -55_000 }],
        }),
      )!,
    );
    expect(html).toContain(`2 targets met; no room is left in hub-jobs ${first}.`);
    expect(html).toMatch(/at least 100<.*?>100<.*?>0<.*?55\u202f000/s);
  });

  it('are no section where the case has none', () => {
    expect(targetsSection(told({ targets: [] }))).toBeUndefined();
  });
});

describe('countries', () => {
  const measures = [
    { measure: 'jobs' as const, year: first, country: 'UZ', value: 100 },
    { measure: 'jobs' as const, year: second, country: 'KZ', value: 40 },
    { measure: 'imports' as const, year: first, country: 'UZ', value: 3e6 },
  ];

  it('stand by year with a sum', () => {
    const { html } = sectionOf(countriesByYearSection(told({ measures }))!);
    expect(html).toMatch(/Jobs, persons/);
    expect(html).toMatch(/<td>All<td>100<td>40</);
  });

  it('show changes only where building nothing is known', () => {
    expect(countriesHtml(told({ measures }))).toContain('Imports a year');
    const before = [
      { measure: 'imports' as const, year: first, country: 'UZ', value: 13e6 },
      { measure: 'jobs' as const, year: first, country: 'UZ', value: 80 },
      { measure: 'jobs' as const, year: second, country: 'KZ', value: 40 },
    ];
    const html = countriesHtml(told({ measures, nothing: { npv: 0, bound: 0, measures: before } }));
    expect(html).toContain('Imports saved a year');
    const years = plan.years.length;
    expect(html).toContain(`<td>Uzbekistan<td>${20 / years}<`);
    expect(html).toContain(`<td>${10 / years}<`);
    expect(html, 'jobs that stand without the plan too').not.toContain('<td>Kazakhstan');
  });

  it('say which countries the region is of which the first page tells a share', () => {
    const region = 'The region is Uzbekistan, Kazakhstan, Kyrgyzstan, Tajikistan and Turkmenistan.';
    expect(countriesHtml(told({ measures }))).toContain(region);
    const { hub: _, ...settings } = fixture.case.settings;
    const without = contextOf({ ...fixture, plan: { ...plan, measures }, case: { ...fixture.case, settings } });
    expect(countriesHtml(without)).not.toContain('The region is');
  });
});

describe('where the figures come from', () => {
  it('shows the rows of a long table that the plan uses', () => {
    const { tables } = fixture.case;
    const unused = Array.from({ length: 200 }, (_, i) => ({ from: `A${i}`, to: `B${i}`, mode: 'rail', km: 1 }));
    const more = { ...fixture.case, tables: { ...tables, legs: [...tables.legs, ...unused] } };
    const { html } = sectionOf(sourcesSection(contextOf({ ...fixture, case: more })));
    const used = new Set(plan.flows.flatMap(({ legs }) => legs)).size;
    expect(used).toBeGreaterThan(0);
    expect(html).toMatch(new RegExp(`legs, [0-9]+ rows; the ${used} that the plan uses are shown`));
  });
});

describe('papers and obstacles', () => {
  it('tell each certificate with its holder and its cost once', () => {
    const { html } = sectionOf(papersSection(contextOf(fixture))!);
    expect(html.match(/<tr>/g)!.length).toBeGreaterThan(plan.certificates.length);
  });

  it('put money paid at places on a map that says whose boundaries it shows', () => {
    const { html } = sectionOf(obstaclesSection(contextOf(fixture))!);
    expect(html).toMatch(/Most is paid at .+: USD/);
    expect(html).toContain('no position is taken');
  });
});
