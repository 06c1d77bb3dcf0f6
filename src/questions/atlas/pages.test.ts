import { describe, expect, it } from 'vitest';
import { bundledRegister, type TradeMatch } from '../../atlas/index.ts';
import { readCase } from '../../case/index.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { projectsOutput } from '../projects/blocks.ts';
import { bundledBloc } from './bloc.ts';
import { blocOutput } from './bloc-blocks.ts';
import { chains } from './chains.ts';
import { chainsOutput } from './chains-blocks.ts';
import { bundledMatch } from './match.ts';
import { matchOutput } from './match-blocks.ts';

const evidenceReport = (a: string, b: string) => matchOutput(bundledMatch(a, b)).page();

/** The sentence that says which headings sums are of. */
const coversIn = (language: string) => (html: string) => {
  const begins = { en: 'Sums over headings cover', ru: 'Суммы по позициям охватывают', zh: '各品目合计只包括' }[
    language
  ]!;
  return html.slice(html.indexOf(begins)).split('</p>')[0]!;
};

describe('pages of evidence', () => {
  it('chains.html lists exporters of every stage with their cautions, and says that no country is put first', async () => {
    const { case: c } = readCase('solar-central-asia');
    const html = chainsOutput(await chains(c), c).page();
    for (const id of ['first', 'orders', 'stage-1']) expect(html).toContain(`<section id="${id}">`);
    expect(html).toContain('not shown');
    expect(html).toContain('has no heading 8541');
    // What stands against it: a duty, and the certificate of Uzbekistan.
    expect(html).toContain('What it meets at the border of the buyer');
    expect(html).toContain('Uzbek certificate of conformity');
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

  it('tells measures and gaps of loaded trade, with what keeps a gap from being quoted, on page and terminal', () => {
    const { document } = bundledMatch('UZ', 'KZ');
    const about = (value: number) => ({ value, low: value / 2, high: value * 2 });
    const gap = { product: '740311', rca: 7.25, actual: 1000, fromOutside: 5000, netExporter: false };
    const gaps = [{ ...gap, potential: about(8000), gap: about(6000), cautions: [{ kind: 'precious' }] }];
    const way = { complementarity: 31, intensity: 3.25, ease: about(2), gap: about(9000), gaps };
    const trade = {
      scheme: 'HS22',
      year: 2024,
      digits: 6,
      source: { file: 'baci.zip' },
      products: 5000,
      aToB: way,
      bToA: { ...way, gaps: [] },
      precious: { a: 4000, b: 2000 },
      grubelLloyd: null,
      complexity: { cleaning: '', a: { eci: 0.5, outlook: 0.25, diversity: 12 }, b: null },
      concentration: { a: 0.1, b: 0.2 },
    } as unknown as TradeMatch;
    const told = matchOutput({ document: { ...document, trade } });
    const text = told.text();
    for (const said of [told.page().replace(/<[^>]*>/g, ' '), text.replace(/\s+/g, ' ')]) {
      expect(said).toContain('Trade intensity (1 is the world’s): 3.25');
      expect(said).toContain('8 (4 to 16)');
      expect(said).toContain('Uzbekistan buys more of it than it sells; precious metal');
      expect(said).toContain('advantage in 12 headings');
      expect(said).not.toContain('First step');
    }
    expect(text).toContain('740311: Uzbekistan buys more');
    expect(text).not.toContain('All members');
  });

  it('bloc.html has each figure with year, source and definition, in every language', async () => {
    for (const language of languages) {
      await loadLanguage(language);
      const html = inLanguage(language, () => blocOutput(bundledBloc()).page());
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
    const html = projectsOutput(bundledRegister(), '2026-12-01').page();
    for (const id of ['map', 'timeline', 'projects', 'mechanisms', 'country-uz'])
      expect(html).toContain(`<section id="${id}">`);
    for (const project of bundledRegister()) expect(html).toContain(project.name.slice(0, 12));
    // Each project can be left by its country, its sector and its status.
    for (const name of ['only0', 'only1', 'only2'])
      for (const [, values] of html.matchAll(new RegExp(`<tr[^>]* data-${name}="([^"]*)"`, 'g')))
        for (const value of values!.split(' '))
          expect(html).toContain(`#${name} option[value="${value}"]:checked) tbody tr:not([data-${name}~="${value}"])`);
    expect(html).toContain('Boundaries as in Natural Earth');
  });
});
