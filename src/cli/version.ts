import { readFileSync } from 'node:fs';
import { type Solver, solverVersion } from '../linear/index.ts';

/** The version of this program. */
export function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What a document was made with. */
export const versions = async (solver: Solver): Promise<{ chorsu: string; highs: string; node: string }> => ({
  chorsu: version(),
  highs: await solverVersion(solver),
  node: process.versions.node,
});
