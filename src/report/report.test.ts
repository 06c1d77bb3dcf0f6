import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case, RawRow } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { factsOf } from '../model/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import type { PlanDocument } from '../plan/index.ts';
import { planReport, questionReport } from './index.ts';
import { otherSections } from './testing/extras.ts';

const fixture = solarFixture();
let html = '';
let page: Document;

beforeAll(() => {
  html = planReport({ ...fixture, otherAnswers: otherSections(fixture.case) });
  page = parseHTML(html).document as unknown as Document;
});

/** The case with one cell of a row replaced. */
function changed(table: 'goods' | 'places' | 'sources', change: (row: RawRow) => RawRow): Case {
  const rows = fixture.case.tables[table].map(change);
  return { ...fixture.case, tables: { ...fixture.case.tables, [table]: rows } };
}

describe('the report of a plan', () => {
  it('is one file under 2 MB that loads nothing', () => {
    expect(new TextEncoder().encode(html).length).toBeLessThan(2e6);
    expect(page.querySelectorAll('link, img, iframe, script[src]').length).toBe(0);
    expect(html).not.toMatch(/url\((?!#)/);
    expect(html).not.toMatch(/@import|@font-face/);
  });

  it('answers in its first sentence', () => {
    const answer = page.querySelector('.answer')?.textContent ?? '';
    expect(answer).toContain('3\u202f055.7');
    expect(answer).toContain('11 plants at 8 places');
    expect(answer).toContain('A plan better by at most USD\u00a01.4\u00a0million');
  });

  it('has its sections in the order in which a reader asks', () => {
    const ids = [...page.querySelectorAll('section')].map((section) => section.id);
    expect(ids).toEqual([
      'map-section',
      'chain-section',
      'upstream',
      'landed-cost',
      'builds',
      'deliveries-section',
      'costs',
      'lanes',
      'obstacles-section',
      'papers',
      'binds-section',
      'standards',
      'rights',
      'finance',
      'reforms',
      'options',
      'stress',
      'rests-section',
      'sources',
    ]);
    for (const link of page.querySelectorAll('nav a')) {
      const id = link.getAttribute('href')!.slice(1);
      expect(page.getElementById(id), id).not.toBeNull();
    }
  });

  it('has the map beside the answer, before the contents', () => {
    const first = page.querySelector('.first-page')!;
    expect(first.querySelector('header .answer')).not.toBeNull();
    expect(first.querySelector('#map-section svg.map')).not.toBeNull();
    expect(first.nextElementSibling?.tagName).toBe('NAV');
  });

  it('has a table behind every chart, the second lane chart apart', () => {
    const bare = [...page.querySelectorAll('figure')].filter((figure) => !figure.querySelector('details table'));
    expect(bare.map((figure) => figure.querySelector('svg > title')?.textContent)).toEqual(['What the same ways cost']);
    expect(page.querySelectorAll('figure').length).toBeGreaterThan(20);
  });

  it('says on every map whose boundaries it shows', () => {
    const maps = [...page.querySelectorAll('svg.map')];
    expect(maps.length).toBeGreaterThan(1);
    for (const map of maps) expect(map.textContent).toContain('no position is taken');
  });

  it('has no id twice and no broken number', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(html).not.toMatch(/NaN|Infinity|\bundefined\b|\[object/);
  });

  it('shows each heading of the plan as it stands there', () => {
    const rows = [...page.querySelectorAll('#costs > .scroll tbody tr')].map((row) => row.textContent ?? '');
    expect(rows.find((row) => row.startsWith('Carriage'))).toContain('−150.9');
    expect(rows.find((row) => row.startsWith('Residual'))).toContain('34.5');
    expect(rows.at(-1)).toContain('−3\u202f055.7');
  });

  it('marks the quality of figures and lists every source with the rows that rest on it', () => {
    const sources = page.getElementById('sources')!;
    expect(sources.querySelectorAll('td.assumed').length).toBeGreaterThan(5);
    const cited = fixture.case.tables.supplies.filter((row) => row.source === 'energytrend').length;
    const row = [...sources.querySelectorAll('tbody tr')].find((one) =>
      one.textContent?.includes('Spot prices of 24 Jun 2026'),
    );
    expect(row?.textContent).toContain('measured');
    expect(Number(row?.querySelectorAll('td')[2]?.textContent)).toBeGreaterThanOrEqual(cited);
  });

  it('is the same for the same plan', () => {
    expect(planReport({ ...fixture, otherAnswers: otherSections(fixture.case) })).toBe(html);
  });

  it('keeps names of a case from becoming markup, and addresses from becoming scripts', () => {
    const evil = '<script>alert(1)</script>"&\'';
    const named = changed('goods', (row) => ({ ...row, name: `${evil}${String(row.good)}` }));
    const out = planReport({ ...fixture, case: named });
    expect(out).not.toContain('<script>alert');
    expect(out).toContain('&lt;script&gt;alert(1)');
    const linked = changed('sources', (row) => ({ ...row, url: 'javascript:alert(1)' }));
    expect(planReport({ ...fixture, case: linked })).not.toMatch(/href="javascript/);
  });
});

describe('a report of little', () => {
  const bare: PlanDocument = {
    ...fixture.plan,
    builds: [],
    closings: [],
    activity: [],
    purchases: [],
    flows: [],
    deliveries: [],
    certificates: [],
    draws: [],
    prices: [],
    costs: [],
    cost: {},
    restsOn: {},
    npv: 0,
    bound: 0,
    gap: 0,
  };
  const without = { ...fixture.case, tables: { ...fixture.case.tables, candidates: [] } };
  const facts = factsOf(without);

  it('leaves out what has no data and says so in its answer', () => {
    const out = planReport({ plan: bare, case: without });
    const ids = [...(parseHTML(out).document as unknown as Document).querySelectorAll('main > section')].map(
      (one) => one.id,
    );
    expect(ids).not.toContain('landed-cost');
    expect(ids).not.toContain('chain-section');
    expect(ids).toContain('sources');
    expect(out).toContain('builds nothing');
    expect(out).not.toMatch(/NaN|Infinity|\bundefined\b/);
  });

  it('names the fewest limits to relax where there is no plan', () => {
    const whyNot = [{ kind: 'demands', key: 'module/Mary', year: 2031, relax: 12.5 }];
    const out = planReport({
      plan: { ...bare, status: 'infeasible', npv: null, bound: null, gap: null, whyNot },
      case: without,
    });
    expect(out).toContain('No plan meets everything');
    expect(out).toContain(`relax the firm demand for ${facts.good('module').name} at ${facts.placeName('Mary')}`);
    expect(out).toContain('12.5');
    const { document } = parseHTML(out) as unknown as { document: Document };
    const said = [...document.querySelectorAll('h1, .answer, h3, p, td, h2')].map((one) => one.textContent).join('\n');
    expect(said.slice(0, said.indexOf('HiGHS'))).not.toContain('module/Mary');
    const page = document.querySelector('main')!.textContent!;
    expect(page).not.toMatch(/All demand is met|No limit|Nothing is built|nothing is made/);
    expect(page).not.toContain(words().plan.opinionAgrees);
  });
});

describe('a page of other questions', () => {
  it('holds their sections alone', () => {
    const out = questionReport({
      case: fixture.case,
      sections: otherSections(fixture.case).filter(({ id }) => id === 'reforms'),
      answer: 'Two reforms do it.',
    });
    expect(out).toContain('Two reforms do it.');
    expect(out).toContain('undecided');
    expect(out).not.toContain('id="stress"');
  });
});
