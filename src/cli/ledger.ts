import { Command, InvalidArgumentError } from 'commander';
import { words } from '../i18n/index.ts';
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
  if (!/^[0-9]{1,15}$/.test(value)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(value);
}

function initCommand(): Command {
  return io
    .withCommon(
      new Command('init').description('a new ledger with a key of its own (mode 600); prints its verifier key'),
    )
    .option('--name <name>', 'name of the key and of the log, such as plant.example/know-how')
    .option('--passphrase', 'seal the key with a passphrase asked for on the terminal')
    .action((flags: io.LedgerFlags & { name?: string; passphrase?: boolean }) =>
      io.guarded(async () => {
        const passphrase = io.givenPassphrase(flags) ?? (flags.passphrase ? await io.newPassphrase() : undefined);
        const log = await createLedger(flags.ledger, flags.name, passphrase === undefined ? {} : { passphrase });
        (await openLedger(flags.ledger, passphrase === undefined ? {} : { passphrase })).close();
        if (flags.json) io.document({ origin: log.name, vkey: log.vkey });
        else io.out(log.vkey);
        io.say(flags, `made ${flags.ledger}; keep ${flags.ledger}.private (key, salts) to yourself and safe`);
      }),
    );
}

function addCommand(): Command {
  return withManifest(io.withCommon(new Command('add').description('seals files: a line for each once it is on disk')))
    .argument('<file...>', 'files to seal; only a salted hash of each is kept')
    .option('--wait <seconds>', 'how long to wait for another writer', count, 30)
    .option('--yes-the-clock-is-right', 'seals although the clock shows a time more than a day after the last entry')
    .action((files: string[], flags: AddFlags) => io.guarded(() => add(files, flags)));
}

type AddFlags = io.LedgerFlags & ManifestFlags & { wait: number; yesTheClockIsRight?: boolean };

async function add(given: string[], flags: AddFlags): Promise<void> {
  for (const file of given) io.needFile(file);
  const files = await withItsManifest(given, flags);
  const how = { wait: flags.wait, clockIsRight: flags.yesTheClockIsRight ?? false };
  const ledger = await io.withPassphrase(flags, (options) => openOrCreate(flags, { ...options, ...how }));
  for (const note of ledger.notes) io.say(flags, `note: ${wordsOf(note)}`);
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
    if (done < files.length) throw new Failure(1, `stopped: ${done} of ${files.length} files are sealed`);
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
    io.say(flags, `made the ledger ${flags.ledger} with key ${log.vkey}`);
    io.say(flags, `keep ${flags.ledger}.private (key, salts) to yourself and safe`);
  } catch (error) {
    // Another process made it meanwhile.
    if (!isFault(error) || error.fault.code !== 'ledger-exists') throw error;
  }
  return openLedger(flags.ledger, options);
}

function proveCommand(): Command {
  return io
    .withCommon(new Command('prove').description('an offline proof (.tlog-proof) that a file was sealed'))
    .argument('<file>', 'a file that was sealed')
    .option('--out <file>', 'where to write the proof (default: stdout)')
    .option('--index <n>', 'which entry, where the file was sealed more than once (default: the first)', count)
    .option('--size <n>', 'which checkpoint (default: the one that says most)', count)
    .action((file: string, flags: io.LedgerFlags & { out?: string; index?: number; size?: number }) =>
      io.guarded(async () => {
        io.needFile(file);
        const proven = proveFile(flags.ledger, await io.digestOf(file), flags);
        if (flags.out !== undefined) io.write(flags.out, proven.text);
        const { index, size, stamps } = proven;
        if (flags.json)
          io.document({
            index,
            size,
            stamps,
            ...(flags.out === undefined ? { proof: proven.text } : { out: flags.out }),
          });
        else if (flags.out === undefined) process.stdout.write(proven.text);
        else io.out(`entry ${index} of ${size}: ${flags.out}`);
        io.say(flags, 'the proof carries the salt of this file: give it only to whom you show the file');
      }),
    );
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
  return io
    .withCommon(
      new Command('stamp').description('a time stamp (RFC 3161) over the present checkpoint, by any authority'),
    )
    .option('--tsa <url>', 'ask this authority on line')
    .option('--request <file>', 'write a request (.tsq) to hand over')
    .option('--response <file>', 'keep an answer (.tsr)')
    .option('--query <file>', 'the request that was answered: its nonce is checked')
    .option('--ca <pem>', 'certificates of the authority that you trust')
    .option('--crl <file>', 'its list of revoked certificates, kept with the stamp')
    .option('--tsl <file>', 'the trust list that names it, kept with the stamp')
    .option('--policy <file>', 'its policy, kept with the stamp')
    .action((flags: StampFlags) => io.guarded(() => stamp(flags)));
}

async function stamp(flags: StampFlags): Promise<void> {
  const ways = [flags.tsa, flags.request, flags.response].filter((one) => one !== undefined);
  if (ways.length !== 1) throw wrongUse('one of --tsa, --request and --response is wanted');
  if (flags.request !== undefined) {
    const { request, size } = requestStamp(flags.ledger);
    io.write(flags.request, request);
    if (flags.json) io.document({ request: flags.request, size });
    else io.out(`request for the checkpoint of ${size} entries: ${flags.request}`);
    return;
  }
  if (flags.ca === undefined) throw wrongUse('--ca PEM: the certificates you trust, to verify the time stamp with');
  const pem = io.readGiven(flags.ca).toString();
  await io.about(flags.ca, () => certificatesOf(pem));
  const asked = flags.tsa === undefined ? undefined : requestStamp(flags.ledger).request;
  const response = asked ? await sendStampRequest(flags.tsa!, asked) : io.readGiven(flags.response!);
  const query = asked ?? (flags.query === undefined ? undefined : io.readGiven(flags.query));
  const given = (['crl', 'tsl', 'policy'] as const).flatMap((kind) => {
    const path = flags[kind];
    return path === undefined ? [] : [[kind, io.readGiven(path)] as const];
  });
  const keptWith: KeptWith = Object.fromEntries(given);
  const kept = await io.withPassphrase(flags, (options) =>
    io.about(flags.tsa ?? flags.response!, () =>
      keepStamp(flags.ledger, { response, pem, with: keptWith, ...(query && { query }) }, options),
    ),
  );
  if (flags.json) io.document(kept);
  else io.out(`${kept.authority} saw the first ${kept.size} entries at ${kept.time}`);
}
