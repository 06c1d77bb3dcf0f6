import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const templates = readdirSync(fileURLToPath(new URL('../cases/templates', import.meta.url)));
/** Busy processes that run beside the command. */
const BUSY = 10;
/** The command's default limit of time, seconds. */
const SECONDS = 120;
/** Allowed delay as a share: a timer ends the last solve, and a busy machine runs timers late. */
const LATE = 0.15;

describe(`with ${BUSY} processes that keep every core busy`, () => {
  let busy: ChildProcess[] = [];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chorsu-load-'));
    busy = Array.from({ length: BUSY }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  });

  afterAll(() => {
    for (const childProcess of busy) childProcess.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  const planned = (name: string) => {
    const began = performance.now();
    const { status, stderr } = run('plan', name, '--seconds', String(SECONDS), '--out', `${name}-plan`);
    expect(status, stderr).toBe(0);
    const { npv, opinion } = JSON.parse(readFileSync(join(folder, `${name}-plan`, 'plan.json'), 'utf8'));
    expect(npv).not.toBeNull();
    expect(opinion.ok).toBe(true);
    expect((performance.now() - began) / 1000).toBeLessThan(SECONDS * (1 + LATE));
  };

  it.each(['first-steps', 'green-chains', 'polymers-eurasia', 'solar-central-asia', 'wagons-eurasia'])(
    'the bundled case %s has a plan within its seconds',
    (name) => planned(name),
    400_000,
  );

  it.each(templates)(
    'the template %s has a plan within its seconds',
    (name) => {
      const { status, stderr } = run('new', name, '--template', name);
      expect(status, stderr).toBe(0);
      planned(name);
    },
    400_000,
  );
});
