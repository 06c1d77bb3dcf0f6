import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { storeFaultWords } from '../words.ts';
import { StoreError } from './database.ts';
import { loadFile } from './load.ts';

// As where the optional part was left out at installation.
vi.mock('@duckdb/node-api', () => {
  throw new Error("Cannot find package '@duckdb/node-api'");
});

it('says which line installs DuckDB where it is absent, in the version that the package asks for', async () => {
  const request = { file: 'any.zip', folder: join(tmpdir(), 'no-store'), tell: () => {} };
  const error: unknown = await loadFile(request).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(StoreError);
  const { code } = error as StoreError;
  expect(code).toBe('duckdb-missing');
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = optionalDependencies['@duckdb/node-api'];
  expect(storeFaultWords(error as StoreError)).toContain(`npm install @duckdb/node-api@${version}`);
});
