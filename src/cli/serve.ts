import { resolve } from 'node:path';
import { Command } from 'commander';
import { serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { numberOption } from './load.ts';

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('the workbench in the browser, on this machine alone')
    .argument('[folder]', 'folder of cases and plans', '.')
    .option('--port <port>', 'where it listens; 0 takes a free port', numberOption('port', 0), 4317)
    .option('--quiet', 'no progress')
    .action(async (folder: string, { port }: { port: number }) => {
      const { url, close } = await serve(resolve(folder), port).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw wrongUse(`port ${port} is taken: name another with --port`);
        throw error;
      });
      process.stdout.write(`${url}\n`);
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      await close();
    });
}
