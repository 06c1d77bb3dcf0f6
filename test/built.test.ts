import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/needs.ts';

/** `npm ci` builds; after a change, `npm run build` does. */
describe('the built command', () => {
  it('plans a case', () => {
    const out = mkdtempSync(join(tmpdir(), 'chorsu-built-'));
    try {
      const args = [`${root}dist/cli/main.js`, 'plan', 'first-steps', '--json', '--quiet', '--out', out];
      const plan = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
      expect(plan).toMatchObject({ chorsu: 1, case: 'first-steps', status: 'optimal' });
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
