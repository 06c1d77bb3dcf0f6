import { describe, expect, it } from 'vitest';
import { bundledOrders, bundledRegister, bundledTrade, stagesOf } from '../../atlas/index.ts';
import { at, readCase } from '../../case/index.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { buyersBorders } from '../../plan/index.ts';
import { evidenceReport, membersReport } from '../../questions/index.ts';
import { factsOf } from '../facts.ts';
import { chainsReport } from './chains-report.ts';
import { projectsReport } from './projects-report.ts';

/** The sentence that says which headings sums are of. */
const coversIn = (language: string) => (html: string) => {
  const begins = { en: 'Sums over headings cover', ru: 'Суммы по позициям охватывают', zh: '各品目合计只包括' }[
    language
  ]!;
  return html.slice(html.indexOf(begins)).split('</p>')[0]!;
};

describe('pages of evidence', () => {
  it('chains.html lists exporters of every stage with their cautions, and says that no country is put first', () => {
    const rows = at(readCase('solar-central-asia').case, 2027);
    const bloc = ['KG', 'TJ', 'UZ', 'CN'];
    const stages = stagesOf(rows, bloc, bundledTrade()).map((one) => ({
      ...one,
      borders: buyersBorders(rows, bloc, one.good),
    }));
    const of = factsOf(readCase('solar-central-asia').case);
    const about = { title: 'Solar', year: 2024, loaded: false, answer: 'Answer.', facts: of };
    const html = chainsReport({ ...about, stages, orders: bundledOrders() });
    for (const id of ['first', 'orders', 'stage-1']) expect(html).toContain(`<section id="${id}">`);
    expect(html).toContain('not shown');
    expect(html).toContain('has no heading 8541');
    // What stands against it: a duty, and the certificate of Uzbekistan.
    expect(html).toContain('What it meets at the border of the buyer');
    expect(html).toMatch(/UZ-CERT/);
    expect(html).not.toContain('NaN');
  });

  it('atlas.html begins with how to load trade, then holds headings, all members, the product space and each country', () => {
    const html = evidenceReport('UZ', 'CN');
    for (const id of ['first', 'headings', 'gaps', 'members', 'space', 'country-uz', 'country-cn'])
      expect(html).toContain(`<section id="${id}">`);
    expect(html.indexOf('<section id="first">')).toBeLessThan(html.indexOf('<section id="headings">'));
    expect(html).toContain('chorsu atlas load BACI_HS22_V202601.zip');
    expect(html).toContain('Etalab 2.0');
    // The bundled space of products, with its vintage.
    expect(html).toMatch(/of 781\s+products/);
    expect(html).toContain('1998-2000 (derived)');
    for (const topic of ['Energy', 'Wages', 'Risk', 'Standards that its market asks for'])
      expect(html).toContain(topic);
    expect(html).not.toContain('NaN');
  });

  it('atlas.html says in each title of which years it speaks, and in the past tense', () => {
    const html = evidenceReport('UZ', 'KZ');
    const plain = html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<tspan[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '\n');
    const answer = /class="answer">([^<]*)/.exec(html)![1];
    expect(answer).toMatch(
      /^In 2024, of 16 headings that are bundled, Uzbekistan sold net what Kazakhstan bought net in/,
    );
    expect(answer).toMatch(/In 1998–2000, Uzbekistan had an advantage in \d+ classes in which Kazakhstan had none\./);
    const titles = [...html.matchAll(/<svg[^>]*>\s*<title[^>]*>([^<]*)/g)].map(([, title]) => title!);
    expect(titles.length).toBeGreaterThan(2);
    for (const title of titles) expect(title).toMatch(/^In (1998–2000|2024), /);
    expect(plain).not.toMatch(/ (has|have) (an|no) advantage| is (strong|weak)| exports [\d.]+ times/);
  });

  it('bloc.html has each figure with year, source and definition, in every language', async () => {
    for (const language of languages) {
      await loadLanguage(language);
      const html = inLanguage(language, membersReport);
      for (const id of ['first', 'facts', 'trade', 'complements', 'projects'])
        expect(html).toContain(`<section id="${id}">`);
      expect(html).toContain('2024');
      // No sum is called the total: it says which headings it is of, gold not among them.
      const covers = coversIn(language)(html);
      expect(covers.match(/HS \d{4}/g)).toHaveLength(15);
      expect(covers).not.toContain('7108');
      expect(html).not.toMatch(/NaN|undefined/);
    }
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
