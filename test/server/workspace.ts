import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../src/server/index.ts';

/** A folder that is served for a test. */
export interface Workspace {
  readonly root: string;
  readonly url: string;
  /** Asks the API as a program does, which sends no Origin. */
  ask(path: string, init?: RequestInit & { json?: unknown }): Promise<Response>;
  close(): Promise<void>;
}

export async function workspace(): Promise<Workspace> {
  const root = mkdtempSync(join(tmpdir(), 'chorsu-workspace-'));
  const served: Served = await serve(root, 0);
  return {
    root,
    url: served.url,
    ask(path, { json, ...init } = {}) {
      const sent = json === undefined ? {} : { body: JSON.stringify(json) };
      const headers = { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers };
      return fetch(`${served.url}${path}`, { ...init, ...sent, headers });
    },
    async close() {
      await served.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
