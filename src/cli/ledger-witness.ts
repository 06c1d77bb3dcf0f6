import { Command } from 'commander';
import { sentences, words } from '../i18n/index.ts';
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
import { bytesOf } from './read-file.ts';
import { ended } from './terminal.ts';

type Flags = io.LedgerFlags & { dir: string };

/** `chorsu ledger witness …`: cosign the checkpoints of partners, on line or by file, and have one's own cosigned. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description(words().ledgerHelp.witness.about)
    .addCommand(signCommand(), { isDefault: true })
    .addCommand(initCommand())
    .addCommand(trustCommand())
    .addCommand(serveCommand())
    .addCommand(requestCommand())
    .addCommand(acceptCommand())
    .addCommand(askCommand());
}

const keeper = (command: Command): Command =>
  io.withCommon(command).option('--dir <dir>', words().ledgerHelp.witness.dir, './witness');

function initCommand(): Command {
  const help = words().ledgerHelp;
  return keeper(new Command('init').description(help.witness.init))
    .requiredOption('--name <name>', help.witness.name)
    .option('--passphrase', help.common.sealKey)
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
  const help = words().ledgerHelp.witness;
  return keeper(new Command('trust').description(help.trust))
    .argument('[vkey]', help.vkey)
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
  const help = words().ledgerHelp.witness;
  return keeper(new Command('sign').description(help.sign))
    .argument('<request>', help.requestFile)
    .option('--key <vkey>', help.signKey)
    .option('--out <file>', help.signOut)
    .action((path: string, flags: Flags & { key?: string; out?: string }) =>
      io.guarded(async () => {
        const text = bytesOf(path).toString();
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
          else io.out(words().ledger.cosignedTo({ origin, size, path: flags.out }));
        } finally {
          witness.close();
        }
      }),
    );
}

function refusal(path: string, request: string, { code, status, body }: WitnessAnswer): string {
  const why = wordsOf({ code: code ?? '', params: { path, origin: requestedHead(request)?.origin ?? '-' } });
  return sentences(why, status === 409 ? words().ledger.askOld({ size: body.trim() }) : undefined);
}

function serveCommand(): Command {
  const help = words().ledgerHelp.witness;
  return keeper(new Command('serve').description(help.serve))
    .option('--port <n>', help.port, '4318')
    .option('--host <host>', help.host, '127.0.0.1')
    .action((flags: Flags & { port: string; host: string }) =>
      io.guarded(async () => {
        const port = Number(flags.port);
        if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrongUse(words().ledger.portWanted);
        const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
        const service = await serveWitness(witness, port, flags.host, (line) => io.say(flags, line)).catch(
          (error: Error) => {
            witness.close();
            throw new Failure(3, words().ledger.notListening({ host: flags.host, port, cause: error.message }));
          },
        );
        io.out(service.url);
        await ended();
        await service.close();
        witness.close();
      }),
    );
}

function requestCommand(): Command {
  const help = words().ledgerHelp.witness;
  return io
    .withCommon(new Command('request').description(help.request))
    .option('--out <file>', help.requestOut)
    .option('--witness <vkey>', help.requestWitness)
    .option('--old <n>', help.old)
    .action((flags: io.LedgerFlags & { out?: string; witness?: string; old?: string }) =>
      io.guarded(() => {
        if (flags.old !== undefined && !/^[0-9]{1,15}$/.test(flags.old))
          throw wrongUse(words().ledger.wholeNumber({ option: '--old' }));
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
        else io.out(words().ledger.witnessRequestAt({ path: flags.out }));
      }),
    );
}

function acceptCommand(): Command {
  const help = words().ledgerHelp.witness;
  return io
    .withCommon(new Command('accept').description(help.accept))
    .argument('<answer>', help.answer)
    .option('--key <vkey>', help.acceptKey, io.collect, [])
    .action((path: string, flags: io.LedgerFlags & { key: string[] }) =>
      io.guarded(async () => {
        const text = bytesOf(path).toString();
        const added = flags.key.map((vkey) => ({ vkey: io.keyOf('--key', vkey, 4).vkey }));
        const accept = (options: { passphrase?: string }) =>
          io.about(path, () => acceptCosignature(flags.ledger, text, added, options));
        done(flags, await io.withPassphrase(flags, accept));
      }),
    );
}

function askCommand(): Command {
  const help = words().ledgerHelp.witness;
  return io
    .withCommon(new Command('ask').description(help.ask))
    .argument('[url]', help.url)
    .option('--key <vkey>', help.askKey)
    .action((url: string | undefined, flags: io.LedgerFlags & { key?: string }) =>
      io.guarded(async () => {
        const known = openView(flags.ledger).witnesses;
        const given = flags.key === undefined ? undefined : io.keyOf('--key', flags.key, 4);
        if (given && url === undefined) throw wrongUse(words().ledger.witnessAddress);
        const asked = known.filter((one) => one.url !== undefined && (url === undefined || one.url === url));
        const all = given ? [{ verifier: given, url: url! }] : asked;
        if (all.length === 0) throw wrongUse(words().ledger.witnessUnknown);
        for (const one of all) {
          const ask = (options: { passphrase?: string }) => askWitness(flags.ledger, one.url!, one.verifier, options);
          done(flags, await io.withPassphrase(flags, ask));
        }
      }),
    );
}

function done(flags: io.LedgerFlags, kept: { size: number; names: string[] }): void {
  if (flags.json) io.document(kept);
  else io.out(words().ledger.cosigned(kept));
}
