import { Command } from 'commander';
import {
  acceptCosignature,
  askWitness,
  createWitness,
  formatRequest,
  openView,
  openWitness,
  parseRequest,
  requestCosignature,
  requestedHead,
  serveWitness,
  trustedLogs,
  type WitnessAnswer,
  wordsOf,
} from '../ledger/index.ts';
import { Failure, wrongUse } from './failure.ts';
import * as io from './ledger-io.ts';

type Flags = io.LedgerFlags & { dir: string };

/** `chorsu ledger witness …`: cosign the checkpoints of partners, on line or by file, and have one's own cosigned. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description("cosigns a partner's checkpoint; on line or by file (C2SP tlog-witness)")
    .addCommand(signCommand(), { isDefault: true })
    .addCommand(initCommand())
    .addCommand(trustCommand())
    .addCommand(serveCommand())
    .addCommand(requestCommand())
    .addCommand(acceptCommand())
    .addCommand(askCommand());
}

const keeper = (command: Command): Command =>
  io.withCommon(command).option('--dir <dir>', 'folder of the witness', './witness');

function initCommand(): Command {
  return keeper(new Command('init').description('a new witness with a key of its own; prints its verifier key'))
    .requiredOption('--name <name>', 'name of the witness, such as partner.example/witness')
    .option('--passphrase', 'seal the key with a passphrase asked for on the terminal')
    .action((flags: Flags & { name: string; passphrase?: boolean }) =>
      io.guarded(async () => {
        const passphrase = io.givenPassphrase(flags) ?? (flags.passphrase ? await io.newPassphrase() : undefined);
        const witness = createWitness(flags.dir, flags.name, passphrase === undefined ? {} : { passphrase });
        if (flags.json) io.document({ name: witness.name, vkey: witness.vkey });
        else io.out(witness.vkey);
      }),
    );
}

function trustCommand(): Command {
  return keeper(new Command('trust').description('trusts a log: its checkpoints are cosigned from now on'))
    .argument('[vkey]', 'verifier key of the log (in its file log.vkey); without one, lists the logs trusted')
    .action((vkey: string | undefined, flags: Flags) =>
      io.guarded(async () => {
        if (vkey !== undefined) {
          const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
          witness.trust(io.keyOf('VKEY', vkey, 1).vkey);
          witness.close();
        }
        const logs = trustedLogs(flags.dir).map((one) => one.vkey);
        if (flags.json) io.document({ logs });
        else if (logs.length > 0) io.out(logs.join('\n'));
      }),
    );
}

function signCommand(): Command {
  return keeper(new Command('sign').description('cosigns the checkpoint of a request file (the default)'))
    .argument('<request>', 'file made by `ledger witness request`, or a checkpoint')
    .option('--key <vkey>', 'trust this log from now on')
    .option('--out <file>', 'where to write the cosigned checkpoint (default: stdout)')
    .action((path: string, flags: Flags & { key?: string; out?: string }) =>
      io.guarded(async () => {
        const text = io.readGiven(path).toString();
        const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
        try {
          if (flags.key !== undefined) witness.trust(io.keyOf('--key', flags.key, 1).vkey);
          const bare = parseRequest(text) === undefined && requestedHead(text) !== undefined;
          const answer = witness.cosign(bare ? formatRequest({ old: 0, proof: [], checkpoint: text }) : text);
          if (!answer.keep) throw new Failure(1, refusal(path, text, answer));
          const { note, origin, size } = answer.keep;
          if (flags.out !== undefined) io.write(flags.out, note);
          if (flags.json) io.document({ origin, size, cosignature: answer.body.trimEnd(), checkpoint: note });
          else if (flags.out === undefined) process.stdout.write(note);
          else io.out(`cosigned ${origin} at ${size} entries: ${flags.out}`);
        } finally {
          witness.close();
        }
      }),
    );
}

function refusal(path: string, request: string, { code, status, body }: WitnessAnswer): string {
  const words = wordsOf({ code: code ?? '', params: { path, origin: requestedHead(request)?.origin ?? '-' } });
  return status === 409 ? `${words}: ${body.trim()} (ask with \`ledger witness request --old ${body.trim()}\`)` : words;
}

function serveCommand(): Command {
  return keeper(new Command('serve').description('answers requests to cosign over HTTP until stopped'))
    .option('--port <n>', 'port', '4318')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .action((flags: Flags & { port: string; host: string }) =>
      io.guarded(async () => {
        const port = Number(flags.port);
        if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrongUse('--port: 0 to 65535');
        const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
        const service = await serveWitness(witness, port, flags.host, (line) => io.say(flags, line)).catch(
          (error: Error) => {
            witness.close();
            throw new Failure(3, `cannot listen on ${flags.host}:${port}: ${error.message}`);
          },
        );
        io.out(service.url);
        await new Promise<void>((resolve) => {
          process.once('SIGINT', resolve);
          process.once('SIGTERM', resolve);
        });
        await service.close();
        witness.close();
      }),
    );
}

function requestCommand(): Command {
  return io
    .withCommon(new Command('request').description("a request to a witness to cosign this ledger's checkpoint"))
    .option('--out <file>', 'where to write it (default: stdout)')
    .option('--witness <vkey>', 'the witness it is for: starts from what it cosigned last')
    .option('--old <n>', 'the size the witness last saw')
    .action((flags: io.LedgerFlags & { out?: string; witness?: string; old?: string }) =>
      io.guarded(() => {
        if (flags.old !== undefined && !/^[0-9]{1,15}$/.test(flags.old))
          throw wrongUse('--old: a whole number is wanted');
        const only = openView(flags.ledger).witnesses;
        const known = only.length === 1 ? only[0]!.verifier : undefined;
        const witness = flags.witness === undefined ? known : io.keyOf('--witness', flags.witness, 4);
        const text = requestCosignature(flags.ledger, witness, flags.old === undefined ? undefined : Number(flags.old));
        if (flags.out !== undefined) io.write(flags.out, text);
        const head = requestedHead(text);
        if (flags.json)
          io.document({
            ...head,
            ...(head && { root: head.root.toString('base64') }),
            ...(flags.out === undefined ? { request: text } : { out: flags.out }),
          });
        else if (flags.out === undefined) process.stdout.write(text);
        else io.out(`request: ${flags.out}`);
      }),
    );
}

function acceptCommand(): Command {
  return io
    .withCommon(new Command('accept').description("keeps a witness's answer with this ledger"))
    .argument('<answer>', 'cosigned checkpoint, or cosignature lines')
    .option('--key <vkey>', 'know this witness from now on (repeat)', io.collect, [])
    .action((path: string, flags: io.LedgerFlags & { key: string[] }) =>
      io.guarded(async () => {
        const text = io.readGiven(path).toString();
        const added = flags.key.map((vkey) => ({ vkey: io.keyOf('--key', vkey, 4).vkey }));
        const accept = (options: { passphrase?: string }) =>
          io.about(path, () => acceptCosignature(flags.ledger, text, added, options));
        done(flags, await io.withPassphrase(flags, accept));
      }),
    );
}

function askCommand(): Command {
  return io
    .withCommon(new Command('ask').description('has a witness on line cosign the present checkpoint'))
    .argument('[url]', 'address of the witness (default: all known ones with an address)')
    .option('--key <vkey>', 'its verifier key, where the ledger does not know it yet')
    .action((url: string | undefined, flags: io.LedgerFlags & { key?: string }) =>
      io.guarded(async () => {
        const known = openView(flags.ledger).witnesses;
        const given = flags.key === undefined ? undefined : io.keyOf('--key', flags.key, 4);
        if (given && url === undefined) throw wrongUse('--key wants the address of that witness');
        const asked = known.filter((one) => one.url !== undefined && (url === undefined || one.url === url));
        const all = given ? [{ verifier: given, url: url! }] : asked;
        if (all.length === 0) throw wrongUse('no such witness is known: give its address and --key VKEY');
        for (const one of all) {
          const ask = (options: { passphrase?: string }) => askWitness(flags.ledger, one.url!, one.verifier, options);
          done(flags, await io.withPassphrase(flags, ask));
        }
      }),
    );
}

function done(flags: io.LedgerFlags, kept: { size: number; names: string[] }): void {
  if (flags.json) io.document(kept);
  else io.out(`cosigned at ${kept.size} entries by ${kept.names.join(', ')}`);
}
