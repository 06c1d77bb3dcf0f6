import { describe, expect, it } from 'vitest';
import { bundledEvidence, bundledRegister, findChains, matchSectors } from '../../atlas/index.ts';
import { at, readCase } from '../../case/index.ts';
import { atlasReport } from './atlas-report.ts';
import { chainsReport } from './chains-report.ts';
import { projectsReport } from './projects-report.ts';

describe('pages of evidence', () => {
  it('chains.html holds every stage with every factor of each member, and the bloc against random groups', () => {
    const rows = at(readCase('first-steps').case, 2027);
    const evidence = bundledEvidence();
    const stages = findChains(rows, evidence, { bloc: ['KZ', 'UZ', 'CN'], draws: 40 });
    const html = chainsReport({ title: 'First steps', basis: evidence.basis, stages, draws: 40, answer: 'Answer.' });
    for (const id of ['null', 'stage-1']) expect(html).toContain(`<section id="${id}">`);
    expect(html).toContain('Food and beverages');
    expect(html).toContain('40 random groups');
    expect(html).toContain('tomatoes: supplied');
    // Uzbekistan is not among the 62 economies.
    expect(html).toContain('not known');
    expect(html).not.toContain('NaN');
  });

  it('atlas.html holds gaps, all members, the product space and a page of each country, with sources', () => {
    const html = atlasReport({ a: 'KZ', b: 'CN', sectors: matchSectors('KZ', 'CN')!, trade: null });
    for (const id of ['gaps', 'members', 'space', 'country-kz', 'country-cn'])
      expect(html).toContain(`<section id="${id}">`);
    expect(html).toContain('2022 (derived)');
    // The bundled space of products, with its vintage.
    expect(html).toMatch(/of 785\s+products/);
    expect(html).toContain('1998-2000 (derived)');
    for (const topic of ['Energy', 'Wages', 'Risk', 'Standards that its market asks for'])
      expect(html).toContain(topic);
    expect(html).toContain('EAC conformity of modules');
    expect(html).not.toContain('NaN');
  });

  it('atlas.html draws no space of sectors of an economy that the tables do not hold', () => {
    const html = atlasReport({ a: 'UZ', b: 'KZ', sectors: matchSectors('UZ', 'KZ')!, trade: null });
    expect(html).not.toMatch(/Uzbekistan alone had an advantage in 0\s+sectors/);
    expect(html).toMatch(/In 1998–2000, of 785\s+products\s+Uzbekistan alone had an advantage in 99/);
  });

  it('atlas.html says in each title of which years it speaks, and in the past tense', () => {
    const html = atlasReport({ a: 'UZ', b: 'KZ', sectors: matchSectors('UZ', 'KZ')!, trade: null });
    const plain = html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<tspan[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '\n');
    const answer = /class="answer">([^<]*)/.exec(html)![1];
    expect(answer).toMatch(/^In 1998–2000, Uzbekistan had an advantage in \d+ classes in which Kazakhstan had none\./);
    const titles = [...html.matchAll(/<svg[^>]*>\s*<title[^>]*>([^<]*)/g)].map(([, title]) => title!);
    expect(titles.length).toBeGreaterThan(2);
    for (const title of titles) expect(title).toMatch(/^In (1998–2000|2022), /);
    expect(plain).not.toMatch(/ (has|have) (an|no) advantage| is (strong|weak)| exports [\d.]+ times/);
  });

  it('projects.html holds map, time line, every project and a page of each country; amounts are not added up', () => {
    const html = projectsReport(bundledRegister());
    for (const id of ['map', 'timeline', 'projects', 'mechanisms', 'country-uz'])
      expect(html).toContain(`<section id="${id}">`);
    for (const one of bundledRegister()) expect(html).toContain(one.name.slice(0, 12));
    // Each project can be left by its country, its sector and its status.
    for (const name of ['countries', 'sector', 'status'])
      for (const [, values] of html.matchAll(new RegExp(`<tr[^>]* data-${name}="([^"]*)"`, 'g')))
        for (const value of values!.split(' '))
          expect(html).toContain(
            `#only-${name} option[value="${value}"]:checked) tbody tr:not([data-${name}~="${value}"])`,
          );
    expect(html).toContain('Boundaries as in Natural Earth');
  });
});
