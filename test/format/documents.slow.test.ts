import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentSchemas } from '../../tools/schemas.ts';
import { root } from '../support/needs.ts';

// That documents conform to these schemas is told by the tests of the commands.
it('schemas of documents are what their types say (npx tsx tools/docs.ts makes them anew)', () => {
  for (const [path, text] of documentSchemas()) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
});
