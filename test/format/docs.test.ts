import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandsPage } from '../../tools/commands.ts';
import { formatFiles } from '../../tools/format.ts';
import { root } from '../support/needs.ts';

const files = formatFiles();

it.each([...files.keys()])('%s is what the schema says (npx tsx tools/docs.ts makes it anew)', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(files.get(path));
});

it('schemas hold no file of a table that is gone', () => {
  for (const name of readdirSync(join(root, 'schemas/tables'))) expect(files.has(`schemas/tables/${name}`)).toBe(true);
});

it('docs/commands.md is what the commands say (npx tsx tools/docs.ts makes it anew)', async () => {
  expect(readFileSync(join(root, 'docs/commands.md'), 'utf8')).toBe(await commandsPage());
});
