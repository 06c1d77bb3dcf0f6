import { resolve } from 'node:path';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { numberOption } from './load.ts';

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(words().help.serve.about)
    .argument('[folder]', words().help.serve.folder, '.')
    .option('--port <port>', words().help.serve.port, numberOption('port', 0), 4317)
    .option('--quiet', words().help.common.quiet)
    .action(async (folder: string, { port }: { port: number }) => {
      const { url, close } = await serve(resolve(folder), port).catch((error: NodeJS.ErrnoException) => {
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
