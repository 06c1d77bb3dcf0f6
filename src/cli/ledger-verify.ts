import { Command } from 'commander';
import {
  certificatesOf,
  checkProof,
  type Finding,
  isFault,
  keptRoots,
  openView,
  type Policy,
  type ProofReport,
  parsePolicy,
  simplePolicy,
  type VerifyReport,
  verifyLedger,
  wordsOf,
} from '../rights/ledger/index.ts';
import { wrongUse } from './failure.ts';
import * as io from './ledger-io.ts';

type Flags = io.LedgerFlags & {
  proof?: string;
  signatures?: boolean;
  key: string[];
  witness: string[];
  quorum?: string;
  policy?: string;
  ca: string[];
  checkpoint: string[];
};

/** `chorsu ledger verify [FILE --proof P]`: exit 1 names what does not hold. */
export function verifyFileCommand(): Command {
  return io
    .withCommon(new Command('verify').description('verifies the whole ledger, or a file against a proof'))
    .argument('[file]', 'a file; with --proof')
    .option('--proof <file>', 'the proof (.tlog-proof) of that file')
    .option('--signatures', 'also the signature of every entry')
    .option('--key <vkey>', 'verifier key of the log that you trust (repeat)', io.collect, [])
    .option('--witness <vkey>', 'verifier key of a witness that you know (repeat)', io.collect, [])
    .option('--quorum <n>', 'how many of the known witnesses must have cosigned')
    .option('--policy <file>', 'whom to believe, as a file (C2SP tlog-policy)')
    .option('--ca <pem>', 'roots of time-stamping authorities that you trust (repeat)', io.collect, [])
    .option('--checkpoint <file>', 'a checkpoint you kept: the ledger must continue it (repeat)', io.collect, [])
    .action((file: string | undefined, flags: Flags) =>
      io.guarded(() => (file === undefined ? whole(flags) : one(file, flags))),
    );
}

async function whole(flags: Flags): Promise<void> {
  if (flags.proof !== undefined) throw wrongUse('--proof P wants the FILE it proves');
  if (flags.key.length > 1) throw wrongUse('a ledger has one key: give --key once');
  const key = flags.key[0] === undefined ? undefined : io.keyOf('--key', flags.key[0], 1);
  const checkpoints = flags.checkpoint.map((name) => ({ name, bytes: io.readGiven(name) }));
  const report = await verifyLedger(flags.ledger, {
    checkpoints,
    signatures: flags.signatures === true,
    progress: progress(flags),
    ...(key && { key }),
  });
  if (process.stderr.isTTY && !flags.quiet) process.stderr.write('\r\u001b[K');
  finish(flags, report, ledgerLine(report));
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function ledgerLine(report: VerifyReport): string {
  const more = [
    plural(report.checkpoints, 'checkpoint'),
    ...(report.cosignatures > 0 ? [plural(report.cosignatures, 'cosignature')] : []),
    ...(report.stamps > 0 ? [plural(report.stamps, 'time stamp')] : []),
  ];
  const when = report.size > 0 ? ` from ${report.first} to ${report.last}` : '';
  return `${report.origin}: ${report.size} ${report.size === 1 ? 'entry' : 'entries'}${when}, ${more.join(', ')}: all holds`;
}

/** Names what does not hold on stdout, warnings on stderr, and sets the exit status. */
function finish(
  flags: Flags,
  { findings, warnings, ...report }: VerifyReport | ProofReport,
  line: string,
  place: (code: string) => string | undefined = () => undefined,
): void {
  const words = (found: Finding): string => {
    const path = found.params.path ?? place(found.code);
    return wordsOf({ ...found, params: { ...found.params, ...(path !== undefined && { path }) } });
  };
  if (flags.json) io.document({ ...report, findings: io.told(findings), warnings: io.told(warnings) });
  else if (report.ok) io.out(line);
  else for (const found of findings) io.out(words(found));
  for (const warning of flags.json ? [] : warnings) io.say(flags, `note: ${words(warning)}`);
  process.exitCode = report.ok ? 0 : 1;
}

function progress(flags: Flags): (stage: string, done: number, of: number) => void {
  const live = process.stderr.isTTY === true;
  let last = performance.now();
  return (stage, done, of) => {
    const now = performance.now();
    if (flags.quiet || now - last < (live ? 100 : 2000)) return;
    last = now;
    const text = `${stage} ${done} of ${of}`;
    process.stderr.write(live ? `\r\u001b[K${text}` : `${text}\n`);
  };
}

async function one(file: string, flags: Flags): Promise<void> {
  if (flags.proof === undefined) throw wrongUse('FILE wants the proof it is held against: --proof P');
  io.needFile(file);
  const bytes = io.readGiven(flags.proof);
  const { policy, roots } = await trust(flags);
  const digest = await io.digestOf(file);
  const given: Buffer[] = [];
  for (const path of flags.ca)
    given.push(...(await io.about(path, () => certificatesOf(io.readGiven(path).toString()))));
  const known = flags.ca.length > 0 ? given : roots;
  const report = await checkProof(bytes, { digest, policy, ...(known && { roots: known }) });
  finish(flags, report, proofLine(report), (code) => (code === 'file-differs' ? file : flags.proof));
}

/** Whom to believe: the policy file, the keys given, or the ledger that stands here and its witnesses. */
async function trust(flags: Flags): Promise<{ policy: Policy; roots?: Buffer[] }> {
  const file = flags.policy;
  if (file !== undefined) return { policy: await io.about(file, () => parsePolicy(io.readGiven(file).toString())) };
  const quorum = flags.quorum === undefined ? 0 : Number(flags.quorum);
  if (!Number.isInteger(quorum) || quorum < 0) throw wrongUse('--quorum: a whole number is wanted');
  const witnesses = flags.witness.map((vkey) => io.keyOf('--witness', vkey, 4));
  const logs = flags.key.map((vkey) => io.keyOf('--key', vkey, 1));
  const enough = (known: number): void => {
    if (quorum > known) throw wrongUse(`--quorum ${quorum} of ${known} known witnesses: give each with --witness VKEY`);
  };
  if (logs.length > 0) enough(witnesses.length);
  if (logs.length > 0) return { policy: simplePolicy(logs, witnesses, quorum) };
  try {
    const view = openView(flags.ledger);
    const roots = keptRoots(view.paths);
    const own = view.witnesses
      .map((one) => one.verifier)
      .filter((one) => !witnesses.some((two) => two.vkey === one.vkey));
    enough(witnesses.length + own.length);
    return { policy: simplePolicy([view.log], [...witnesses, ...own], quorum), ...(roots.length > 0 && { roots }) };
  } catch (error) {
    if (!isFault(error) || error.fault.code !== 'no-ledger') throw error;
    throw wrongUse(`no key to trust: give --key VKEY or --policy FILE (there is no ledger at ${flags.ledger})`);
  }
}

function proofLine(report: ProofReport): string {
  const seen = [
    ...report.cosigned.map((one) => `cosigned by ${one.name} at ${one.time}`),
    ...report.stamps.map((one) => `time stamped by ${one.authority} at ${one.time}`),
  ];
  const head = `sealed in ${report.origin} as entry ${report.index} of ${report.size} at ${report.time}`;
  return [head, ...seen].join('\n');
}
