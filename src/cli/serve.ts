import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Answer, serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { numberOption } from './load.ts';

/** The command that answers a question, with what it writes beside its page. */
export const questionCommands: Readonly<
  Record<Parameters<Answer>[0]['question'], readonly [command: string, ...options: string[]]>
> = {
  finance: ['finance', '--xlsx'],
  standards: ['standards', '--ics'],
  rights: ['rights', '--ics'],
  stress: ['stress'],
  options: ['options'],
  frontiers: ['options', '--count', '0', '--frontier'],
};

/** Answers a question about a plan by a command, in a process of its own of low priority. */
const answer: Answer = async ({ question, source, plan, measures, language }, signal) => {
  const out = mkdtempSync(join(tmpdir(), 'chorsu-question-'));
  try {
    const [name, ...options] = questionCommands[question];
    const asked = question === 'frontiers' ? [...options, measures.join(',')] : options;
    await run([name, source, ...asked, '--plan', plan, '--html', '--out', out, '--lang', language, '--quiet'], signal);
    const files = readdirSync(out).filter((file) => file !== 'chorsu.json');
    return Object.fromEntries(
      files.map((file) => [
        file.startsWith(name) ? file.replace(name, question) : `${question}-${file}`,
        readFileSync(join(out, file)),
      ]),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

/** Runs this program; where it does not end well, its last words are thrown. */
function run(command: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  if (child.pid !== undefined) setPriority(child.pid, 10);
  let told = '';
  child.stderr.on('data', (text: Buffer) => {
    told = `${told}${text}`.slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(told.trim() || words().commands.serve.ended({ status: String(code) }))),
    );
  });
}

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(words().help.serve.about)
    .argument('[folder]', words().help.serve.folder, '.')
    .option('--port <port>', words().help.serve.port, numberOption('port', 0), 4317)
    .option('--quiet', words().help.common.quiet)
    .action(async (folder: string, { port }: { port: number }) => {
      const { url, close } = await serve(resolve(folder), port, answer).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw wrongUse(words().commands.serve.portTaken({ port }));
        throw error;
      });
      process.stdout.write(`${url}\n`);
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      await close();
    });
}
