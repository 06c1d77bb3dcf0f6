import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/server/index.ts';
import { chorsu } from '../support/chorsu.ts';
import { edit, grid } from './asking.ts';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeEach(async () => {
  w = await workspace();
});
afterEach(() => w.close());

describe('a plan whose server was killed', () => {
  it('is told as ended where there is no database, and can be asked again', async () => {
    const asked = { case: 'first-steps', explain: 'none' };
    const { run } = await w.ask.json<{ run: string }>('POST /plans', asked);
    await w.restart();
    const told = { run, state: 'failed', fault: expect.stringContaining('server was stopped') as string };
    expect(await w.ask.json(`/runs/${run}`)).toMatchObject(told);
    expect(await w.ask.json('/runs')).toMatchObject([told]);
    expect(await w.ask.json('POST /plans', asked)).toMatchObject({ run, state: 'running' });
  });
});

describe('a folder that is served', () => {
  it('is refused to a second server, which is told who has it', async () => {
    await expect(serve(w.root, { port: 0 })).rejects.toMatchObject({
      holder: { pid: process.pid, host: hostname() },
    });
    const command = [...chorsu, 'serve', w.root, '--port', '0'];
    const second = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain(`process ${process.pid} on ${hostname()}`);
    await w.restart();
    expect(await w.ask.status('/cases')).toBe(200);
  });

  it('takes no edit when another server has taken it over', async () => {
    await w.ask('POST /cases', { id: 'mine', from: 'first-steps' });
    const { etag } = await grid(w.ask, 'mine', 'goods');
    const other = { token: 'other', pid: 1, host: 'elsewhere', began: '', since: '2026-12-01T00:00:00.000Z' };
    writeFileSync(join(w.root, '.chorsu', 'holder'), JSON.stringify(other));
    const refused = await edit(w.ask, 'mine', 'goods', { cells: [{ row: 0, column: 'note', value: 'lost' }] }, etag);
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'folder-lost' }]);
    expect((await grid(w.ask, 'mine', 'goods')).etag).toBe(etag);
  });
});
