import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, json, type Many, many } from './many.ts';

let m: Many;
let owner: Ask;
const DAY = 24 * 3_600_000;

beforeAll(async () => {
  m = await many();
  owner = await m.user('owner');
  await owner('/api/cases', { method: 'POST', json: { id: 'mine', from: 'first-steps' } });
  mkdirSync(join(m.root, 'mine-plan.1'));
  writeFileSync(join(m.root, 'mine-plan.1', 'plan.json'), '{"chorsu":1,"case":"mine","request":{"reforms":[]}}');
  writeFileSync(join(m.root, 'mine-plan.1', 'report.html'), '<h1>The report</h1>');
});
afterAll(() => m.close());

const share = (days: number) =>
  json<{ id: string; token: string }>(owner('/api/runs/mine-plan.1/links', { method: 'POST', json: { days } }));
const open = (token: string) => m.ask('/api/shared', { method: 'POST', json: { token } });

describe('a link', () => {
  it('opens the report, as a page that may use nothing of the server, and nothing else', async () => {
    const { token } = await share(7);
    const answer = await open(token);
    expect(await answer.text()).toBe('<h1>The report</h1>');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
    for (const path of ['/cases', '/runs', '/plans/mine-plan.1', '/files/mine-plan.1/report.html'])
      for (const cookie of [`chorsu=${token}`, '']) expect((await m.ask(`/api${path}`, { cookie })).status).toBe(401);
    expect(JSON.stringify(await m.db.selectFrom('links').selectAll().execute())).not.toContain(token);
  });

  it('ends by itself, when it is ended, and when who made it may no longer read', async () => {
    const [first, second, third] = [await share(1), await share(7), await share(7)];
    m.clock = new Date(m.clock.getTime() + 1.01 * DAY);
    expect((await open(first.token)).status).toBe(404);
    expect((await open(second.token)).status).toBe(200);
    owner = await signedIn('owner');
    await owner(`/api/runs/mine-plan.1/links/${second.id}`, { method: 'DELETE' });
    expect((await open(second.token)).status).toBe(404);
    expect((await open(third.token)).status).toBe(200);
    await m.db.deleteFrom('members').execute();
    expect((await open(third.token)).status).toBe(404);
    expect((await open('x'.repeat(43))).status).toBe(404);
  });
});

async function signedIn(login: string): Promise<Ask> {
  const json = { login, password: 'correct horse battery' };
  const answer = await m.ask('/api/session', { method: 'POST', json });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  return (path, init = {}) => m.ask(path, { ...init, cookie });
}
