import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { version } from '../face/index.ts';
import { languages, loadLanguage } from '../i18n/index.ts';
import { openLine } from '../jobs/index.ts';
import { isPostgres, openDatabase } from '../store/index.ts';
import { app, type Means } from './app.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** How a folder is served. */
export interface ServeOptions {
  /** A free one where it is 0; 4317 unless given. */
  readonly port?: number;
  /**
   * The database: `postgres://…`, whose workers then solve, or a folder for an embedded one, beside which this machine solves.
   * None unless given.
   */
  readonly db?: string | undefined;
}

/**
 * Serves a folder on this machine alone. Throws the error of the system where the port is taken.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function serve(root: string, { port = 4317, db }: ServeOptions = {}): Promise<Served> {
  mkdirSync(root, { recursive: true });
  await Promise.all(languages.map(loadLanguage));
  const means = db === undefined ? {} : await meansOf(db);
  const { fetch, close: closeApp } = await app(root, means);
  const close = async () => {
    // The line first: what the workers are doing goes on, and its answers are there when the server starts again.
    await means.line?.close();
    closeApp();
    await means.database?.destroy();
  };
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        async close() {
          await new Promise<void>((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
          await close();
        },
      }),
    );
    server.on('error', (error: Error) => {
      void close().finally(() => reject(error));
    });
  });
}

/** The database of an address, and the way to its workers where many machines can share it. */
async function meansOf(db: string): Promise<Means> {
  const shared = isPostgres(db);
  const database = await openDatabase(shared || db.includes(':') ? db : `pglite:${db}`);
  return { database, line: shared ? await openLine(db, version()) : undefined };
}
