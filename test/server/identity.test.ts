import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan, readCase } from '../../src/questions/index.ts';
import { root as project } from '../support/needs.ts';
import { type Ask, edit as editAs, grid, row } from './asking.ts';
import { json, type Many, many, putPlan } from './many.ts';

let m: Many;
const who: Record<string, Ask> = {};
const LOGINS = ['park', 'bank', 'reader', 'stranger'] as const;

beforeAll(async () => {
  m = await many();
  for (const login of LOGINS) who[login] = await m.user(login, login === 'stranger' ? undefined : login);
  who.boss = await m.user('boss', undefined, true);
});
afterAll(() => m.close());

const make = (login: string, id: string, from?: string) =>
  who[login]!('POST /cases', from === undefined ? { id } : { id, from });
const give = (login: string, id: string, to: string, role: string) =>
  who[login]!(`PUT /cases/${id}/members/${to}`, { role });
const edit = (login: string, id: string, table: string, change: Parameters<typeof editAs>[3]) =>
  editAs(who[login]!, id, table, change);
const mark = (login: string, id: string, table: string) =>
  who[login]!(`PUT /cases/${id}/marks`, { table, private: true });
const include = (login: string, id: string, word: string) =>
  edit(login, id, 'case', row({ key: 'include', value: word }));
const ask = (login: string, asked: object) => who[login]!('POST /plans', asked);

/** A case with a table that the owner's organisation keeps, a reader and an editor of others. */
async function joint(id: string): Promise<void> {
  await make('park', id, 'first-steps');
  await give('park', id, 'bank', 'editor');
  await give('park', id, 'reader', 'reader');
  expect((await mark('park', id, 'supplies')).status).toBe(200);
}

describe('what a question touches', () => {
  it('is judged with the case of the plan whose builds it keeps', async () => {
    await joint('pinned');
    putPlan(m.root, 'pinned-plan.1', 'pinned');
    await make('bank', 'own-of-bank', 'first-steps');
    const asked = { case: 'own-of-bank', pin: 'pinned-plan.1', gap: 0.5 };
    expect((await ask('bank', asked)).status).toBe(403);
    expect((await ask('stranger', { ...asked, case: 'first-steps' })).status).toBe(404);
    expect(await who.bank!.text('/runs')).not.toContain('own-of-bank-plan');
  });
});

describe('a plan', () => {
  it('belongs to the case that it was made of, not to one that has the name in its settings', async () => {
    cpSync(join(project, 'cases/first-steps'), join(m.root, 'copied'), { recursive: true });
    putPlan(m.root, 'copied-plan.1', 'copied', { case: 'first-steps' });
    for (const login of LOGINS) {
      expect(await who[login]!.status('/plans/copied-plan.1')).toBe(404);
      expect(await who[login]!.text('/runs')).not.toContain('copied-plan');
    }
    expect(await who.boss!.status('/plans/copied-plan.1')).toBe(200);
  });

  it('that is broken, or whose folder no address can have, leaves the others listed', async () => {
    putPlan(m.root, 'broken-plan.1', 'copied');
    writeFileSync(join(m.root, 'broken-plan.1', 'plan.json'), '{');
    putPlan(m.root, 'plan (2)', 'copied');
    const runs = await who.boss!.json<{ run: string }[]>('/runs');
    expect(runs.map(({ run }) => run)).toEqual(['copied-plan.1']);
  });

  it('of a case that was removed goes to nobody who takes the name', async () => {
    await make('park', 'gone', 'first-steps');
    putPlan(m.root, 'gone-plan.1', 'gone');
    expect(await who.park!.status('/plans/gone-plan.1')).toBe(200);
    rmSync(join(m.root, 'gone'), { recursive: true });
    await make('stranger', 'gone');
    for (const login of [...LOGINS, 'boss']) {
      expect(await who[login]!.status('/plans/gone-plan.1'), login).toBe(404);
      expect(await who[login]!.text('/runs')).not.toContain('gone-plan.1');
    }
  });

  it('is of the case as it was asked about, whatever it was while the question waited', async () => {
    const tiny = join(project, 'test/cases/tiny-reforms-complements');
    cpSync(tiny, join(m.root, 'tiny'), { recursive: true });
    const sold = (await readCase(tiny)).tables.demands[0]!;
    const set = (value: unknown) =>
      edit('boss', 'tiny', 'demands', ({ header }) => {
        const column = header.includes('price') ? 'price' : 'amount';
        return { cells: [{ row: 0, column, value: String(value) }] };
      });
    const price = sold.price ?? sold.amount;
    // One plan is made at a time: the second waits for the first.
    const first = await json<{ run: string }>(ask('boss', { case: 'tiny', gap: 0.04, explain: 'none' }));
    const { run } = await json<{ run: string }>(ask('boss', { case: 'tiny', gap: 0.05, explain: 'none' }));
    expect((await set(Number(price) * 3)).status).toBe(200);
    const state = async () => (await who.boss!.json<{ state: string }>(`/runs/${run}`)).state;
    expect(await state()).toBe('queued');
    await who.boss!(`DELETE /runs/${first.run}`);
    await expect.poll(state, { timeout: 100_000, interval: 200 }).toBe('done');
    const made = await who.boss!.json<{ npv: number; caseHash: string }>(`/plans/${run}`);
    const wanted = await plan(await readCase(tiny), { gap: 0.05, explain: 'none' });
    expect([made.caseHash, made.npv]).toEqual([wanted.caseHash, wanted.npv]);
    await set(price);
    const again = await json<{ run: string; stale: boolean }>(
      ask('boss', { case: 'tiny', gap: 0.05, explain: 'none' }),
    );
    expect(again).toMatchObject({ run, stale: false });
    // Where the server has its files is told nowhere: not by the plan, its files, or a fault.
    const files = await who.boss!.json<string[]>(`/runs/${run}/files`);
    expect(files.length).toBeGreaterThan(5);
    const paths = files.map((path) => `/files/${run}/${encodeURIComponent(path)}`);
    const texts = await Promise.all(
      [`/runs/${run}`, `/plans/${run}`, '/runs', ...paths].map((path) => who.boss!.text(path)),
    );
    for (const text of texts) expect(text).not.toContain(m.root);
    // Its page is made of what was asked about, not of what stands in the folder.
    await set(Number(price) * 3);
    expect(await who.boss!.status(`/plans/${run}/view`)).toBe(200);
  }, 90_000);
});

describe('what somebody asks beside a bundled case', () => {
  it('is told to nobody else: neither the figures that were put in, nor that it was asked', async () => {
    const change = { table: 'demands', key: 'paste/Almaty', column: 'price', value: '7654.25', op: 'set' };
    const asked = { case: 'first-steps', changes: [change], gap: 0.5, explain: 'none' };
    const { run } = await json<{ run: string }>(ask('park', asked));
    const other = await json<{ run: string }>(ask('bank', asked));
    expect(other.run).not.toBe(run);
    for (const login of ['bank', 'stranger', 'boss']) {
      expect(await who[login]!.status(`/runs/${run}`), login).toBe(404);
      expect(await who[login]!.text('/runs')).not.toContain(run);
      expect(await who[login]!.status(`DELETE /runs/${run}`)).toBe(404);
    }
    expect(await who.park!.status(`DELETE /runs/${run}`)).toBe(200);
    expect(await who.bank!.status(`DELETE /runs/${other.run}`)).toBe(200);
  });
});

describe('a question that waits', () => {
  it('is not answered where who asked may not ask it any more', async () => {
    await make('park', 'waited', 'first-steps');
    await give('park', 'waited', 'bank', 'reader');
    // One question of an account is worked on at a time: the second waits for the first.
    const first = await json<{ run: string }>(ask('bank', { case: 'first-steps', gap: 0.5, explain: 'none' }));
    const change = { table: 'demands', key: '*', column: 'price', value: '2', op: 'multiply' };
    const asked = { case: 'waited', changes: [change], gap: 0.5, explain: 'none' };
    const { run } = await json<{ run: string }>(ask('bank', asked));
    await mark('park', 'waited', 'supplies');
    await who.bank!(`DELETE /runs/${first.run}`);
    const state = async () => who.park!.json<{ state: string; fault?: string }>(`/runs/${run}`);
    await expect.poll(async () => (await state()).state, { timeout: 100_000, interval: 200 }).toBe('failed');
    expect(await who.park!.status(`/plans/${run}`)).toBe(404);
    expect(await who.bank!.status(`/runs/${run}`)).toBe(403);
  }, 70_000);
});

describe('an include of a case that others see too', () => {
  it('is added by an owner, and only where every member sees what is included', async () => {
    await joint('shared');
    await make('bank', 'lever');
    expect((await include('bank', 'shared', '../lever')).status).toBe(403);
    await give('bank', 'lever', 'park', 'reader');
    expect((await include('park', 'shared', '../lever')).status).toBe(403);
    for (const login of ['park', 'bank', 'reader', 'boss'])
      expect(await who[login]!.status('/cases/shared'), login).toBe(login === 'boss' ? 404 : 200);
    await give('bank', 'lever', 'reader', 'reader');
    expect((await include('park', 'shared', '../lever')).status).toBe(200);
    for (const login of ['park', 'bank', 'reader']) expect(await who[login]!.status('/cases/shared')).toBe(200);
    // What the included case comes to include is read in this one too.
    await make('bank', 'further');
    expect((await include('bank', 'lever', '../further')).status).toBe(403);
    expect(await who.park!.status('/cases/shared')).toBe(200);
  });

  it('does not set what an organisation keeps: such a plan is neither asked nor told', async () => {
    putPlan(m.root, 'shared-plan.1', 'shared');
    const plain = { case: 'shared', gap: 7 };
    expect((await ask('bank', plain)).status).toBe(422);
    const [good] = (await grid(who.park!, 'shared', 'supplies')).rows;
    const change = { reform: 'r', table: 'supplies', key: `${good![0]}/*`, column: 'price', value: '1' };
    expect((await edit('bank', 'lever', 'changes', row(change))).status).toBe(200);
    expect((await ask('bank', plain)).status).toBe(403);
    expect((await ask('bank', { ...plain, reforms: ['r'] })).status).toBe(403);
    expect((await ask('park', plain)).status).toBe(422);
  });

  it('is not barred by who makes a case of a name that an include leads to and that is no more', async () => {
    rmSync(join(m.root, 'lever'), { recursive: true });
    expect((await make('stranger', 'lever')).status).toBe(200);
    for (const login of ['park', 'bank', 'reader']) expect(await who[login]!.status('/cases/shared')).toBe(200);
  });
});
