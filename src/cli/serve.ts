import { resolve } from 'node:path';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { serve } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { asFailure } from './faults.ts';
import { numberOption } from './load.ts';

interface ServeFlags {
  port: number;
  db?: string;
  multiUser?: boolean;
  origin?: string;
}

/** The origin of an address: `https://` everywhere but on this machine, so that no password goes over a wire as it is. */
function originOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const own = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (own && url.protocol === 'http:')) || url.pathname !== '/')
    throw wrongUse(words().commands.serve.originWrong({ given }));
  return url.origin;
}

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command('serve');
  return command
    .description(words().help.serve.about)
    .argument('[folder]', words().help.serve.folder, '.')
    .option('--port <port>', words().help.serve.port, numberOption('port', 0), 4317)
    .option('--db <address>', words().help.serve.db)
    .option('--multi-user', words().help.serve.multiUser)
    .option('--origin <url>', words().help.serve.origin)
    .option('--quiet', words().help.common.quiet)
    .action(async (folder: string, flags: ServeFlags) => {
      const { port, db, multiUser } = flags;
      if (multiUser && db === undefined) throw wrongUse(words().commands.serve.needsDb);
      const origin = flags.origin === undefined ? undefined : originOf(flags.origin);
      const { url, close } = await serve(resolve(folder), { port, db, multiUser, origin }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EADDRINUSE') throw wrongUse(words().commands.serve.portTaken({ port }));
          throw asFailure(error, command);
        },
      );
      process.stdout.write(`${url}\n`);
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      await close();
    });
}
