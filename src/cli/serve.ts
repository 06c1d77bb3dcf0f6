import { resolve } from 'node:path';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { asFailure } from './faults.ts';
import { numberOption } from './load.ts';

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command('serve');
  return command
    .description(words().help.serve.about)
    .argument('[folder]', words().help.serve.folder, '.')
    .option('--port <port>', words().help.serve.port, numberOption('port', 0), 4317)
    .option('--db <address>', words().help.serve.db)
    .option('--quiet', words().help.common.quiet)
    .action(async (folder: string, { port, db }: { port: number; db?: string }) => {
      const { url, close } = await serve(resolve(folder), { port, db }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw wrongUse(words().commands.serve.portTaken({ port }));
        throw asFailure(error, command);
      });
      process.stdout.write(`${url}\n`);
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      await close();
    });
}
