import { beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, type Language, languages, loadLanguage } from '../../i18n/index.ts';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import type { Cooperation } from '../../plan/index.ts';
import { sectionOf } from '../../view/index.ts';
import { planText } from '../index.ts';
import { planTables } from '../tables.ts';
import { firstPageHtml } from '../testing/first-page.ts';
import { sheetsOf } from '../workbook/sheets.ts';
import { cooperationSection } from './cooperation.ts';
import { allLines, firstLines } from './first-lines.ts';

const fixture = solarFixture();
const cooperation: Cooperation = {
  among: 'bloc',
  members: ['KG', 'KZ', 'UZ'],
  trade: { before: 6e6, after: 68e6 },
  pairs: [
    {
      from: 'UZ',
      to: 'KZ',
      good: 'module',
      amount_before: 60,
      amount_after: 480,
      value_before: 6e6,
      value_after: 48e6,
    },
    { from: 'KG', to: 'UZ', good: 'glass', amount_before: 0, amount_after: 40e3, value_before: 0, value_after: 20e6 },
  ],
  opened: ['glass'],
  closed: [],
  unvalued: [],
  outside: { before: 0.998, after: 0.82 },
  countries: [{ country: 'UZ', valueAdded: { before: 2e6, after: 28e6 }, jobs: { before: 80, after: 733.7 } }],
};
const planOf = (change: Partial<Cooperation> = {}) => ({
  ...fixture.plan,
  decision: { cooperation: { ...cooperation, ...change } },
});
const context = (change: Partial<Cooperation> = {}) => contextOf({ ...fixture, plan: planOf(change) });
const plain = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const section = (change: Partial<Cooperation> = {}) => plain(sectionOf(cooperationSection(context(change))!).html);

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('cooperation', () => {
  const said: Readonly<Record<Language, string>> = {
    en: 'trade among the members of the bloc rises from USD 6 million to USD 68 million a year in the plans found. Goods that pass a border among them only with the plan: ',
    ru: 'Торговля между странами объединения растёт с 6 млн долл. США (если ничего не строить) до 68 млн долл. США в год — в найденных планах. Товары, которые пересекают границы между ними только по плану: ',
    zh: '集团成员国之间的贸易额由什么都不建时的每年 600万美元增至每年 6 800万美元。只有按本方案才在各国之间跨越边境的货物：',
  };

  it.each(languages)('stands on the first page, in the brief and on a terminal (%s)', (language) => {
    inLanguage(language, () => {
      const name = contextOf(fixture).facts.good('glass').name;
      const line = said[language] + name;
      expect(plain(firstPageHtml({ ...fixture, plan: planOf() }))).toContain(line);
      expect(allLines(firstLines(context())).slice(0, 6).map(plain).join('\n')).toContain(line);
      const screen = planText(planOf(), undefined, { case: fixture.case });
      expect(screen.replace(/\s/g, '')).toContain(line.replace(/\s/g, ''));
      expect(screen.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    });
  });

  it('is left out of the first page where the case names no bloc and no region, and everywhere where it is not known', () => {
    expect(allLines(firstLines(context({ among: 'all' }))).join()).not.toMatch(/trade among/i);
    expect(section({ among: 'all' })).toContain('trade among the countries of the case rises');
    expect(cooperationSection(contextOf(fixture))).toBeUndefined();
    expect(allLines(firstLines(contextOf(fixture))).join()).not.toMatch(/trade among/i);
    expect(planTables(fixture.plan)['cooperation.csv']).toBeUndefined();
  });

  it('has who sends to whom with its sums, what is bought outside, value added and jobs', () => {
    const html = section();
    expect(html).toMatch(/Uzbekistan +6 → 48 +6 → 48/);
    expect(html).toMatch(/All +6 → 48 +0 → 20 +6 → 68/);
    expect(html).toContain(
      'Of the value of all purchases, 82 % comes from outside the bloc; if nothing is built, 99.8 %.',
    );
    expect(html).toMatch(/Uzbekistan +2 +28 +80 +734/);
    expect(html).toContain('Another plan of the same worth may trade otherwise.');
  });

  it('says when trade falls, stays, or is none, and which goods are gone or have no value', () => {
    expect(section({ trade: { before: 68e6, after: 6e6 } })).toContain('falls from USD 68 million to USD 6 million');
    expect(section({ trade: { before: 6.0001e6, after: 6e6 } })).toContain(
      'is USD 6 million a year in the plans found, as',
    );
    const none = section({
      trade: { before: 0, after: 0 },
      pairs: [],
      opened: [],
      closed: ['cell'],
      unvalued: ['cell'],
    });
    expect(none).toContain('No good with a value passes a border among the members');
    expect(none).toMatch(/only if nothing is built: .+\. .*Goods without a value, which count in no sum of trade: /);
    const many = section({ opened: ['glass', 'module', 'cell', 'frame', 'mounting', 'coil'] });
    expect(many).toContain('and 2 more.');
  });

  it('is a table with named columns, one row for each good and pair, and a sheet with names of countries', () => {
    const files = planTables(planOf());
    expect(files['cooperation.csv']).toBe(
      'from,to,good,amount_before,amount_after,value_before,value_after\n' +
        'UZ,KZ,module,60,480,6000000,48000000\nKG,UZ,glass,0,40000,0,20000000\n',
    );
    const { resources } = JSON.parse(files['datapackage.json']!) as { resources: { name: string; schema: object }[] };
    expect(resources.find(({ name }) => name === 'cooperation')!.schema).toMatchObject({
      primaryKey: ['from', 'to', 'good'],
      fields: expect.arrayContaining([
        { name: 'from', title: 'From, country', type: 'string', unit: 'ISO 3166-1 alpha-2' },
        { name: 'value_after', title: 'Value with the plan, mean of a year', type: 'number', unit: 'USD' },
      ]),
    });
    const sheet = sheetsOf(planOf(), contextOf(fixture).facts).find(({ name }) => name === 'Cooperation')!;
    expect(sheet.table.rows[0]!.slice(0, 4)).toEqual(['UZ', 'Uzbekistan', 'KZ', 'Kazakhstan']);
  });
});
