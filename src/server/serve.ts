import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve as listen } from '@hono/node-server';
import { languages, loadLanguage, useMedium } from '../i18n/index.ts';
import { openLine } from '../jobs/index.ts';
import { version } from '../questions/index.ts';
import {
  access,
  databaseClock,
  type FolderLock,
  gate,
  isPostgres,
  lockFolder,
  openDatabase,
  sweep,
} from '../store/index.ts';
import { type AccessOptions, openAccess } from './access/open.ts';
import { app, type Means } from './app.ts';
import { type Watch, watch as watching, watchServer } from './watch/watch.ts';

/** How long open requests may still run when the server stops, and how often they are looked at, ms. */
const GRACE = 5000;
const LOOK = 20;

/** The loopback address. */
const HOME = '127.0.0.1';

export interface Served {
  readonly url: string;
  /** The port of health and metrics, if there is one. */
  readonly watchPort?: number;
  close(): Promise<void>;
}

/** The options of `serve`. */
export interface ServeOptions extends Pick<AccessOptions, 'origin' | 'limits' | 'oidc'> {
  /** The port; 0 for a free one; 4317 by default. */
  readonly port?: number;
  /**
   * The database: `postgres://…`, with workers that solve, or a folder for an embedded one, with which this machine solves.
   * By default there is none.
   */
  readonly db?: string | undefined;
  /** Whether people sign in with accounts and rights; needs `db`. */
  readonly multiUser?: boolean | undefined;
  /** The address on which the server listens, by default 127.0.0.1; another one needs `multiUser` and `origin`. */
  readonly listen?: string | undefined;
  /** The log and the metrics; by default faults are written to the terminal. */
  readonly watch?: Watch | undefined;
  /** The port of health and metrics; none by default. */
  readonly watchPort?: number | undefined;
}

/**
 * Serves a folder on this machine alone. Throws the error of the system where the port is taken.
 *
 * @throws {FolderInUseError} where another server has the folder
 * @throws {DatabaseError} where the database cannot be used
 */
export async function serve(root: string, options: ServeOptions = {}): Promise<Served> {
  const { multiUser = false, origin, listen: hostname = HOME } = options;
  // Without accounts, everybody who reaches the server may do everything.
  if (hostname !== HOME && !(multiUser && origin !== undefined)) throw new Error(`no accounts at ${hostname}`);
  mkdirSync(root, { recursive: true });
  const lock = await lockFolder(join(root, '.chorsu', 'holder'), root);
  try {
    sweep(root);
    const served = await serveLocked(root, lock, options);
    const close = async () => {
      await served.close();
      lock.release();
    };
    return { ...served, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Serves a folder that this program has locked. */
async function serveLocked(
  root: string,
  { mustHold }: FolderLock,
  {
    port = 4317,
    db,
    multiUser = false,
    origin,
    oidc,
    limits,
    listen: hostname = HOME,
    watch = watching(),
    watchPort,
  }: ServeOptions,
): Promise<Served> {
  await Promise.all(languages.map(loadLanguage));
  useMedium('page');
  const means: Means = {
    watch,
    gate: gate(mustHold),
    ...(db === undefined ? {} : await meansOf(db, multiUser ? { origin, oidc, limits } : undefined)),
  };
  const { fetch, open, ready, close: closeApp } = await app(root, means);
  const watched = watchPort === undefined ? undefined : await watchServer(watch, ready, watchPort, hostname);
  const close = async () => {
    // The queue is closed first: workers go on, and their answers are there when the server starts again.
    await means.line?.close();
    await closeApp();
    await means.database?.destroy();
    watched?.close();
  };
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname }, (address: AddressInfo) =>
      resolve({
        url: `http://${hostname}:${address.port}`,
        ...(watched ? { watchPort: watched.port } : {}),
        async close() {
          const closed = new Promise<void>((done) => server.close(() => done()));
          // Open requests are answered to their end; event streams are cut.
          for (let waited = 0; open() > 0 && waited < GRACE; waited += LOOK) await sleep(LOOK);
          if ('closeAllConnections' in server) server.closeAllConnections();
          await closed;
          await close();
        },
      }),
    );
    server.on('error', (error: Error) => {
      void close().finally(() => reject(error));
    });
  });
}

/** Opens the database, the queue to its workers if many machines can share it, and accounts if they are wanted. */
async function meansOf(db: string, accounts: AccessOptions | undefined): Promise<Means> {
  const database = await openDatabase(db);
  return {
    database,
    line: isPostgres(db) ? await openLine(db, version()) : undefined,
    access: accounts && (await openAccess(database, accounts)),
  };
}

/**
 * Invites somebody to a server with accounts. No sign-in is needed: whoever can open the database may invite.
 *
 * @returns the path of the link, with its secret behind `#`, which browsers do not send to servers
 * @throws {DatabaseError} where the database cannot be used
 */
export async function inviteTo(
  db: string,
  { login, administrator }: { readonly login: string; readonly administrator: boolean },
): Promise<string> {
  const database = await openDatabase(db);
  try {
    const now = (await databaseClock(database))();
    const invited = { login, administrator, organisation: null, by: null };
    const token = await access.invite(database, invited, now);
    await access.writeActs(database, { id: null, login: '' }, [{ act: 'invite', after: access.loginOf(login) }], now);
    return `/invited#${token}`;
  } finally {
    await database.destroy();
  }
}
