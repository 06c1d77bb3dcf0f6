import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from './asking.ts';
import { cookieOf, type Many, many, PASSWORD, putPlan } from './many.ts';

let m: Many;
let owner: Ask;
const DAY = 24 * 3_600_000;

beforeAll(async () => {
  m = await many();
  owner = await m.user('owner');
  await owner('POST /cases', { id: 'mine', from: 'first-steps' });
  putPlan(m.root, 'mine-plan.1', 'mine');
});
afterAll(() => m.close());

const share = (days: number) => owner.json<{ id: string; token: string }>('POST /runs/mine-plan.1/links', { days });
const open = (token: string) => m.ask.status('POST /shared', { token });

describe('a link', () => {
  it('opens the report, as a page that may use nothing of the server, and nothing else', async () => {
    const { token } = await share(7);
    const answer = await m.ask('POST /shared', { token });
    expect(await answer.text()).toBe('the report of mine-plan.1');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox /);
    for (const path of ['/cases', '/runs', '/plans/mine-plan.1', '/files/mine-plan.1/report.html'])
      for (const cookie of [`chorsu=${token}`, '']) expect(await m.as(cookie).status(path)).toBe(401);
    expect(JSON.stringify(await m.db.selectFrom('links').selectAll().execute())).not.toContain(token);
  });

  it('ends by itself, when it is ended, and when who made it may no longer read', async () => {
    const [first, second, third] = [await share(1), await share(7), await share(7)];
    m.clock = new Date(m.clock.getTime() + 1.01 * DAY);
    expect(await open(first.token)).toBe(404);
    expect(await open(second.token)).toBe(200);
    owner = m.as(cookieOf(await m.ask('POST /session', { login: 'owner', password: PASSWORD })));
    await owner(`DELETE /runs/mine-plan.1/links/${second.id}`);
    expect(await open(second.token)).toBe(404);
    expect(await open(third.token)).toBe(200);
    await m.db.deleteFrom('members').execute();
    expect(await open(third.token)).toBe(404);
    expect(await open('x'.repeat(43))).toBe(404);
  });
});
