import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { type Answer, serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { numberOption } from './load.ts';

/** Answers a question about a plan by the command of its name, in a process of its own of low priority. */
const answer: Answer = ({ question, source, plan, out, language }, signal) => {
  const args = [question, source, '--plan', plan, '--html', '--out', out, '--lang', language, '--quiet'];
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], {
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
};

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
