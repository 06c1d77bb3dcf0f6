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

/**
 * Files in the first batch, the most files in a batch, and the milliseconds after which a batch is sealed as it is. Each batch costs a signed
 * tree and a set of fsyncs.
 */
const batch = { first: 64, most: 1024, milliseconds: 200 };

/** `chorsu ledger …`: proves who had which file at what time, without showing the file. */
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
    const say = words().ledger;
    const note = sentences(say.made({ dir: flags.ledger }), say.keepSafe({ dir: flags.ledger }));
    return { document: { origin: log.name, vkey: log.vkey }, text: log.vkey, note };
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

async function add(paths: string[], flags: AddFlags): Promise<undefined> {
  for (const file of paths) io.mustBeFile(file);
  const files = await withItsManifest(paths, flags);
  const how = { wait: flags.wait, clockIsRight: flags.yesTheClockIsRight ?? false };
  const ledger = await io.withPassphrase(flags, (options) => openOrCreate(flags, { ...options, ...how }));
  for (const note of ledger.notes) io.info(flags, words().ledger.note({ text: wordsOf(note) }));
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

/** Opens the ledger, or makes it if there is none. */
async function openOrCreate(flags: io.LedgerFlags, options: { passphrase?: string; wait: number }) {
  try {
    return await openLedger(flags.ledger, options);
  } catch (error) {
    if (!isFault(error) || error.fault.code !== 'no-ledger') throw error;
  }
  try {
    const log = await createLedger(flags.ledger, undefined, options);
    const say = words().ledger;
    io.info(flags, say.madeWithKey({ dir: flags.ledger, vkey: log.vkey }));
    io.info(flags, say.keepSafe({ dir: flags.ledger }));
  } catch (error) {
    // Another process has made it in the meantime.
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
    io.mustBeFile(file);
    const { out } = flags;
    const { text: proof, index, size, stamps } = proveFile(flags.ledger, await io.digestOf(file), flags);
    const text = io.writeOrPrint(out, proof, (path) => words().ledger.proofAt({ index, size, path }));
    const document = { index, size, stamps, ...(out === undefined ? { proof } : { out }) };
    return { document, text, note: words().ledger.proofSecret };
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
  const sources = [flags.tsa, flags.request, flags.response].filter((source) => source !== undefined);
  if (sources.length !== 1) throw wrongUse(words().ledger.oneOf);
  if (flags.request !== undefined) {
    const { request, size } = requestStamp(flags.ledger);
    io.write(flags.request, request);
    const text = words().ledger.requestAt({ size, path: flags.request });
    return { document: { request: flags.request, size }, text };
  }
  if (flags.ca === undefined) throw wrongUse(words().ledger.caNeeded);
  const pem = bytesOf(flags.ca).toString();
  await io.withPath(flags.ca, () => certificatesOf(pem));
  const online = flags.tsa === undefined ? undefined : requestStamp(flags.ledger).request;
  const response = online ? await sendStampRequest(flags.tsa!, online) : bytesOf(flags.response!);
  const query = online ?? (flags.query === undefined ? undefined : bytesOf(flags.query));
  const lists = (['crl', 'tsl', 'policy'] as const).flatMap((kind) => {
    const path = flags[kind];
    return path === undefined ? [] : [[kind, bytesOf(path)] as const];
  });
  const evidence: KeptWith = Object.fromEntries(lists);
  const stamped = await io.withPassphrase(flags, (options) =>
    io.withPath(flags.tsa ?? flags.response!, () =>
      keepStamp(flags.ledger, { response, pem, with: evidence, ...(query && { query }) }, options),
    ),
  );
  return { document: stamped, text: words().ledger.stamped(stamped) };
}
