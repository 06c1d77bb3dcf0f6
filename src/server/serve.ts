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

/** Milliseconds for which requests are answered to their end when the server stops, and between looks at them. */
const GRACE = 5000;
const LOOK = 20;

/** The address of this machine for itself. */
const HOME = '127.0.0.1';

export interface Served {
  readonly url: string;
  /** The port of health and metrics, where there is one. */
  readonly watchPort?: number;
  close(): Promise<void>;
}

/** How a folder is served. */
export interface ServeOptions extends Pick<AccessOptions, 'origin' | 'limits' | 'oidc'> {
  /** A free one where it is 0; 4317 unless given. */
  readonly port?: number;
  /**
   * The database: `postgres://…`, whose workers then solve, or a folder for an embedded one, beside which this machine solves.
   * None unless given.
   */
  readonly db?: string | undefined;
  /** Whether people sign in, each with rights of their own; needs `db`. */
  readonly multiUser?: boolean | undefined;
  /** The address of this machine at which it listens, 127.0.0.1 unless given: another one needs `multiUser` and `origin`. */
  readonly listen?: string | undefined;
  /** What is told and counted; faults on the terminal unless given. */
  readonly watch?: Watch | undefined;
  /** The port of health and metrics; none unless given. */
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
  // Without accounts whoever reaches the server may all.
  if (hostname !== HOME && !(multiUser && origin !== undefined)) throw new Error(`no accounts at ${hostname}`);
  mkdirSync(root, { recursive: true });
  const held = await lockFolder(join(root, '.chorsu', 'holder'), root);
  try {
    sweep(root);
    const served = await serveHeld(root, held, options);
    const close = async () => {
      await served.close();
      held.release();
    };
    return { ...served, close };
  } catch (error) {
    held.release();
    throw error;
  }
}

/** Serves a folder that this program has for itself. */
async function serveHeld(
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
    // The line first: what the workers are doing goes on, and its answers are there when the server starts again.
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
          // What is being answered is answered to its end; streams of events are cut.
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

/** The database of an address, the way to its workers where many machines can share it, and accounts where they are asked for. */
async function meansOf(db: string, accounts: AccessOptions | undefined): Promise<Means> {
  const database = await openDatabase(db);
  return {
    database,
    line: isPostgres(db) ? await openLine(db, version()) : undefined,
    access: accounts && (await openAccess(database, accounts)),
  };
}

/**
 * Invites somebody to a server of many users, without anyone being signed in: who can open the database may.
 *
 * @returns the path of the link, with its secret behind `#`, which browsers send to no server
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
