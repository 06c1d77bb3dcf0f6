import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inside } from './inside.ts';

describe('a path in the folder that machines share', () => {
  it('never leads out of it', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shared-')));
    try {
      mkdirSync(join(folder, 'store'));
      symlinkSync('/etc', join(folder, 'link'));
      expect(inside(folder, 'store/new/trade')).toBe(join(folder, 'store/new/trade'));
      for (const path of ['../x', '/etc/passwd', 'link/passwd', 'link/new/x', 'store/../../x'])
        expect(inside(folder, path)).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
