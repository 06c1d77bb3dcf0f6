import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { words } from '../i18n/index.ts';
import { type Limits, limitsIn, serve, watch } from '../server/index.ts';
import { wrongUse } from './failure.ts';
import { asFailure } from './faults.ts';
import { numberOption, serviceDb } from './options.ts';
import { terminated } from './terminal.ts';
import { logOf, type WatchFlags, watchOptions } from './watching.ts';

interface ServeFlags extends WatchFlags {
  port: number;
  db?: string;
  multiUser?: boolean;
  origin?: string;
  listen: string;
  oidc?: string;
  oidcClient: string;
  limits?: string;
}

/** The origin of an address: `https://` everywhere but on this machine, so that no password goes over a wire as it is. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const own = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (own && url.protocol === 'http:')) || url.pathname !== '/')
    throw wrongUse(words().commands.serve.originWrong({ given: address }));
  return url.origin;
}

/** The provider of OpenID Connect; the secret of the client comes by the environment, so that no list of programs shows it. */
function oidcOf({ oidc: issuer, oidcClient: client }: ServeFlags) {
  if (issuer === undefined) return undefined;
  const secret = process.env.CHORSU_OIDC_SECRET ?? '';
  if (secret === '' || !URL.canParse(issuer)) throw wrongUse(words().commands.serve.oidcWrong({ given: issuer }));
  return { issuer, client, secret };
}

/** The limits of a file; without one, the usual ones. */
function limitsOf(file: string | undefined): Limits | undefined {
  if (file === undefined) return undefined;
  try {
    return limitsIn(readFileSync(file, 'utf8'));
  } catch (error) {
    const text = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw wrongUse(words().commands.serve.limitsWrong({ file, said: text }));
  }
}

/** `chorsu serve [FOLDER]`: pages and API until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command('serve');
  return watchOptions(command)
    .description(words().help.serve.about)
    .argument('[folder]', words().help.serve.folder, '.')
    .option('--port <port>', words().help.serve.port, numberOption('port', 0), 4317)
    .addOption(serviceDb(words().help.serve.db))
    .option('--multi-user', words().help.serve.multiUser)
    .option('--origin <url>', words().help.serve.origin)
    .option('--listen <address>', words().help.serve.listen, '127.0.0.1')
    .option('--oidc <issuer>', words().help.serve.oidc)
    .option('--oidc-client <id>', words().help.serve.oidcClient, 'chorsu')
    .option('--limits <file>', words().help.serve.limits)
    .option('--quiet', words().help.common.quiet)
    .action(async (folder: string, flags: ServeFlags) => {
      const { port, db, multiUser, listen, watchPort } = flags;
      if (multiUser && db === undefined) throw wrongUse(words().commands.serve.needsDb);
      const origin = flags.origin === undefined ? undefined : originOf(flags.origin);
      if (listen !== '127.0.0.1' && !(multiUser && origin)) throw wrongUse(words().commands.serve.listenOpen);
      const told = watch(logOf(flags));
      const { url, close } = await serve(resolve(folder), {
        port,
        db,
        multiUser,
        origin,
        oidc: oidcOf(flags),
        limits: limitsOf(flags.limits),
        listen,
        watchPort,
        watch: told,
      }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw wrongUse(words().commands.serve.portTaken({ port }));
        throw asFailure(error, command);
      });
      process.stdout.write(`${url}\n`);
      told.log({ event: 'start', url });
      await terminated();
      await close();
      told.log({ event: 'stop' });
    });
}
