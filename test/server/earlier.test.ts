import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, app } from '../../src/server/app.ts';
import { access, openRuns, putOpenRun } from '../../src/store/index.ts';
import { root as project } from '../support/needs.ts';
import { type Ask, asking } from './asking.ts';
import { HOST, idOf, type Many, many, putPlan } from './many.ts';

/** A workspace as an earlier version left it: rights under the names of folders, plans without a record. */
let m: Many;
let opened: App;
const root = mkdtempSync(join(tmpdir(), 'chorsu-earlier-'));
const who: Record<string, Ask> = {};

beforeAll(async () => {
  m = await many();
  const given: Record<string, { cookie: string }> = {};
  for (const [login, organisation] of [
    ['ann', 'Park'],
    ['ben', 'Bank'],
    ['eve', undefined],
  ] as const)
    given[login] = await m.user(login, organisation);
  cpSync(join(project, 'cases/first-steps'), join(root, 'old'), { recursive: true });
  cpSync(join(project, 'test/cases/tiny-reforms-complements'), join(root, 'tiny'), { recursive: true });
  // The name in its settings is that of a bundled case, as in a copy made by hand.
  putPlan(root, 'old-plan.1a2b3c', 'first-steps');
  putPlan(root, 'tiny-plan.1', 'tiny');
  // A folder that no address can have.
  cpSync(join(project, 'cases/first-steps'), join(root, 'copy (2)'), { recursive: true });
  putPlan(root, 'plan (2)', 'old');
  mkdirSync(join(root, 'broken-plan.1'));
  writeFileSync(join(root, 'broken-plan.1', 'plan.json'), '{');
  const accounts = await access.listAccounts(m.db);
  const account = (login: string) => accounts.find((one) => one.login === login)!;
  for (const [id, login, role] of [
    ['old', 'ann', 'owner'],
    ['old', 'ben', 'reader'],
    ['tiny', 'ann', 'owner'],
  ] as const)
    await m.db
      .insertInto('members')
      .values({ case: id, account: account(login).id, role })
      .execute();
  await access.writeActs(m.db, account('eve'), [{ act: 'edit', case: 'old', table: 'goods' }], m.clock);
  for (const act of ['make-case', 'role'])
    await access.writeActs(m.db, account('ann'), [{ act, case: 'old' }], new Date(0));
  const by = account('ann').id;
  const ask = { gap: 0.05, explain: 'none' };
  const asked = { case: 'tiny', kind: 'plan', by, run: 'tiny-plan.2', root, language: 'en', ask };
  await putOpenRun(m.db, root, { run: 'tiny-plan.2', asked: JSON.stringify(asked) });
  opened = await app(root, { database: m.db, access: m.access });
  for (const [login, { cookie }] of Object.entries(given))
    who[login] = asking(async (path, { headers, ...init }) => {
      const own = { host: HOST, cookie, origin: `http://${HOST}` };
      return opened.fetch(new Request(`http://${HOST}${path}`, { ...init, headers: { ...own, ...headers } }));
    });
});
afterAll(async () => {
  await opened.close();
  await m.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a workspace of an earlier version', () => {
  it('opens with its cases, members and plans', async () => {
    expect(await who.ann!.json('/cases/old/members')).toMatchObject([{ login: 'ann' }, { login: 'ben' }]);
    for (const login of ['ann', 'ben']) {
      expect(await who[login]!.json('/plans/old-plan.1a2b3c')).toMatchObject({ npv: 4999.123 });
      const found = await who[login]!.json<{ run: string }[]>('/runs');
      expect(found.find(({ run }) => run === 'old-plan.1a2b3c')).toMatchObject({ case: 'old' });
    }
    expect(await who.eve!.status('/plans/old-plan.1a2b3c')).toBe(404);
    expect(readFileSync(join(root, 'old-plan.1a2b3c', 'run.json'), 'utf8')).toContain(idOf(root, 'old'));
    const { token } = await who.ann!.json<{ token: string }>('POST /runs/old-plan.1a2b3c/links', { days: 7 });
    const page = await who.eve!('POST /shared', { token });
    expect(await page.text()).toBe('the report of old-plan.1a2b3c');
  });

  it('keeps the trail of its cases, and not what is told of an earlier case of the name', async () => {
    const acts = await who.ann!.json<{ act: string }[]>('/cases/old/audit');
    expect(acts.map(({ act }) => act)).toEqual(['share', 'role', 'make-case']);
  });

  it('goes on with a question that it had not answered', async () => {
    const plan = async () => await who.ann!.status('/plans/tiny-plan.2');
    await expect.poll(plan, { timeout: 60_000, interval: 200 }).toBe(200);
    await expect.poll(() => openRuns(m.db, root), { timeout: 10_000 }).toEqual([]);
    expect(readFileSync(join(root, 'tiny-plan.2', 'run.json'), 'utf8')).toContain(idOf(root, 'tiny'));
  }, 70_000);

  it('opens again as it is: nothing is given a second time', async () => {
    const before = idOf(root, 'old');
    await (await app(root, { access: m.access })).close();
    expect(idOf(root, 'old')).toBe(before);
    expect(await who.ben!.status('/cases/old')).toBe(200);
  });
});
