import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../src/server/index.ts';
import { type Ask, asking } from './asking.ts';

/** A folder that is served for a test. */
export interface Workspace {
  readonly root: string;
  readonly url: string;
  /** Asks the API as a program does, which sends no Origin. */
  readonly ask: Ask;
  /** Ends the server and starts it again over the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a new folder, with a database where one is given. */
export async function workspace(db?: string): Promise<Workspace> {
  const root = mkdtempSync(join(tmpdir(), 'chorsu-workspace-'));
  let served: Served = await serve(root, { port: 0, db });
  return {
    root,
    get url() {
      return served.url;
    },
    // What is asked again and again until a run ends is not packed each time.
    ask: asking((path, { headers, ...init }) =>
      fetch(`${served.url}${path}`, { ...init, headers: { 'accept-encoding': 'identity', ...headers } }),
    ),
    async restart() {
      await served.close();
      served = await serve(root, { port: 0, db });
    },
    async close() {
      await served.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Years of a shortened case. A plan of textiles takes a fifth of the time that five years take. */
const YEARS = 4;

/** Lets the case of a folder end after a few years, of which all but two may build. */
export function shorten(folder: string): void {
  const path = join(folder, 'datapackage.json');
  const text = JSON.parse(readFileSync(path, 'utf8')) as { chorsu: { start: number } };
  const { start } = text.chorsu;
  writeFileSync(
    path,
    JSON.stringify({ ...text, chorsu: { ...text.chorsu, years: YEARS, buildUntil: start + YEARS - 3 } }, null, 2),
  );
}
