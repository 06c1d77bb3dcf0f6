import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root as project } from '../support/needs.ts';

/** Starts the built server over a folder; gives its process and address once it listens. */
function start(root: string): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [`${project}dist/cli/main.js`, 'serve', root, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => resolve({ process: child, url: text.toString().trim() }));
  });
}

/** What was acknowledged before the server was killed, and what the file then holds. */
export interface Killed {
  readonly acknowledged: number;
  readonly onDisk: number;
  readonly whole: boolean;
}

/** Edits one cell again and again, kills the server (SIGKILL) after so many ms, and looks at the file. */
export async function killedAfter(ms: number): Promise<Killed> {
  const root = mkdtempSync(join(tmpdir(), 'chorsu-kill-'));
  try {
    const { process: child, url } = await start(root);
    await makeMine(url);
    const address = `${url}/api/cases/mine/tables/goods`;
    let { etag } = (await (await fetch(address)).json()) as { etag: string };
    const column = 'note';
    let acknowledged = 0;
    const gone = new Promise<void>((done) => {
      child.on('exit', () => done());
    });
    setTimeout(() => child.kill('SIGKILL'), ms);
    for (let n = 1; ; n++) {
      const body = JSON.stringify({ cells: [{ row: 0, column, value: `edit ${n}` }] });
      const headers = { 'content-type': 'application/json', 'if-match': `"${etag}"` };
      const answer = await fetch(`${address}/rows`, { method: 'PATCH', headers, body }).catch(() => undefined);
      if (!answer?.ok) break;
      const grid = (await answer.json().catch(() => undefined)) as { etag: string } | undefined;
      acknowledged = n;
      if (!grid) break;
      etag = grid.etag;
    }
    await gone;
    const text = readFileSync(join(root, 'mine/goods.csv'), 'utf8');
    const onDisk = Number(/edit (\d+)/.exec(text)?.[1] ?? 0);
    return { acknowledged, onDisk, whole: text.endsWith('\n') && text.trim().split('\n').length === 4 };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Makes the case that is edited. */
async function makeMine(url: string): Promise<void> {
  const body = JSON.stringify({ id: 'mine', from: 'first-steps' });
  await fetch(`${url}/api/cases`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}
