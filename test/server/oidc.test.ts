import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../src/store/index.ts';
import { json, type Many, many } from './many.ts';
import { CLIENT, type Person, type TestProvider, testProvider } from './oidc.ts';

let p: TestProvider;
let m: Many;
beforeAll(async () => {
  p = await testProvider();
  m = await many({ issuer: p.issuer, ...CLIENT });
  await m.user('ann@example.org', 'Park');
  await access.invite(m.db, { login: 'ben@example.org', organisation: null, administrator: false, by: null }, m.clock);
});
afterAll(async () => {
  await m.close();
  await p.close();
});

/** The cookies that an answer sets and does not take away. */
const cookies = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .filter((one) => !one.endsWith('='))
    .join('; ');

async function begin() {
  const answer = await m.ask('POST /session/elsewhere');
  return { cookie: cookies(answer), url: (await json<{ url: string }>(answer)).url };
}
const end = (query: string, cookie: string) => m.as(cookie)('POST /session/elsewhere/end', { query });
async function signIn(person: Person, more?: Record<string, unknown>) {
  const { cookie, url } = await begin();
  return end(p.signIn(url, person, more), cookie);
}
const ann = { sub: 'a1', email: 'Ann@example.org', email_verified: true, name: 'Ann' };

describe('a sign-in at a provider of OpenID Connect', () => {
  it('asks with a code, PKCE, state and nonce', async () => {
    const asked = new URL((await begin()).url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'chorsu',
      code_challenge_method: 'S256',
      redirect_uri: 'http://127.0.0.1:4317/signed-in',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)!.length).toBeGreaterThan(40);
    expect(await m.ask.json('/session')).toEqual({ accounts: true, elsewhere: true });
  });

  it('opens the account of the verified address, and later that of the subject whatever the address', async () => {
    const answer = await signIn(ann);
    expect(await json(answer)).toMatchObject({ login: 'ann@example.org', organisation: 'Park' });
    const session = answer.headers.getSetCookie().find((one) => one.startsWith('chorsu='))!;
    expect(session).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect(await m.as(session.split(';')[0]!).status('/cases')).toBe(200);
    expect(await json(signIn({ sub: 'a1', email: 'new@example.org' }))).toMatchObject({ login: 'ann@example.org' });
  });

  it('makes the account of an invitation, and lets nobody in who was not invited', async () => {
    expect(
      await json(signIn({ sub: 'b1', email: 'ben@example.org', email_verified: true, name: 'Ben' })),
    ).toMatchObject({
      login: 'ben@example.org',
      name: 'Ben',
    });
    for (const person of [
      { sub: 'x1', email: 'eve@example.org', email_verified: true },
      { sub: 'x2', email: 'ann@example.org', email_verified: false },
      { sub: 'x3', email: 'ann@example.org' },
      { sub: 'x4' },
    ])
      expect((await signIn(person)).status).toBe(401);
  });

  it('refuses a token for another client, of another issuer, of another sign-in, or that has ended', async () => {
    for (const more of [{ aud: 'other' }, { iss: 'http://evil.example' }, { nonce: 'other' }, { exp: 1 }])
      expect((await signIn(ann, more)).status).toBe(401);
  });

  it('ends once, in the browser in which it began, within ten minutes', async () => {
    const one = await begin();
    const query = p.signIn(one.url, ann);
    const other = await begin();
    expect((await end(query, '')).status).toBe(404);
    expect((await end(query, other.cookie)).status).toBe(401);
    expect((await end(query, one.cookie)).status).toBe(200);
    expect((await end(query, one.cookie)).status).toBe(404);
    const late = await begin();
    const clock = m.clock;
    m.clock = new Date(clock.getTime() + 11 * 60_000);
    expect((await end(p.signIn(late.url, ann), late.cookie)).status).toBe(404);
    m.clock = clock;
  });
});
