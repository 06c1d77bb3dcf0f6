import { appendFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase, workbenchScenario } from '../../src/questions/index.ts';
import { planWithCase } from '../../src/server/plan-case.ts';
import type { RunEntry } from '../../web/api.ts';
import { part } from '../support/needs.ts';
import { ended as endedRun } from './asking.ts';
import { plannedRun } from './stored-run.ts';
import { shorten, type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
  await w.ask('POST /cases', { id: 'lesson', from: 'first-steps' });
  shorten(join(w.root, 'lesson'));
}, 60_000);
afterAll(() => w.close());

const runs = () => w.ask.json<RunEntry[]>('/runs');
const ask = (more: object = {}) =>
  w.ask.json<RunEntry>('POST /plans', { case: 'lesson', explain: 'none', seconds: 30, gap: 0.02, ...more });
const ended = (run: string) => endedRun(w.ask, run);
const price = (value: number) => ({
  changes: [{ table: 'case', key: '', column: 'discountRate', value: String(value), op: 'set' as const }],
});
/** Plans the case within a gap, and gives the run and its worth. */
const planned = async (name: string, gap: number, more: object = {}) => {
  const { run, document } = await plannedRun(w.root, 'lesson', name, { gap, seconds: 30, ...more });
  return { run, npv: document.npv!, document };
};
const keep = (run: string, said: object) => w.ask(`PUT /runs/${run}/scenario`, said);
const keptAs = async (run: string, said: object) => expect((await keep(run, said)).status).toBe(200);
const plans = () => readdirSync(w.root).filter((name) => name.startsWith('lesson-plan.'));

describe('a question that is tried', () => {
  it('is cancelled by a newer one, so that six are one solve, and stands in no list until it is kept', async () => {
    const values = [0.05, 0.06, 0.07, 0.08, 0.09, 0.1];
    const asked: RunEntry[] = [];
    for (const value of values) asked.push(await ask({ ...price(value), trial: 'newest' }));
    const last = await ended(asked.at(-1)!.run);
    expect(last).toMatchObject({ state: 'done', trial: true });
    const done = asked.filter(({ run }) => existsSync(join(w.root, run, 'plan.json')));
    expect(done.length).toBeLessThanOrEqual(2);
    expect(await runs()).toEqual([]);
    // A few that were tried last are kept aside, no more.
    expect(plans().length).toBeLessThanOrEqual(6);
    await keptAs(last.run, { name: 'Ten per cent', note: 'as the bank asks', tags: ['bank'] });
    expect(await runs()).toMatchObject([
      { run: last.run, name: 'Ten per cent', note: 'as the bank asks', tags: ['bank'] },
    ]);
    await w.restart();
    expect(plans()).toEqual([last.run]);
  }, 120_000);

  it('says how many go before it, and how long it takes at most', async () => {
    const first = await ask({ ...price(0.11), trial: 'beside' });
    const second = await ask({ ...price(0.12), trial: 'beside' });
    expect(second).toMatchObject({ state: 'queued', ahead: 1, most: 30 });
    for (const { run } of [first, second]) await w.ask(`DELETE /runs/${run}`);
  }, 60_000);
});

describe('a kept plan', () => {
  it('has a name that no other of its case has, a copy, and comes back when it was deleted', async () => {
    const [one] = await runs();
    const other = await planned('other', 0.02, price(0.2));
    expect((await keep(other.run, { name: 'Ten per cent' })).status).toBe(409);
    await keptAs(other.run, { name: 'Dear', parent: one!.run });
    const copy = await w.ask.json<RunEntry>(`POST /runs/${other.run}/copy`, { name: 'Dear 2' });
    expect(copy).toMatchObject({ name: 'Dear 2', parent: other.run, npv: other.npv });
    await w.ask.json(`DELETE /runs/${other.run}`);
    expect((await runs()).map(({ name }) => name).sort()).toEqual(['Dear 2', 'Ten per cent']);
    expect(await w.ask.json('/removed/runs')).toMatchObject([{ run: other.run, name: 'Dear' }]);
    expect(await w.ask.json(`POST /removed/runs/${other.run}/undo`)).toMatchObject({
      name: 'Dear',
    });
    expect(await runs()).toHaveLength(3);
  }, 60_000);

  it('shows the command that makes it, and what it changed', async () => {
    const run = (await runs()).find(({ name }) => name === 'Dear')!;
    const told = await w.ask.json<{ command: string; changed: object[] }>(`/runs/${run.run}/scenario`);
    expect(told).toMatchObject({
      command: 'chorsu plan lesson --scenario Dear',
      changed: [{ name: 'Discount rate', to: expect.stringMatching(/^20\s%$/) }],
    });
  });

  it('is asked again by its name on the command line', async () => {
    const folder = join(w.root, 'lesson');
    const scenario = workbenchScenario(folder, await readCase(folder), 'Dear');
    expect(scenario?.case.changes).toMatchObject([{ table: 'case', column: 'discountRate', value: '0.2' }]);
  });

  it('says side by side which figure it changed', async () => {
    const both = (await runs())
      .map(({ run }) => `run=${run}`)
      .slice(0, 2)
      .join('&');
    const view = await w.ask.json<{ sections: { html: string }[] }>(`/compare/view?${both}`);
    expect(view.sections[0]!.html).toContain('Discount rate: from');
    expect(view.sections[0]!.html).not.toContain('the case as it stands');
  });

  it.skipIf(!part('@myriaddreamin/typst-ts-node-compiler'))(
    'is printed in the language of who asks',
    async () => {
      const [{ run }] = (await runs()) as [RunEntry];
      const answer = await w.ask(`/plans/${run}/papers/brief.pdf?lang=ru`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    },
    120_000,
  );

  it('tells routes in its case: as a page, as a table, as lines for a map; or why there are none', async () => {
    const [{ run }] = (await runs()) as [RunEntry];
    const { places } = await w.ask.json<{ places: Record<string, string> }>('/cases/lesson/called?lang=zh');
    const [from, to] = ['Urumqi', 'Almaty'].map((place) => encodeURIComponent(places[place]!));
    const ways = (more: string) => w.ask(`/plans/${run}/routes?from=${from}&${more}`);
    expect(await (await ways(`to=${to}&lang=zh`)).text()).toContain('<html lang="zh"');
    expect(await (await ways(`to=${to}&as=csv`)).text()).toMatch(/^\ufeff?route,kind,/);
    const lines = JSON.parse(await (await ways(`to=${to}&as=geojson`)).text()) as { features: unknown[] };
    expect(lines.features.length).toBeGreaterThan(0);
    const unknown = await ways('to=Atlantis');
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('Atlantis');
  }, 120_000);

  it('is stale only where the case changes in what it rests on', async () => {
    const path = join(w.root, 'lesson', 'uncertainty.csv');
    const text = readFileSync(path, 'utf8');
    const [, first] = text.split('\n');
    appendFileSync(path, `${first!.replace(/^([^,]*),([^,]*),([^,]*),.*$/, 'case,,discountRate,0.01,0.3')}\n`);
    const stand = async () => (await runs()).map(({ stale, changed }) => ({ stale, changed }))[0];
    await expect.poll(stand).toEqual({ stale: false, changed: ['uncertainty'] });
    const supplies = join(w.root, 'lesson', 'supplies.csv');
    const before = readFileSync(supplies, 'utf8');
    writeFileSync(supplies, before.replace(',115,', ',116,'));
    await expect.poll(stand).toEqual({ stale: true, changed: ['supplies'] });
    writeFileSync(supplies, before);
    writeFileSync(path, text);
    await expect.poll(stand).toEqual({ stale: false });
  }, 30_000);
});

describe('figures', () => {
  it('are found by words in three languages, with a range and how it is known', async () => {
    const found = async (find: string, lang: string) =>
      w.ask.json<
        { table: string; key: string; column: string; name: string; low: number; high: number; stated: boolean }[]
      >(`/cases/lesson/figures?lang=${lang}&find=${encodeURIComponent(find)}`);
    const [english] = await found('price paste Urumqi', 'en');
    expect(english).toMatchObject({ table: 'supplies', column: 'price' });
    for (const [words, lang] of [
      ['цена пасты Урумчи', 'ru'],
      ['价格 番茄酱 乌鲁木齐', 'zh'],
    ] as const)
      expect(
        (await found(words, lang)).map(({ key }) => key),
        words,
      ).toContain(english!.key);
    expect(english!.low).toBeLessThan(english!.high);
    expect(await found('no such figure', 'en')).toEqual([]);
    // To begin with: figures of the case, those of its network after them.
    const network = (await found('', 'en')).map(({ table }) => ['legs', 'borders', 'modes'].includes(table));
    expect(network.length).toBeGreaterThan(5);
    expect(network.lastIndexOf(false)).toBeLessThan(network.indexOf(true) === -1 ? 1000 : network.indexOf(true));
  });
});

describe('the builds of a plan that are held', () => {
  it('answer for other figures, and again at once', async () => {
    const base = await planned('base', 0.02);
    const held = (more: object) =>
      w.ask.json<{ npv: number; most: number; met: boolean }>(`POST /runs/${base.run}/held`, more);
    const same = await held({});
    expect(Math.abs(same.npv - base.npv)).toBeLessThanOrEqual(0.02 * Math.abs(base.npv) + same.most);
    const dear = await held(price(0.2));
    expect(dear.npv).not.toBeCloseTo(same.npv, 0);
    const many = await Promise.all([0.1, 0.12, 0.14, 0.16].map((value) => held(price(value))));
    expect(many.at(-1)!.npv).toBeTypeOf('number');
    // Those between were given up for the last.
    expect(many.filter((one) => 'newer' in one).length).toBeGreaterThan(0);
    // The plan and its case are read once, until a file of them changes.
    const read = () => planWithCase(w.root, 'lesson', base.run);
    const first = await read();
    expect(await read()).toBe(first);
    const file = join(w.root, base.run, 'plan.json');
    utimesSync(file, new Date(), new Date());
    expect(await read()).not.toBe(first);
  }, 120_000);

  it('tell at which value a plant that is not built begins to pay: the plan with it against the plan', async () => {
    const base = await planned('exact', 0.001);
    const site = ['Samarkand/cooking', 'Shymkent/cooking'].find(
      (one) => !base.document.builds.some(({ place, process }) => one === `${place}/${process}`),
    )!;
    expect(site).toBeDefined();
    const forced = await planned('forced', 0.001, { require: [site] });
    const lost = base.npv - forced.npv;
    const [place, process] = site.split('/');
    const figure = { table: 'case', key: '', column: 'discountRate' };
    const turn = await w.ask.json<{ kind: string; least?: number; most?: number }>(`POST /runs/${forced.run}/turn`, {
      place,
      process,
      figure,
      low: 0.0799,
      high: 0.0801,
      pin: base.run,
    });
    // Near the rate of the case it loses what the two plans differ by.
    expect(turn.kind).toBe('loses');
    expect(-turn.most!).toBeGreaterThan(0.9 * lost - 0.002 * Math.abs(base.npv));
    expect(-turn.least!).toBeLessThan(1.1 * lost + 0.002 * Math.abs(base.npv));
    const unknown = { place, process, figure, low: 0.07, high: 0.08, pin: 'lesson-plan.none' };
    expect(await w.ask.status(`POST /runs/${forced.run}/turn`, unknown)).toBe(404);
  }, 120_000);
});
