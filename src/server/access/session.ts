import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Account, access } from '../../store/index.ts';
import { invalid } from '../invalid.ts';
import * as shape from '../shape.ts';
import { begunIn, dropBegun, dropToken, knownAs, putBegun, putKnown, putToken, tokenIn } from './cookie.ts';
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

const read = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'readSession',
  responses: shape.answers(Session, 'Whether there are accounts here, and who is signed in'),
});

const open = createRoute({
  method: 'post',
  path: '/session',
  operationId: 'signIn',
  request: { body: shape.body(z.strictObject({ login: secret, password: secret })) },
  responses: shape.answers(Session, 'Signed in: the session stands in a cookie that no script reads'),
});

const close = createRoute({
  method: 'delete',
  path: '/session',
  operationId: 'signOut',
  responses: shape.answers(Session, 'Signed out'),
});

const invited = createRoute({
  method: 'post',
  path: '/invitations/read',
  operationId: 'readInvitation',
  request: { body: shape.body(z.strictObject({ token: secret })) },
  responses: shape.answers(z.object({ login: z.string() }), 'Whom an invitation is for'),
});

const accept = createRoute({
  method: 'post',
  path: '/invitations/accept',
  operationId: 'acceptInvitation',
  request: { body: shape.body(z.strictObject({ token: secret, name: z.string().max(200), password: secret })) },
  responses: shape.answers(Session, 'The account is made, or has another password, and is signed in'),
});

const beginElsewhere = createRoute({
  method: 'post',
  path: '/session/elsewhere',
  operationId: 'beginElsewhere',
  responses: shape.answers(z.object({ url: z.string() }), 'Where the browser goes to sign in at the provider'),
});

const endElsewhere = createRoute({
  method: 'post',
  path: '/session/elsewhere/end',
  operationId: 'endElsewhere',
  request: { body: shape.body(z.strictObject({ query: z.string().max(5000) })) },
  responses: shape.answers(Session, 'Signed in by what the provider has put behind the address /signed-in'),
});

const password = createRoute({
  method: 'put',
  path: '/password',
  operationId: 'changePassword',
  request: { body: shape.body(z.strictObject({ now: secret, next: secret })) },
  responses: shape.answers(Session, 'Changed; every other session of the account has ended'),
});

/** What the pages of a server without accounts ask. */
export const noSession = () => new OpenAPIHono().openapi(read, (c) => c.json({ accounts: false }, 200));

/** Routes by which one signs in and out. */
export function sessionRoutes(to: Access) {
  /** Opens a session under a new secret: one that was planted before the sign-in opens nothing (session fixation). */
  async function enter(c: Context, account: Account) {
    const before = tokenIn(c, to);
    if (before !== undefined) await access.endSession(to.db, before);
    putToken(c, to, await access.openSession(to.db, account.id, to.now()));
    putKnown(c, to, account.login);
    return c.json(await told(to, account), 200);
  }
  const noted = (account: Account, act: string) => access.wrote(to.db, account, [{ act }], to.now());
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(read, async (c) => c.json(await told(to, c.var.viewer?.account), 200))
    .openapi(open, async (c) => {
      const { login, password: given } = c.req.valid('json');
      const name = access.loginOf(login);
      const from = { address: addressOf(c, to), device: knownAs(c, to, name) };
      const account = await access.signIn(to.db, name, given, from, to.now());
      await noted(account, 'sign-in');
      return (await enter(c, account)) as never;
    })
    .openapi(close, async (c) => {
      const token = tokenIn(c, to);
      if (token !== undefined) await access.endSession(to.db, token);
      dropToken(c, to);
      return c.json({ accounts: true }, 200);
    })
    .openapi(invited, async (c) =>
      c.json({ login: await access.invitedLogin(to.db, c.req.valid('json').token, to.now()) }, 200),
    )
    .openapi(accept, async (c) => {
      const { token, ...given } = c.req.valid('json');
      const account = await access.accept(to.db, token, given, to.now());
      await noted(account, 'invitation-accepted');
      return (await enter(c, account)) as never;
    })
    .openapi(beginElsewhere, async (c) => {
      const { url, begun } = await providerOf(to).begin(backTo(c, to).href);
      putBegun(c, to, await access.begin(to.db, begun, to.now()));
      return c.json({ url }, 200);
    })
    .openapi(endElsewhere, async (c) => {
      const begun = await access.begunBy(to.db, begunIn(c, to) ?? '', to.now());
      dropBegun(c, to);
      const address = backTo(c, to);
      address.search = c.req.valid('json').query;
      const identity = await providerOf(to).end(address, begun);
      const account = await access.accountOfIdentity(to.db, identity, to.now());
      await noted(account, 'sign-in');
      return (await enter(c, account)) as never;
    })
    .openapi(password, async (c) => {
      const { now, next } = c.req.valid('json');
      const account = viewerOf(c).account!;
      await access.mustKnow(to.db, account, now, to.now());
      await access.changePassword(to.db, account.id, next);
      await noted(account, 'password');
      return (await enter(c, account)) as never;
    });
}

function providerOf({ provider }: Access) {
  if (!provider) throw new access.AccessError('no-provider');
  return provider;
}

/** Where a provider sends the browser back to; `guard` has checked the host. */
const backTo = (c: Context, { origin }: Access): URL =>
  new URL('/signed-in', origin ?? `http://${c.req.header('host') ?? ''}`);

async function told(to: Access, account: Account | undefined): Promise<z.infer<typeof Session>> {
  const elsewhere = to.provider !== undefined;
  if (!account) return { accounts: true, elsewhere };
  const { organisation: id } = account;
  const organisation = id === null ? undefined : (await access.organisationNames(to.db)).get(id);
  const { login, name, administrator } = account;
  return { accounts: true, login, name, administrator, ...(organisation === undefined ? {} : { organisation }) };
}

/** The network address that asks; behind a proxy, the one that the proxy has seen. */
function addressOf(c: Context, { origin }: Access): string {
  const passed = origin === undefined ? undefined : c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (passed) return passed;
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}
