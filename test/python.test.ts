import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chorsu } from './support/chorsu.ts';
import { root } from './support/needs.ts';

/** A Python that has pandas: Debian's before another that is first on PATH. */
const python = ['/usr/bin/python3', 'python3', 'python'].find(
  (one) => (!one.startsWith('/') || existsSync(one)) && spawnSync(one, ['-c', 'import pandas']).status === 0,
);
if (!python)
  process.stderr.write('skipped: needs Python with pandas; install it with: apt-get install python3-pandas\n');

it('CI has Python with pandas', () => {
  expect(process.env.CHORSU_CI === '1' && !python).toBe(false);
});

it.skipIf(!python)('the Python package gives answers as frames, and its quick notebooks run', () => {
  const CHORSU = [process.execPath, ...chorsu].map((part) => `"${part}"`).join(' ');
  const ran = spawnSync(python!, ['-m', 'unittest', 'discover', 'python/tests'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CHORSU, PYTHONDONTWRITEBYTECODE: '1' },
  });
  expect(ran.stderr).toMatch(/^Ran 7 tests[\s\S]*\nOK\n$/m);
});
