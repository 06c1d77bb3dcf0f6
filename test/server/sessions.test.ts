import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLog, watch } from '../../src/server/index.ts';
import { access } from '../../src/store/index.ts';
import type { Ask } from './asking.ts';
import { cookieOf, HOST, json, type Many, many, PASSWORD } from './many.ts';

let m: Many;
let ann: Ask & { readonly cookie: string };
beforeAll(async () => {
  m = await many();
  ann = await m.user('ann', 'Ministry', true);
});
afterAll(() => m.close());

const MINUTE = 60_000;
const signIn = (login: string, password: string, cookie?: string) =>
  (cookie === undefined ? m.ask : m.as(cookie))('POST /session', { login, password });
/** The status of a sign-in. */
const signsIn = async (...given: Parameters<typeof signIn>) => (await signIn(...given)).status;
const invite = (login: string, at = m.clock) =>
  access.invite(m.db, { login, organisation: null, administrator: false, by: null }, at);
const later = (minutes: number) => {
  m.clock = new Date(m.clock.getTime() + minutes * MINUTE);
};

describe('an account that asks too much', () => {
  it('is told to wait, and no other account is; the log has who was refused, and why', async () => {
    const lines: string[] = [];
    const told = watch(jsonLog((line) => lines.push(line)));
    const few = await many(undefined, { limit: { most: 5, perSecond: 1e-6 }, watch: told });
    try {
      const [one, other] = [await few.user('one'), await few.user('other')];
      const statuses = await Promise.all(Array.from({ length: 8 }, async () => await one.status('/session')));
      expect(statuses.filter((status) => status === 429)).toHaveLength(3);
      const refused = await one('/cases');
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await json(refused)).toMatchObject({ code: 'requests', status: 429 });
      expect(await other.status('/session')).toBe(200);
      await few.ask('POST /session', { login: 'one', password: 'geheim geheim' });
      const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const { id } = (await access.listAccounts(few.db)).find(({ login }) => login === 'one')!;
      expect(log).toContainEqual(expect.objectContaining({ path: '/api/cases', code: 'requests', account: id }));
      expect(log).toContainEqual(expect.objectContaining({ method: 'POST', status: 401, code: 'sign-in-failed' }));
      expect(lines.join('')).not.toContain('geheim');
    } finally {
      await few.close();
    }
  });
});

describe('accounts and sessions', () => {
  it('takes no password that has leaked, nor two of them put together', async () => {
    const token = await invite('ben');
    for (const password of ['qwertyuiop123', 'password12345678', 'PasswordPassword']) {
      const answer = await m.ask('POST /invitations/accept', { token, name: 'Ben', password });
      expect([password, await json(answer)]).toMatchObject([password, { code: 'password-leaked', status: 422 }]);
    }
    const good = { token, name: 'Ben', password: PASSWORD };
    expect(await m.ask.status('POST /invitations/accept', good)).toBe(200);
  });

  it('asks who comes without a session to sign in, and tells who is signed in', async () => {
    const answer = await m.ask('/cases');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect(await m.ask.json('/session')).toEqual({ accounts: true, elsewhere: false });
    expect(await ann.json('/session')).toMatchObject({ login: 'ann', organisation: 'Ministry' });
    expect(await ann.status('/cases')).toBe(200);
  });

  it('keeps the secret of a session from scripts, other sites and the database', async () => {
    const answer = await signIn('Ann', PASSWORD);
    const set = answer.headers.get('set-cookie')!;
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    const token = cookieOf(answer).split('=')[1]!;
    expect(Buffer.from(token, 'base64url').length).toBe(32);
    const kept = JSON.stringify([
      await m.db.selectFrom('sessions').selectAll().execute(),
      await m.db.selectFrom('accounts').selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('opens a session under a new secret, whatever cookie was planted before', async () => {
    const planted = `chorsu=${'a'.repeat(43)}`;
    const answer = await signIn('ann', PASSWORD, planted);
    expect(cookieOf(answer)).not.toBe(planted);
    expect(await m.as(planted).status('/cases')).toBe(401);
    const before = cookieOf(answer);
    const after = cookieOf(await signIn('ann', PASSWORD, before));
    expect(await m.as(before).status('/cases')).toBe(401);
    expect(await m.as(after).status('/cases')).toBe(200);
  });

  it('ends a session when one signs out, after half an hour without use, and after twelve hours', async () => {
    const cookie = cookieOf(await signIn('ann', PASSWORD));
    await m.as(cookie)('DELETE /session');
    expect(await m.as(cookie).status('/cases')).toBe(401);
    const two = cookieOf(await signIn('ann', PASSWORD));
    const start = m.clock;
    for (let n = 0; n < 24; n++) {
      later(29);
      expect(await m.as(two).status('/cases')).toBe(200);
    }
    later(29);
    expect(await m.as(two).status('/cases')).toBe(401);
    m.clock = start;
    const three = cookieOf(await signIn('ann', PASSWORD));
    later(31);
    expect(await m.as(three).status('/cases')).toBe(401);
  });

  it('tells a wrong name and a wrong password alike, and stops guessing by name', async () => {
    await m.user('bob');
    const wrong = await json(signIn('bob', 'wrong wrong wrong'));
    expect(wrong).toEqual(await json(signIn('nobody', 'wrong wrong wrong')));
    for (let n = 0; n < 9; n++) await signIn('bob', 'wrong wrong wrong');
    expect(await signsIn('bob', PASSWORD)).toBe(429);
    later(16);
    expect(await signsIn('bob', PASSWORD)).toBe(200);
  });

  it('counts failures alone: who signs in often is not refused', async () => {
    await m.user('often');
    for (let n = 0; n < 12; n++) expect(await signsIn('often', PASSWORD)).toBe(200);
  });

  it('lets a stranger who tries for ever keep nobody out who signed in before, nor from a new password', async () => {
    const chief = await m.user('head', undefined, true);
    const known = (await signIn('head', PASSWORD)).headers.getSetCookie().find((one) => one.includes('known'))!;
    const cookie = known.split(';')[0]!;
    expect(known).toMatch(/HttpOnly/);
    const attack = async () => {
      for (let n = 0; n < 12; n++) await signIn('head', 'wrong wrong wrong');
    };
    await attack();
    expect(await signsIn('head', PASSWORD)).toBe(429);
    expect(await signsIn('head', PASSWORD, cookie)).toBe(200);
    // What is refused is not counted: a stranger who does not stop gets no further than ten in a quarter of an hour.
    later(14);
    await attack();
    later(2);
    expect(await signsIn('head', PASSWORD)).toBe(200);
    await attack();
    expect(await chief.status('PUT /password', { now: PASSWORD, next: 'another long secret' })).toBe(200);
    // The cookie is of one login, and has a limit of its own.
    await m.user('neck');
    for (let n = 0; n < 10; n++) await signIn('neck', 'wrong wrong wrong');
    expect(await signsIn('neck', PASSWORD, cookie)).toBe(429);
    for (let n = 0; n < 10; n++) await signIn('head', 'wrong wrong wrong', cookie);
    expect(await signsIn('head', 'another long secret', cookie)).toBe(429);
  });

  it('lets an invitation be used once and not after three days', async () => {
    ann = await m.user('ann2', undefined, true);
    const cy = { login: 'Cy@example.org', organisation: 'Park' };
    const { token } = await ann.json<{ token: string }>('POST /invitations', cy);
    expect(await m.ask.json('POST /invitations/read', { token })).toEqual({ login: 'cy@example.org' });
    const accept = (given: string, password = PASSWORD) =>
      m.ask('POST /invitations/accept', { token: given, name: 'Cy', password });
    expect((await accept(token, 'short')).status).toBe(422);
    expect(await json(accept(token))).toMatchObject({ login: 'cy@example.org', name: 'Cy', organisation: 'Park' });
    expect((await accept(token)).status).toBe(404);
    const old = await invite('dee', new Date(m.clock.getTime() - 3 * 24 * 60 * MINUTE - 1));
    expect((await accept(old)).status).toBe(404);
  });

  it('closes an account with its sessions, and keeps one administrator', async () => {
    const boss = await m.user('boss', undefined, true);
    const eve = await m.user('eve');
    const accounts = await boss.json<{ id: string; login: string; administrator: boolean }[]>('/accounts');
    const idOf = (login: string) => accounts.find((account) => account.login === login)!.id;
    expect(await eve.status('/cases')).toBe(200);
    const reset = await boss.json<{ token: string }>('POST /invitations', { login: 'eve' });
    await boss(`DELETE /accounts/${idOf('eve')}`);
    // A link to a new password ends with the account: it would make another one.
    expect(await m.ask.status('POST /invitations/read', reset)).toBe(404);
    expect(await eve.status('/cases')).toBe(401);
    expect(await signsIn('eve', PASSWORD)).toBe(401);
    expect(await (await m.user('eve')).status('/cases')).toBe(200);
    expect(await eve.status('/cases')).toBe(401);
    for (const login of ['ann', 'ann2', 'head']) await boss(`DELETE /accounts/${idOf(login)}`);
    expect(await boss.status(`DELETE /accounts/${idOf('boss')}`)).toBe(409);
  });

  it('takes what changes something only from its own pages', async () => {
    const boss = await m.user('chief', undefined, true);
    const own = { cookie: boss.cookie, host: HOST, 'content-type': 'application/json' };
    const post = (headers: Record<string, string>) => {
      const init = { method: 'POST', headers: { ...own, ...headers }, body: '{"id":"theirs"}' };
      return m.app.fetch(new Request(`http://${HOST}/api/cases`, init));
    };
    for (const headers of [
      {},
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://${HOST}`, 'sec-fetch-site': 'cross-site' },
      { origin: `http://${HOST}`, 'sec-fetch-site': 'same-site' },
    ])
      expect((await post(headers)).status).toBe(403);
    expect((await post({ origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('takes little from who is not signed in', async () => {
    expect(await signsIn('ann', 'x'.repeat(1_100_000))).toBe(413);
  });

  it('changes a password for who knows the one before, and ends the other sessions', async () => {
    const fay = await m.user('fay');
    const put = (now: string) => fay('PUT /password', { now, next: 'another long secret' });
    expect((await put('wrong wrong wrong')).status).toBe(401);
    const other = cookieOf(await signIn('fay', PASSWORD));
    const after = cookieOf(await put(PASSWORD));
    expect(await m.as(other).status('/cases')).toBe(401);
    expect(await m.as(after).status('/cases')).toBe(200);
    expect(await signsIn('fay', 'another long secret')).toBe(200);
  });
});
