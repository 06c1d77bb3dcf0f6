import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, loadLanguage } from '../../src/i18n/index.ts';
import { type AccessOptions, openAccess } from '../../src/server/access/open.ts';
import type { ProviderOptions } from '../../src/server/access/provider.ts';
import type { Access } from '../../src/server/access/viewer.ts';
import { type App, app, type Means } from '../../src/server/app.ts';
import { access, type Db, openDatabase } from '../../src/store/index.ts';
import { type Ask, asking } from './asking.ts';

export const HOST = '127.0.0.1:4317';
export const PASSWORD = 'correct horse battery';

/** A server of many users for a test: nothing listens, requests are handed in. */
export interface Many {
  readonly root: string;
  readonly db: Db;
  readonly app: App;
  readonly access: Access;
  /** The clock of the server; a test sets it. */
  clock: Date;
  /** Asks as a browser would that has no cookie, or this one. */
  readonly ask: Ask;
  as(cookie: string): Ask;
  /** Makes an account, signs it in, and gives how it asks. */
  user(
    login: string,
    organisation?: string,
    administrator?: boolean,
    name?: string,
  ): Promise<Ask & { readonly cookie: string }>;
  close(): Promise<void>;
}

/** The opaque id of the case of a folder. */
export const idOf = (root: string, folder: string): string =>
  (JSON.parse(readFileSync(join(root, folder, 'identity.json'), 'utf8')) as { id: string }).id;

/** A plan of the case in a folder as a command leaves it: without a record of who asked. */
export function putPlan(root: string, run: string, of: string, more: object = {}): void {
  mkdirSync(join(root, run), { recursive: true });
  const empty = { request: { reforms: [] }, years: [2027], builds: [], closings: [], legs: [] };
  const plan = { chorsu: 1, case: of, npv: 4999.123, currency: 'USD', ...empty, ...more };
  writeFileSync(join(root, run, 'plan.json'), JSON.stringify(plan));
  writeFileSync(join(root, run, 'chorsu.json'), JSON.stringify({ chorsu: 1, of: `../${of}`, files: {} }));
  writeFileSync(join(root, run, 'report.html'), `the report of ${run}`);
}

/** The cookie that an answer sets. */
export const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;

export async function many(
  oidc?: ProviderOptions,
  means: Pick<AccessOptions, 'limit' | 'limits'> & Pick<Means, 'watch'> = {},
): Promise<Many> {
  const root = mkdtempSync(join(tmpdir(), 'chorsu-many-'));
  await Promise.all(languages.map(loadLanguage));
  const db = await openDatabase('pglite:');
  const to = await openAccess(db, {
    oidc,
    now: () => server.clock,
    limits: means.limits,
    ...(means.limit && { limit: means.limit }),
  });
  const made = await app(root, { database: db, access: to, watch: means.watch });
  const askingWith = (more: object): Ask =>
    asking(async (path, { headers, ...init }) => {
      const origin = init.method && { origin: `http://${HOST}` };
      return made.fetch(
        new Request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...origin, ...more, ...headers } }),
      );
    });
  const server: Many = {
    root,
    db,
    app: made,
    access: to,
    clock: new Date('2026-12-01T10:00:00Z'),
    ask: askingWith({}),
    as: (cookie) => askingWith({ cookie }),
    async user(login, organisation, administrator = false, name = login.toUpperCase()) {
      const of = organisation === undefined ? null : await access.organisationNamed(db, organisation);
      const token = await access.invite(db, { login, organisation: of, administrator, by: null }, server.clock);
      const given = { token, name, password: PASSWORD };
      const cookie = cookieOf(await server.ask('POST /invitations/accept', given));
      return Object.assign(server.as(cookie), { cookie });
    },
    async close() {
      await made.close();
      await db.destroy();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return server;
}

/** The document of an answer. */
export const json = async <T = Record<string, unknown>>(asked: Promise<Response> | Response): Promise<T> =>
  (await (await asked).json()) as T;
