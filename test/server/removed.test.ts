import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app } from '../../src/server/app.ts';
import { backup, restore } from '../../src/store/index.ts';
import type { Ask } from './asking.ts';
import { idOf, json, type Many, many, putPlan } from './many.ts';

const DAY = 24 * 3_600_000;
let m: Many;
let [ann, ben]: Ask[] = [];

beforeAll(async () => {
  m = await many();
  [ann, ben] = [await m.user('ann', 'Park'), await m.user('ben', 'Bank')];
  await make(ann, 'mine');
  await ann('PUT /cases/mine/members/ben', { role: 'editor' });
  await ann('PUT /cases/mine/marks', { table: 'supplies', private: true });
  putPlan(m.root, 'mine-plan.1', 'mine');
});
afterAll(() => m.close());

const make = (ask: Ask, id: string) => ask('POST /cases', { id, from: 'first-steps' });
const remove = (ask: Ask, id: string) => ask(`DELETE /cases/${id}`);
const undo = (ask: Ask, id: string) => ask(`POST /removed/${id}/undo`);
const removed = (ask: Ask) => ask.json<{ id: string; name: string; by: string; ends: string }[]>('/removed');
const runs = async (ask: Ask) => ask.text('/runs');

describe('a case that is removed', () => {
  it('goes with its plans, for its owner alone to take back, and its name is free', async () => {
    expect((await remove(ben!, 'mine')).status).toBe(403);
    expect((await remove(ann!, 'first-steps')).status).toBe(403);
    const { id } = await json<{ id: string }>(remove(ann!, 'mine'));
    for (const ask of [ann!, ben!]) {
      expect(await ask.status('/cases/mine')).toBe(404);
      expect(await ask.status('/plans/mine-plan.1')).toBe(404);
      expect(await runs(ask)).not.toContain('mine-plan.1');
    }
    expect(await removed(ann!)).toMatchObject([{ id, name: 'mine', by: 'ann', ends: '2026-12-31T10:00:00.000Z' }]);
    expect(await removed(ben!)).toEqual([]);
    expect((await undo(ben!, id)).status).toBe(404);
    expect((await make(ben!, 'mine')).status).toBe(200);
    expect(await runs(ben!)).not.toContain('mine-plan.1');
  });

  it('comes back with its plans, members, marks and trail, beside another case that took the name', async () => {
    const { id } = (await removed(ann!))[0]!;
    expect(await json(undo(ann!, id))).toEqual({ id: 'mine' });
    expect(await removed(ann!)).toEqual([]);
    expect(idOf(m.root, 'mine')).toBe(id);
    expect(await ann!.json('/plans/mine-plan.1')).toMatchObject({ npv: 4999.123 });
    // Who sees both calls them by their identifiers.
    expect(await ben!.status('/cases/mine')).toBe(409);
    expect(await ben!.status(`/cases/${id}/tables/supplies`)).toBe(403);
    expect(await ben!.json('/plans/mine-plan.1')).toMatchObject({ private: true });
    const acts = await ann!.json<{ act: string }[]>('/cases/mine/audit');
    expect(acts.slice(0, 2).map(({ act }) => act)).toEqual(['restore-case', 'remove-case']);
    expect((await undo(ann!, id)).status).toBe(404);
  });

  it('is in a backup, and can be taken back after a restore', async () => {
    await make(ann!, 'kept');
    const { id } = await json<{ id: string }>(remove(ann!, 'kept'));
    const [file, folder] = ['file', 'folder'].map((name) => join(m.root, '..', `chorsu-${name}-${process.pid}`));
    await backup(file!, { folder: m.root });
    await restore(file!, { folder: folder! });
    expect(readdirSync(join(folder!, '~removed', id, 'case'))).toContain('datapackage.json');
    for (const path of [file!, folder!]) rmSync(path, { recursive: true });
    await undo(ann!, id);
  });

  it('is deleted for good after thirty days, with its rights', async () => {
    const { id } = await json<{ id: string }>(remove(ann!, 'kept'));
    m.clock = new Date(m.clock.getTime() + 31 * DAY);
    const again = await app(m.root, { access: m.access });
    await expect.poll(() => existsSync(join(m.root, '~removed', id))).toBe(false);
    await again.close();
    const left = await m.db.selectFrom('members').selectAll().where('case', '=', id).execute();
    expect(left).toEqual([]);
  });
});
