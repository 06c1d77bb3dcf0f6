import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, loadLanguage } from '../../src/i18n/index.ts';
import { type AccessOptions, openAccess } from '../../src/server/access/open.ts';
import type { ProviderOptions } from '../../src/server/access/provider.ts';
import type { Access } from '../../src/server/access/viewer.ts';
import { type App, app, type Means } from '../../src/server/app.ts';
import { access, type Db, openDatabase } from '../../src/store/index.ts';

export const HOST = '127.0.0.1:4317';
export const PASSWORD = 'correct horse battery';

type Init = RequestInit & { json?: unknown };
export type Ask = (path: string, init?: Init) => Promise<Response>;

/** A server of many users for a test: nothing listens, requests are handed in. */
export interface Many {
  readonly root: string;
  readonly db: Db;
  readonly app: App;
  readonly access: Access;
  /** The clock of the server; a test sets it. */
  clock: Date;
  /** Asks as a browser would that has this cookie. */
  ask(path: string, init?: Init & { cookie?: string }): Promise<Response>;
  /** Makes an account, signs it in, and gives how it asks. */
  user(login: string, organisation?: string, administrator?: boolean): Promise<Ask & { readonly cookie: string }>;
  close(): Promise<void>;
}

/** The opaque id of the case of a folder. */
export const idOf = (root: string, folder: string): string =>
  (JSON.parse(readFileSync(join(root, folder, 'identity.json'), 'utf8')) as { id: string }).id;

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
  const server: Many = {
    root,
    db,
    app: made,
    access: to,
    clock: new Date('2026-12-01T10:00:00Z'),
    async ask(path, { json, cookie, ...init } = {}) {
      const headers = {
        host: HOST,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init.method === undefined ? {} : { origin: `http://${HOST}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(init.headers as Record<string, string> | undefined),
      };
      const sent = json === undefined ? {} : { body: JSON.stringify(json) };
      return made.fetch(new Request(`http://${HOST}${path}`, { ...init, ...sent, headers }));
    },
    async user(login, organisation, administrator = false) {
      const of = organisation === undefined ? null : await access.organisationNamed(db, organisation);
      const token = await access.invite(db, { login, organisation: of, administrator, by: null }, server.clock);
      const json = { token, name: login.toUpperCase(), password: PASSWORD };
      const answer = await server.ask('/api/invitations/accept', { method: 'POST', json });
      const cookie = cookieOf(answer);
      return Object.assign((path: string, init: Init = {}) => server.ask(path, { ...init, cookie }), { cookie });
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
