import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { storedPlan } from '../../../test/outputs/stored.ts';
import { money } from '../../figures/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { worthOf } from '../../plan/index.ts';
import { bareFigures } from '../../report/testing/bare-figures.ts';
import { comparePage, compareText, compareView, compareWorkbook } from './answer.ts';
import type { CompareInput } from './ask.ts';

const { plan, case: c } = solarFixture();
const other = {
  ...plan,
  npv: plan.npv! - 2e6,
  bound: plan.npv! - 1e6,
  request: { ...plan.request, forbid: ['x/y'] },
  builds: plan.builds.slice(1),
};
const open = { ...plan, npv: plan.npv! - 1e6, bound: plan.bound! + 1e6 };
const input: CompareInput = { plans: [plan, other, open], names: ['base', 'without', 'wide'], cases: [c, c, c] };

describe('a comparison of three plans', () => {
  const text = compareText(input);
  const page = comparePage(input);

  it('says the sign of a difference only where the gaps leave it no room', () => {
    expect(text).toMatch(/Plan B is worth USD .+ less than A\./);
    expect(text).toMatch(/Whether plan C or A is worth more is not decided/);
    expect(page).toContain('1 of 2 differences to plan A are larger than the gaps');
  });

  it('says what was changed in the case of a plan, on page, screen and sheet', async () => {
    const plans = input.plans.map((plan) => ({ ...plan, request: { ...plan.request, withoutTargets: [] } }));
    const changed = { ...input, plans, changed: [[], ['Drought'], ['Price of flour: from 1 to 2']] };
    const { sheets } = await readXlsx(await compareWorkbook(changed));
    const rows = sheets.find(({ name }) => name === 'Plans')!.rows;
    expect(rows.slice(1).map((row) => row[2])).toEqual([
      'the case as it stands',
      expect.stringMatching(/^without .*; Drought$/),
      'Price of flour: from 1 to 2',
    ]);
    expect(comparePage(changed)).toMatch(/without [^<]*; Drought</);
    expect(compareText(changed)).toMatch(/C +wide +Price of/);
  });

  it('of last year’s plan and its continuation says what is given, which figures of the case changed, and from what to what', () => {
    const [row, ...others] = c.tables.supplies;
    const now = { ...c, tables: { ...c.tables, supplies: [{ ...row!, price: 987 }, ...others] } };
    const rolled = { ...other, caseHash: 'another', request: { ...plan.request, pin: 'last-year', from: 2029 } };
    const asked = { plans: [plan, rolled], names: ['last', 'new'], cases: [c, now] };
    expect(compareText(asked).replace(/\s+/g, ' ')).toMatch(
      /The case of plan B differs from that of plan A in 1 figure: .* → 987\./,
    );
    expect(comparePage(asked)).toContain('builds of last-year before 2029 given, those from then on free');
    const alone = {
      ...rolled,
      request: plan.request,
      country: { countries: ['UZ'], pricesFrom: 'region', steps: [] } as never,
    };
    expect(comparePage({ plans: [plan, alone], names: ['all', 'uz'], cases: [c, c] })).toContain(
      'Uzbekistan alone, at the border prices of region',
    );
  });

  it('is no wider than a terminal, and there says how many rows a page and a workbook have', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const free = { ...plan, flows: plan.flows.slice(8), builds: [] };
    const short = compareText({ plans: [plan, free], names: ['base', 'free'], cases: [c, c] });
    expect(short).toMatch(/6 of \d+ are shown/);
  });

  it('says who vouches for which figures: on the page and in the workbook each, on a terminal how many', async () => {
    const key = String(c.tables.goods[0]!.good);
    const by = { quality_now: 'industry', by: 'A. Karimova', signed: '2026-11-02', grounds: 'Three contracts.' };
    const signed = { ...c, tables: { ...c.tables, reviews: [{ table: 'goods', key, ...by }] } };
    const asked = { plans: [plan, other], names: ['a', 'b'], cases: [signed, signed] };
    expect(comparePage(asked)).toMatch(/1 row of figures is signed off<\/summary>.*A\. Karimova signed off/s);
    expect(compareText(asked)).toContain('1 row of figures is signed off');
    const { sheets } = await readXlsx(await compareWorkbook(asked));
    expect(JSON.stringify(sheets[0]!.rows)).toContain('A. Karimova signed off the figures on 2026-11-02');
  });

  it('draws a map of each plan whose case is known, and says where one is not', () => {
    for (const i of [0, 1, 2]) expect(page).toContain(`id="maps-${i}-clip"`);
    const blind = comparePage({ ...input, cases: [c, c, undefined] });
    expect(blind).not.toContain('id="maps-2-clip"');
    expect(blind).toContain('The case of plan C');
  });

  it('has data behind every figure', () => {
    expect(page).toContain('<figure>');
    expect(bareFigures(page)).toEqual([]);
  });

  it('puts every heading and build that differs into the workbook, plans as columns', async () => {
    const { sheets } = await readXlsx(await compareWorkbook(input));
    const heads = sheets.find(({ name }) => name === 'Present values')!.rows;
    expect(heads[0]!.slice(2, 5).map((head) => String(head).slice(0, 6))).toEqual(['A base', 'B with', 'C wide']);
    expect(heads).toHaveLength(Object.keys(plan.cost).length + 2);
    expect(sheets.find(({ name }) => name === 'Builds')!.rows).toHaveLength(2);
    for (const { name, rows, rowDefs } of sheets.slice(1)) {
      expect(new Set(rows[0]).size, name).toBe(rows[0]!.length);
      // The heads of several lines have room.
      if (name === 'Plans') expect(rowDefs?.get(0)?.height).toBeGreaterThan(40);
    }
  });
});

describe('last year’s plan and its continuation', async () => {
  const { document, case: c } = await storedPlan('first-steps');
  const [row, ...others] = c.tables.supplies;
  const price = Number(row!.price);
  const withPrice = (value: number) => ({
    ...c,
    tables: { ...c.tables, supplies: [{ ...row!, price: value }, ...others] },
  });
  const told = (npv: number, now: typeof c) => {
    const after = {
      ...document,
      npv,
      bound: npv,
      caseHash: 'other',
      request: { ...document.request, pin: 'plans/last', from: 2029 },
    };
    return compareText({ plans: [document, after], names: ['last', 'new'], cases: [c, now] }).replace(/\s+/g, ' ');
  };

  it('are told apart: what the changed figures alone do to the first, and what the further one gains by what it does otherwise', () => {
    const dearer = worthOf(document, withPrice(price * 1.5)).npv;
    const lost = document.npv! - dearer;
    const about = (amount: number) => money(amount, 'USD').replace(/\s/g, ' ');
    expect(lost).toBeGreaterThan(1e6);
    const text = told(dearer + lost / 4, withPrice(price * 1.5));
    expect(text).toContain(`These figures alone would make plan A worth ${about(lost)} less.`);
    expect(text).toContain(`With them plan B is worth ${about(lost / 4)} more than plan A, by what it does otherwise.`);
    expect(told(document.npv!, withPrice(price * 0.5))).toMatch(
      /would make plan A worth .* more\. With them plan B is worth .* less/,
    );
  });

  it('are not told apart where the first does not fit the figures of the other', () => {
    const demands = c.tables.demands.map((demand) => ({ ...demand, quantity: Number(demand.quantity) * 2 }));
    const text = told(document.npv!, { ...c, tables: { ...c.tables, demands } });
    expect(text).toContain('Plan A as it stands does not fit these figures');
    expect(text).not.toContain('These figures alone');
  });
});

describe('the books of plans side by side', () => {
  it('are those of the pages of the plans, and not known where a plan has none', async () => {
    const { document, case: c } = await storedPlan('first-steps');
    const { decision: _, ...bare } = document;
    const page = compareView({ plans: [document, bare], names: ['one', 'two'], cases: [c, c] });
    const html = page.sections.find(({ id }) => id === 'books')!.html;
    const rows = html.split('<tr>').map((row) => row.replace(/<[^>]*>/g, ' ').trim());
    const { bridge } = document.decision!;
    const owners = bridge!.owners.reduce((sum, { npv }) => sum + npv, 0);
    expect(rows.find((row) => row.startsWith('Owners'))).toContain((owners / 1e6).toFixed(3));
    expect(rows.find((row) => row.startsWith('All together'))).toMatch(/not known$/);
    const neither = compareView({ plans: [bare, bare], names: ['one', 'two'], cases: [c, c] });
    expect(neither.sections.some(({ id }) => id === 'books')).toBe(false);
  });
});
