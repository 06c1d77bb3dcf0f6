import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { languages, loadLanguage } from '../i18n/index.ts';
import { app } from './app.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder on this machine alone. Port 0 takes a free one. Throws the error of the system where the port is taken. */
export async function serve(root: string, port = 4317): Promise<Served> {
  mkdirSync(root, { recursive: true });
  await Promise.all(languages.map(loadLanguage));
  const { fetch, close } = app(root);
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        close() {
          close();
          return new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        },
      }),
    );
    server.on('error', (error: Error) => {
      close();
      reject(error);
    });
  });
}
