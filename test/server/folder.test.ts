import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/server/index.ts';
import { chorsu } from '../support/chorsu.ts';
import { workspace } from './workspace.ts';

describe('a plan whose server was killed', () => {
  it('is told as ended where there is no database, and can be asked again', async () => {
    const w = await workspace();
    try {
      const asked = { method: 'POST', json: { case: 'first-steps', explain: 'none' } };
      const { run } = (await (await w.ask('/api/plans', asked)).json()) as { run: string };
      await w.restart();
      const told = { run, state: 'failed', fault: expect.stringContaining('server was stopped') as string };
      expect(await (await w.ask(`/api/runs/${run}`)).json()).toMatchObject(told);
      expect(await (await w.ask('/api/runs')).json()).toMatchObject([told]);
      expect(await (await w.ask('/api/plans', asked)).json()).toMatchObject({ run, state: 'running' });
    } finally {
      await w.close();
    }
  });
});

describe('a folder that is served', () => {
  it('is refused to a second server, which is told who has it', async () => {
    const w = await workspace();
    try {
      await expect(serve(w.root, { port: 0 })).rejects.toMatchObject({
        holder: { pid: process.pid, host: hostname() },
      });
      const command = [...chorsu, 'serve', w.root, '--port', '0'];
      const second = spawnSync(process.execPath, command, { encoding: 'utf8' });
      expect([second.status, second.stdout]).toEqual([2, '']);
      expect(second.stderr).toContain(`process ${process.pid} on ${hostname()}`);
      await w.restart();
      expect((await w.ask('/api/cases')).status).toBe(200);
    } finally {
      await w.close();
    }
  });

  it('takes no edit when another server has taken it over', async () => {
    const w = await workspace();
    try {
      await w.ask('/api/cases', { method: 'POST', json: { id: 'mine', from: 'first-steps' } });
      const address = '/api/cases/mine/tables/goods';
      const { etag } = (await (await w.ask(address)).json()) as { etag: string };
      const other = { token: 'other', pid: 1, host: 'elsewhere', began: '', since: '2026-12-01T00:00:00.000Z' };
      writeFileSync(join(w.root, '.chorsu', 'holder'), JSON.stringify(other));
      const json = { cells: [{ row: 0, column: 'note', value: 'lost' }] };
      const refused = await w.ask(`${address}/rows`, { method: 'PATCH', headers: { 'if-match': etag }, json });
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'folder-lost']);
      expect(((await (await w.ask(address)).json()) as { etag: string }).etag).toBe(etag);
    } finally {
      await w.close();
    }
  });
});
