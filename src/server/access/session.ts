import { getConnInfo } from '@hono/node-server/conninfo';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Account, access } from '../../store/index.ts';
import { drop, get, post, put, routes } from '../route.ts';
import { knownAs, putKnown, sessionCookie, signInCookie } from './cookie.ts';
import { type Access, viewerOf } from './viewer.ts';

const Session = z
  .object({
    /** Whether this server has accounts. */
    accounts: z.boolean(),
    /** Whether one can sign in at a provider of OpenID Connect. */
    elsewhere: z.boolean().optional(),
    login: z.string().optional(),
    name: z.string().optional(),
    organisation: z.string().optional(),
    administrator: z.boolean().optional(),
  })
  .openapi('Session');

const secret = z.string().max(1000);

const read = get('/session', 'readSession', Session, 'Whether there are accounts here, and who is signed in');

const open = post('/session', 'signIn', Session, 'Signed in: the session stands in a cookie that no script reads', {
  body: z.strictObject({ login: secret, password: secret }),
});

const close = drop('/session', 'signOut', Session, 'Signed out');

const invited = post(
  '/invitations/read',
  'readInvitation',
  z.object({ login: z.string() }),
  'Whom an invitation is for',
  { body: z.strictObject({ token: secret }) },
);

const accept = post(
  '/invitations/accept',
  'acceptInvitation',
  Session,
  'The account is made, or has another password, and is signed in',
  { body: z.strictObject({ token: secret, name: z.string().max(200), password: secret }) },
);

const beginElsewhere = post(
  '/session/elsewhere',
  'beginElsewhere',
  z.object({ url: z.string() }),
  'Where the browser goes to sign in at the provider',
);

const endElsewhere = post(
  '/session/elsewhere/end',
  'endElsewhere',
  Session,
  'Signed in by what the provider has put behind the address /signed-in',
  { body: z.strictObject({ query: z.string().max(5000) }) },
);

const password = put('/password', 'changePassword', Session, 'Changed; every other session of the account has ended', {
  body: z.strictObject({ now: secret, next: secret }),
});

/** The session of a server without accounts. */
export const noSession = () => new OpenAPIHono().openapi(read, (c) => c.json({ accounts: false }, 200));

/** Routes to sign in and out. */
export function sessionRoutes(to: Access) {
  /**
   * Opens a session under a new secret, so that one that was planted before the sign-in is useless (session fixation). The trail has the act by
   * which it was opened.
   */
  async function enter(c: Context, account: Account, act: string) {
    await access.writeActs(to.db, account, [{ act }], to.now());
    const before = sessionCookie.read(c, to);
    if (before !== undefined) await access.endSession(to.db, before);
    sessionCookie.put(c, to, await access.openSession(to.db, account.id, to.now()));
    putKnown(c, to, account.login);
    return c.json(await sessionFor(to, account), 200) as never;
  }
  return routes()
    .openapi(read, async (c) => c.json(await sessionFor(to, c.var.viewer?.account), 200))
    .openapi(open, async (c) => {
      const { login, password: given } = c.req.valid('json');
      const name = access.loginOf(login);
      const from = { address: addressOf(c, to), device: knownAs(c, to, name) };
      const account = await access.signIn(to.db, name, given, from, to.now());
      return enter(c, account, 'sign-in');
    })
    .openapi(close, async (c) => {
      const token = sessionCookie.read(c, to);
      if (token !== undefined) await access.endSession(to.db, token);
      sessionCookie.drop(c, to);
      return c.json({ accounts: true }, 200);
    })
    .openapi(invited, async (c) =>
      c.json({ login: await access.invitedLogin(to.db, c.req.valid('json').token, to.now()) }, 200),
    )
    .openapi(accept, async (c) => {
      const { token, ...given } = c.req.valid('json');
      const account = await access.accept(to.db, token, given, to.now());
      return enter(c, account, 'invitation-accepted');
    })
    .openapi(beginElsewhere, async (c) => {
      const { url, begun } = await providerOf(to).begin(backTo(c, to).href);
      signInCookie.put(c, to, await access.beginSignIn(to.db, begun, to.now()));
      return c.json({ url }, 200);
    })
    .openapi(endElsewhere, async (c) => {
      const begun = await access.takeSignIn(to.db, signInCookie.read(c, to) ?? '', to.now());
      signInCookie.drop(c, to);
      const address = backTo(c, to);
      address.search = c.req.valid('json').query;
      const identity = await providerOf(to).end(address, begun);
      const account = await access.accountOfIdentity(to.db, identity, to.now());
      return enter(c, account, 'sign-in');
    })
    .openapi(password, async (c) => {
      const { now, next } = c.req.valid('json');
      const account = viewerOf(c).account!;
      await access.mustKnow(to.db, account, now, to.now());
      await access.changePassword(to.db, account.id, next);
      return enter(c, account, 'password');
    });
}

function providerOf({ provider }: Access) {
  if (!provider) throw new access.AccessError('no-provider');
  return provider;
}

/** The redirect address of a provider; `guard` has checked its host. */
const backTo = (c: Context, { origin }: Access): URL =>
  new URL('/signed-in', origin ?? `http://${c.req.header('host') ?? ''}`);

async function sessionFor(to: Access, account: Account | undefined): Promise<z.infer<typeof Session>> {
  const elsewhere = to.provider !== undefined;
  if (!account) return { accounts: true, elsewhere };
  const { organisation: id } = account;
  const organisation = id === null ? undefined : (await access.organisationNames(to.db)).get(id);
  const { login, name, administrator } = account;
  return { accounts: true, login, name, administrator, ...(organisation === undefined ? {} : { organisation }) };
}

/** The network address of the client; behind a proxy, the one that the proxy reports. */
function addressOf(c: Context, { origin }: Access): string {
  const passed = origin === undefined ? undefined : c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (passed) return passed;
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}
