import { z } from '@hono/zod-openapi';
import { access, roles } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { drop, get, post, put, routes } from '../route.ts';
import { caseOf } from './judged.ts';
import { type Access, recordAct, viewerOf } from './viewer.ts';

const word = z.string().max(200);

const AccountShape = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    organisation: z.string().nullable(),
    administrator: z.boolean(),
    /** Whether another account has the same name: people choose their names freely. */
    sameName: z.boolean(),
  })
  .openapi('Account');

const Member = z
  .object({
    login: z.string(),
    name: z.string(),
    organisation: z.string().nullable(),
    role: z.enum(roles),
    /** Whether another account has the same name. */
    sameName: z.boolean(),
  })
  .openapi('Member');

const accounts = get('/accounts', 'listAccounts', z.array(AccountShape), 'Every account that is not closed');

const invite = post(
  '/invitations',
  'invite',
  z.object({ token: z.string() }),
  'The secret of the link /invited#SECRET: for three days, once, for a new account or a new password',
  {
    body: z.strictObject({ login: word, organisation: word.optional(), administrator: z.boolean().optional() }),
  },
);

const close = drop(
  '/accounts/{account}',
  'closeAccount',
  z.array(AccountShape),
  'The account is closed; its sessions and its questions have ended',
);

const members = get('/cases/{case}/members', 'listMembers', z.array(Member), 'Who may do what with a case');

const setMember = put(
  '/cases/{case}/members/{login}',
  'setMember',
  z.array(Member),
  'The role is given; null takes it away',
  { body: z.strictObject({ role: z.enum(roles).nullable() }) },
);

/** Routes of accounts and of the members of a case. */
export function peopleRoutes({ queue }: Kit, to: Access) {
  const { db, now } = to;
  const listed = async () => {
    const names = await access.organisationNames(db);
    const all = await access.listAccounts(db);
    const same = access.namesakes(all);
    return all.map((account) => ({
      ...account,
      organisation: names.get(account.organisation ?? '') ?? null,
      sameName: same(account.name),
    }));
  };
  const membersOf = async (id: string) => {
    const same = access.namesakes(await access.listAccounts(db));
    return (await access.listMembers(db, id)).map((member) => ({ ...member, sameName: same(member.name) }));
  };
  return routes()
    .openapi(accounts, async (c) => c.json(await listed(), 200))
    .openapi(invite, async (c) => {
      const { login, organisation: name = '', administrator = false } = c.req.valid('json');
      const by = viewerOf(c).account!;
      const organisation = name.trim() === '' ? null : await access.organisationNamed(db, name.trim());
      const token = await access.invite(db, { login, organisation, administrator, by: by.id }, now());
      await recordAct(c, to, { act: 'invite', after: access.loginOf(login) });
      return c.json({ token }, 200);
    })
    .openapi(close, async (c) => {
      const { account } = c.req.valid('param');
      await access.closeAccount(db, account, now());
      for (const { id, ask } of queue.list()) if (ask.by === account) queue.cancel(id);
      await recordAct(c, to, { act: 'close-account', before: account });
      return c.json(await listed(), 200);
    })
    .openapi(members, async (c) => c.json(await membersOf(caseOf(c).ref.id), 200))
    .openapi(setMember, async (c) => {
      const { login: given } = c.req.valid('param');
      const { id } = caseOf(c).ref;
      const { role } = c.req.valid('json');
      const login = access.loginOf(given);
      const before = (await access.listMembers(db, id)).find((member) => member.login === login)?.role;
      await access.setMember(db, id, login, role);
      const change = { ...(before ? { before } : {}), ...(role === null ? {} : { after: role }) };
      await recordAct(c, to, { act: 'role', case: id, key: login, ...change });
      return c.json(await membersOf(id), 200);
    });
}
