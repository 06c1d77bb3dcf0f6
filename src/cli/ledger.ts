import { Command, InvalidArgumentError } from 'commander';
import { sentences, words } from '../i18n/index.ts';
import {
  certificatesOf,
  createLedger,
  isFault,
  type KeptWith,
  keepStamp,
  openLedger,
  proveFile,
  requestStamp,
  sendStampRequest,
  wordsOf,
} from '../ledger/index.ts';
import { Failure, wrongUse } from './failure.ts';
import { certificateCommand } from './ledger-certificate.ts';
import * as io from './ledger-io.ts';
import { type ManifestFlags, withItsManifest, withManifest } from './ledger-manifest.ts';
import { verifyFileCommand } from './ledger-verify.ts';
import { witnessCommand } from './ledger-witness.ts';
import { bytesOf } from './read-file.ts';

/** Files in the first batch, in any batch at most (each is one signed tree and one set of fsyncs), and the milliseconds after which a batch is sealed as it is. */
const batch = { first: 64, most: 1024, milliseconds: 200 };

/** `chorsu ledger …`: proof of who had what when, without showing it. */
export function ledgerCommand(): Command {
  return new Command('ledger')
    .description(words().help.ledger.about)
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(proveCommand())
    .addCommand(verifyFileCommand())
    .addCommand(certificateCommand())
    .addCommand(stampCommand())
    .addCommand(witnessCommand());
}

function count(value: string): number {
  if (!/^[0-9]{1,15}$/.test(value)) throw new InvalidArgumentError(words().ledger.wholeNumberWanted);
  return Number(value);
}

function initCommand(): Command {
  const help = words().ledgerHelp;
  const command = io
    .commandOf('init', help.init.about)
    .option('--name <name>', help.init.name)
    .option('--passphrase', help.common.sealKey);
  return io.runs(command, async (flags: io.LedgerFlags & { name?: string; passphrase?: boolean }) => {
    const passphrase = await io.passphraseToSeal(flags);
    const log = await createLedger(flags.ledger, flags.name, passphrase);
    (await openLedger(flags.ledger, passphrase)).close();
    const said = words().ledger;
    const beside = sentences(said.made({ dir: flags.ledger }), said.keepSafe({ dir: flags.ledger }));
    return { document: { origin: log.name, vkey: log.vkey }, text: log.vkey, beside };
  });
}

function addCommand(): Command {
  const help = words().ledgerHelp.add;
  const command = withManifest(io.commandOf('add', help.about))
    .argument('<file...>', help.files)
    .option('--wait <seconds>', help.wait, count, 30)
    .option('--yes-the-clock-is-right', help.clock);
  return io.runs(command, add);
}

type AddFlags = io.LedgerFlags & ManifestFlags & { wait: number; yesTheClockIsRight?: boolean };

async function add(given: string[], flags: AddFlags): Promise<undefined> {
  for (const file of given) io.needFile(file);
  const files = await withItsManifest(given, flags);
  const how = { wait: flags.wait, clockIsRight: flags.yesTheClockIsRight ?? false };
  const ledger = await io.withPassphrase(flags, (options) => openOrCreate(flags, { ...options, ...how }));
  for (const note of ledger.notes) io.say(flags, words().ledger.note({ text: wordsOf(note) }));
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    let done = 0;
    for (let size = batch.first; done < files.length && !stopped; size = Math.min(batch.most, 4 * size)) {
      const digests: Buffer[] = [];
      const end = performance.now() + batch.milliseconds;
      while (done + digests.length < files.length && digests.length < size && performance.now() < end) {
        digests.push(await io.digestOf(files[done + digests.length]!));
      }
      const receipts = ledger.append(digests);
      const lines = receipts.map(({ index, leaf }, at) => {
        const text = leaf.toString('base64');
        return flags.json ? JSON.stringify({ index, leaf: text }) : `${index} ${text} ${files[done + at]}`;
      });
      io.out(lines.join('\n'));
      done += digests.length;
    }
    if (done < files.length) throw new Failure(1, words().ledger.stopped({ done, total: files.length }));
  } finally {
    process.off('SIGINT', stop);
    ledger.close();
  }
}

/** Opens the ledger; where there is none, makes it first. */
async function openOrCreate(flags: io.LedgerFlags, options: { passphrase?: string; wait: number }) {
  try {
    return await openLedger(flags.ledger, options);
  } catch (error) {
    if (!isFault(error) || error.fault.code !== 'no-ledger') throw error;
  }
  try {
    const log = await createLedger(flags.ledger, undefined, options);
    const said = words().ledger;
    io.say(flags, said.madeWithKey({ dir: flags.ledger, vkey: log.vkey }));
    io.say(flags, said.keepSafe({ dir: flags.ledger }));
  } catch (error) {
    // Another process made it meanwhile.
    if (!isFault(error) || error.fault.code !== 'ledger-exists') throw error;
  }
  return openLedger(flags.ledger, options);
}

function proveCommand(): Command {
  const help = words().ledgerHelp.prove;
  const command = io
    .commandOf('prove', help.about)
    .argument('<file>', help.file)
    .option('--out <file>', help.out)
    .option('--index <n>', help.index, count)
    .option('--size <n>', help.size, count);
  type Flags = io.LedgerFlags & { out?: string; index?: number; size?: number };
  return io.runs(command, async (file: string, flags: Flags) => {
    io.needFile(file);
    const { out } = flags;
    const { text: proof, index, size, stamps } = proveFile(flags.ledger, await io.digestOf(file), flags);
    const text = io.put(out, proof, (path) => words().ledger.proofAt({ index, size, path }));
    const document = { index, size, stamps, ...(out === undefined ? { proof } : { out }) };
    return { document, text, beside: words().ledger.proofSecret };
  });
}

type StampFlags = io.LedgerFlags & {
  tsa?: string;
  request?: string;
  response?: string;
  query?: string;
  ca?: string;
  crl?: string;
  tsl?: string;
  policy?: string;
};

function stampCommand(): Command {
  const help = words().ledgerHelp.stamp;
  const command = io
    .commandOf('stamp', help.about)
    .option('--tsa <url>', help.tsa)
    .option('--request <file>', help.request)
    .option('--response <file>', help.response)
    .option('--query <file>', help.query)
    .option('--ca <pem>', help.ca)
    .option('--crl <file>', help.crl)
    .option('--tsl <file>', help.tsl)
    .option('--policy <file>', help.policy);
  return io.runs(command, stamp);
}

async function stamp(flags: StampFlags): Promise<io.Found> {
  const ways = [flags.tsa, flags.request, flags.response].filter((one) => one !== undefined);
  if (ways.length !== 1) throw wrongUse(words().ledger.oneOf);
  if (flags.request !== undefined) {
    const { request, size } = requestStamp(flags.ledger);
    io.write(flags.request, request);
    const text = words().ledger.requestAt({ size, path: flags.request });
    return { document: { request: flags.request, size }, text };
  }
  if (flags.ca === undefined) throw wrongUse(words().ledger.caNeeded);
  const pem = bytesOf(flags.ca).toString();
  await io.about(flags.ca, () => certificatesOf(pem));
  const asked = flags.tsa === undefined ? undefined : requestStamp(flags.ledger).request;
  const response = asked ? await sendStampRequest(flags.tsa!, asked) : bytesOf(flags.response!);
  const query = asked ?? (flags.query === undefined ? undefined : bytesOf(flags.query));
  const given = (['crl', 'tsl', 'policy'] as const).flatMap((kind) => {
    const path = flags[kind];
    return path === undefined ? [] : [[kind, bytesOf(path)] as const];
  });
  const keptWith: KeptWith = Object.fromEntries(given);
  const kept = await io.withPassphrase(flags, (options) =>
    io.about(flags.tsa ?? flags.response!, () =>
      keepStamp(flags.ledger, { response, pem, with: keptWith, ...(query && { query }) }, options),
    ),
  );
  return { document: kept, text: words().ledger.stamped(kept) };
}
