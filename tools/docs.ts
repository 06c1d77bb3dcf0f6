import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsPage } from './commands.ts';
import { formatFiles } from './format.ts';
import { lawPage } from './law.ts';
import { documentSchemas } from './schemas.ts';

/** Writes the files that are generated from the schema and the commands: docs/format.md, docs/commands.md, docs/law.md and schemas/. */
for (const [path, text] of [
  ...formatFiles(),
  ...documentSchemas(),
  ['docs/commands.md', await commandsPage()] as const,
  ['docs/law.md', lawPage()] as const,
]) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
