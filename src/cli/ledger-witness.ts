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
import { terminated } from './terminal.ts';

type Flags = io.LedgerFlags & { dir: string };

/** `chorsu ledger witness …`: cosigns the checkpoints of partners, online or by file, and has one's own cosigned. */
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

const keeper = (name: string, about: string): Command =>
  io.commandOf(name, about).option('--dir <dir>', words().ledgerHelp.witness.dir, './witness');

function initCommand(): Command {
  const help = words().ledgerHelp;
  const command = keeper('init', help.witness.init)
    .requiredOption('--name <name>', help.witness.name)
    .option('--passphrase', help.common.sealKey);
  return io.runs(command, async (flags: Flags & { name: string; passphrase?: boolean }) => {
    const { name, vkey } = createWitness(flags.dir, flags.name, await io.passphraseToSeal(flags));
    return { document: { name, vkey }, text: vkey };
  });
}

function trustCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = keeper('trust', help.trust).argument('[vkey]', help.vkey);
  return io.runs(command, async (vkey: string | undefined, flags: Flags) => {
    if (vkey !== undefined) {
      const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
      witness.trust(io.keyOf('VKEY', vkey, 1).vkey);
      witness.close();
    }
    const logs = trustedLogs(flags.dir).map((trustedLog) => trustedLog.vkey);
    return { document: { logs }, text: logs.join('\n') };
  });
}

function signCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = keeper('sign', help.sign)
    .argument('<request>', help.requestFile)
    .option('--key <vkey>', help.signKey)
    .option('--out <file>', help.signOut);
  return io.runs(command, async (path: string, flags: Flags & { key?: string; out?: string }) => {
    const request = bytesOf(path).toString();
    const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
    try {
      if (flags.key !== undefined) witness.trust(io.keyOf('--key', flags.key, 1).vkey);
      const isCheckpoint = parseRequest(request) === undefined && requestedHead(request) !== undefined;
      const answer = witness.cosign(isCheckpoint ? formatRequest({ old: 0, proof: [], checkpoint: request }) : request);
      if (!answer.keep) throw new Failure(1, refusal(path, request, answer));
      const { note, origin, size } = answer.keep;
      const text = io.writeOrPrint(flags.out, note, (to) => words().ledger.cosignedTo({ origin, size, path: to }));
      return { document: { origin, size, cosignature: answer.body.trimEnd(), checkpoint: note }, text };
    } finally {
      witness.close();
    }
  });
}

function refusal(path: string, request: string, { code, status, body }: WitnessAnswer): string {
  const why = wordsOf({ code: code ?? '', params: { path, origin: requestedHead(request)?.origin ?? '-' } });
  return sentences(why, status === 409 ? words().ledger.askOld({ size: body.trim() }) : undefined);
}

function serveCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = keeper('serve', help.serve)
    .option('--port <n>', help.port, '4318')
    .option('--host <host>', help.host, '127.0.0.1');
  return io.runs(command, async (flags: Flags & { port: string; host: string }) => {
    const { host } = flags;
    const port = Number(flags.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrongUse(words().ledger.portWanted);
    const witness = await io.withPassphrase(flags, (options) => openWitness(flags.dir, options));
    const service = await serveWitness(witness, port, host, (line) => io.info(flags, line)).catch((error: Error) => {
      witness.close();
      throw new Failure(3, words().ledger.notListening({ host, port, cause: error.message }));
    });
    io.out(service.url);
    await terminated();
    await service.close();
    witness.close();
    return undefined;
  });
}

function requestCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = io
    .commandOf('request', help.request)
    .option('--out <file>', help.requestOut)
    .option('--witness <vkey>', help.requestWitness)
    .option('--old <n>', help.old);
  return io.runs(command, (flags: io.LedgerFlags & { out?: string; witness?: string; old?: string }) => {
    const { out, old } = flags;
    if (old !== undefined && !/^[0-9]{1,15}$/.test(old))
      throw wrongUse(words().ledger.wholeNumber({ option: '--old' }));
    const { witnesses } = openView(flags.ledger);
    const verifier = witnesses.length === 1 ? witnesses[0]!.verifier : undefined;
    const witness = flags.witness === undefined ? verifier : io.keyOf('--witness', flags.witness, 4);
    const request = requestCosignature(flags.ledger, witness, old === undefined ? undefined : Number(old));
    const text = io.writeOrPrint(out, request, (path) => words().ledger.witnessRequestAt({ path }));
    const head = requestedHead(request);
    const root = head && { root: head.root.toString('base64') };
    return { document: { ...head, ...root, ...(out === undefined ? { request } : { out }) }, text };
  });
}

function acceptCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = io
    .commandOf('accept', help.accept)
    .argument('<answer>', help.answer)
    .option('--key <vkey>', help.acceptKey, io.collect, []);
  return io.runs(command, async (path: string, flags: io.LedgerFlags & { key: string[] }) => {
    const text = bytesOf(path).toString();
    const added = flags.key.map((vkey) => ({ vkey: io.keyOf('--key', vkey, 4).vkey }));
    const accept = (options: { passphrase?: string }) =>
      io.withPath(path, () => acceptCosignature(flags.ledger, text, added, options));
    return cosigned(await io.withPassphrase(flags, accept));
  });
}

function askCommand(): Command {
  const help = words().ledgerHelp.witness;
  const command = io.commandOf('ask', help.ask).argument('[url]', help.url).option('--key <vkey>', help.askKey);
  return io.runs(command, async (url: string | undefined, flags: io.LedgerFlags & { key?: string }) => {
    const witnesses = openView(flags.ledger).witnesses;
    const key = flags.key === undefined ? undefined : io.keyOf('--key', flags.key, 4);
    if (key && url === undefined) throw wrongUse(words().ledger.witnessAddress);
    const online = witnesses.filter(
      (witness) => witness.url !== undefined && (url === undefined || witness.url === url),
    );
    const all = key ? [{ verifier: key, url: url! }] : online;
    if (all.length === 0) throw wrongUse(words().ledger.witnessUnknown);
    for (const witness of all) {
      const ask = (options: { passphrase?: string }) =>
        askWitness(flags.ledger, witness.url!, witness.verifier, options);
      io.print(flags, cosigned(await io.withPassphrase(flags, ask)));
    }
    return undefined;
  });
}

const cosigned = (document: { size: number; names: string[] }): io.Found => ({
  document,
  text: words().ledger.cosigned(document),
});
