import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { started } from '../support/started.ts';
import { asking, edit, type Grid, grid } from './asking.ts';

/** `torture.slow.test.ts` kills servers with accounts, at two hundred moments. */
it.each([40, 250])(
  'a server that is killed after %i ms of editing has lost no edit that it acknowledged',
  async (ms) => {
    const root = mkdtempSync(join(tmpdir(), 'chorsu-kill-'));
    try {
      const { child, line: url } = await started(['serve', root, '--port', '0'], 'stdout');
      const ask = asking((path, init) => fetch(`${url}${path}`, init as RequestInit));
      await ask('POST /cases', { id: 'mine', from: 'first-steps' });
      const gone = new Promise((done) => child.once('exit', done));
      let { etag } = await grid(ask, 'mine', 'goods');
      let acknowledged = 0;
      setTimeout(() => child.kill('SIGKILL'), ms);
      for (let n = 1; ; n++) {
        const cells = [{ row: 0, column: 'note', value: `edit ${n}` }];
        const answer = await edit(ask, 'mine', 'goods', { cells }, etag).catch(() => undefined);
        if (!answer?.ok) break;
        acknowledged = n;
        const now = (await answer.json().catch(() => undefined)) as Grid | undefined;
        if (!now) break;
        etag = now.etag;
      }
      await gone;
      const text = readFileSync(join(root, 'mine/goods.csv'), 'utf8');
      expect(text.endsWith('\n') && text.trim().split('\n')).toHaveLength(4);
      expect(Number(/edit (\d+)/.exec(text)?.[1] ?? 0)).toBeGreaterThanOrEqual(acknowledged);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
