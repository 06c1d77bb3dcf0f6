import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';

/** What a command gave: files by path, and what it wrote to stdout; to stderr too where it did not end well. */
export type Given = Readonly<Record<string, string | Uint8Array>>;

/** Folder in which commands write; in the current one. */
const OUT = 'out';

/** Files of commands that tell of the folder and of worths that are kept, not of the answer. */
const notAnswers = /(^|\/)(chorsu\.json$|worths\/)/;

/** Runs a command in the current folder as a user would; `OUT` among the arguments is a folder that is read and removed. */
export async function chorsu(args: readonly string[]): Promise<Given> {
  const { stdout, stderr } = process;
  const writes = { stdout: stdout.write, stderr: stderr.write };
  const wrote = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    process[stream].write = (chunk: unknown) => {
      wrote[stream] += String(chunk);
      return true;
    };
  let status: number;
  try {
    process.exitCode = 0;
    status = await run(args.map((arg) => (arg === 'OUT' ? OUT : arg)));
  } finally {
    process.exitCode = 0;
    stdout.write = writes.stdout;
    stderr.write = writes.stderr;
  }
  const said = status === 0 ? wrote.stdout : `${wrote.stdout}${wrote.stderr}status ${status}\n`;
  const files = filesIn(OUT);
  rmSync(OUT, { recursive: true, force: true });
  return { stdout: said, ...files };
}

/** Every file under a folder, by its path there; none where there is no folder. */
function filesIn(folder: string): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {};
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !notAnswers.test(path)) found[path.slice(folder.length + 1)] = readFileSync(path);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found;
}
