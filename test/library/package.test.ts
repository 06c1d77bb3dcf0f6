import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, programOf } from '../support/examples.ts';
import { root } from '../support/needs.ts';

/** `npm ci` builds; after a change, `npm run build` does. */
describe('a project that uses the packed package', () => {
  const project = mkdtempSync(join(tmpdir(), 'chorsu-project-'));
  const installed = join(project, 'node_modules/chorsu');
  const run = (file: string, ...args: string[]) => {
    try {
      return execFileSync(file, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${stdout}\n${stderr}`);
    }
  };

  beforeAll(() => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--dry-run'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as { files: { path: string }[] }[];
    for (const { path } of packed!.files) cpSync(join(root, path), join(installed, path));
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
      const link = join(project, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), link);
    }
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    const compilerOptions = { target: 'es2023', lib: ['es2023'], module: 'nodenext', strict: true, noEmit: true };
    const strict = { ...compilerOptions, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...strict, types: ['node'] } }));
  });

  afterAll(() => rmSync(project, { recursive: true }));

  it('holds under strict TypeScript', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { CaseError, type FinanceDocument, finance, type PlanDocument, plan, readCase, rights, standards, verify, withReforms } from 'chorsu';
export const lent = async (p: PlanDocument, name: string): Promise<FinanceDocument> => finance(p, await readCase(name), { paths: 100 });
export const asked = async (name: string): Promise<readonly string[]> => {
  const c = await readCase(name);
  const { certificates } = await standards(c);
  const { deadlines } = await rights(c, { asOf: '2027-01-01' });
  return [...certificates.map(({ market }) => market), ...deadlines.map(({ date }) => date)];
};
export async function best(name: string): Promise<PlanDocument | string> {
  try {
    const c = withReforms(await readCase(name), []);
    const p = await plan(c, { gap: 0.01, signal: AbortSignal.timeout(60_000), onProgress: ({ seconds }) => console.error(seconds) });
    return verify(p, c).ok ? p : p.status;
  } catch (error) {
    if (error instanceof CaseError) return error.issues.map((issue) => issue.code).join();
    throw error;
  }
}
`,
    );
    run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', project);
  });

  it('runs an example, and reaches nothing but its exports', () => {
    const example = examples().find((example) => example.of === 'plan')!;
    writeFileSync(
      join(project, 'use.mjs'),
      `import assert from 'node:assert'; import * as all from 'chorsu';
const { readCase, plan } = all; const same = (a, b) => assert.deepEqual(a, b);
${programOf(example)}
assert.equal(typeof (await import('chorsu/ledger')).createLedger, 'function');
await assert.rejects(import('chorsu/dist/plan/index.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
process.stdout.write('done');`,
    );
    expect(run(process.execPath, 'use.mjs')).toBe('done');
  });

  it('holds the one file of world-atlas that maps are drawn from, as that package has it', () => {
    const from = (path: string) => readFileSync(path);
    const given = from(join(installed, 'maps/countries-50m.json'));
    expect(given.equals(from(join(root, 'node_modules/world-atlas/countries-50m.json')))).toBe(true);
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(dependencies).not.toHaveProperty('world-atlas');
  });

  it('holds what its pages link to', () => {
    const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(40);
    const links = pages.flatMap((page) =>
      [...readFileSync(join(installed, page), 'utf8').matchAll(/\]\(([^)\s#]+)/g)].map(([, to]) => ({ page, to: to! })),
    );
    const files = links.filter(({ to }) => !/^[a-z]+:/.test(to));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(({ page, to }) => !existsSync(join(installed, dirname(page), to)))).toEqual([]);
  });

  it('holds no map to a file that is not in it, and no test', () => {
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.map$|\.test\.|testing\//.test(file))).toEqual([]);
    expect(readFileSync(join(installed, 'dist/index.js'), 'utf8')).not.toContain('sourceMappingURL');
  });
});
