import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A file to start a thread from, and the options that it takes. */
export interface ThreadFile {
  readonly url: URL;
  readonly execArgv: string[];
}

/** The module `name` beside the module at `from`: TypeScript where that runs from source, JavaScript where it is built. */
export function threadFile(name: string, from: string): ThreadFile {
  const source = from.endsWith('.ts');
  const url = new URL(`./${name}.${source ? 'ts' : 'js'}`, from);
  return { url, execArgv: source ? ['--import', typescript()] : [] };
}

/** A module that lets a thread read TypeScript (Node starts threads without the main thread's hooks). */
function typescript(): string {
  const found = createRequire(import.meta.url).resolve('tsx/esm/api');
  const api = pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href;
  return `data:text/javascript,${encodeURIComponent(`import { register } from ${JSON.stringify(api)}; register();`)}`;
}
