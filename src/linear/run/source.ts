import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The file of a thread, and the Node options to start it with. */
export interface ThreadFile {
  readonly url: URL;
  readonly execArgv: string[];
}

/** The module `name` next to the module at `from`: TypeScript in the sources, JavaScript in the build. */
export function threadFile(name: string, from: string): ThreadFile {
  const source = from.endsWith('.ts');
  const url = new URL(`./${name}.${source ? 'ts' : 'js'}`, from);
  return { url, execArgv: source ? ['--import', typescript()] : [] };
}

/** A module that enables TypeScript in a thread: Node does not pass the hooks of the main thread on. */
function typescript(): string {
  const found = createRequire(import.meta.url).resolve('tsx/esm/api');
  const api = pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register();`)}`;
}
