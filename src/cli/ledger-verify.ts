import { Command } from 'commander';
import {
  certificatesOf,
  checkProof,
  type Finding,
  isFault,
  keptRoots,
  openView,
  type Policy,
  type ProofQuestion,
  type ProofReport,
  parsePolicy,
  simplePolicy,
  type VerifyReport,
  verifyLedger,
  wordsOf,
} from '../ledger/index.ts';
import { wrongUse } from './failure.ts';
import * as io from './ledger-io.ts';

/** Whom to believe. */
export type TrustFlags = io.LedgerFlags & {
  key: string[];
  witness: string[];
  quorum?: string;
  policy?: string;
  ca: string[];
  identity?: string;
};

type Flags = TrustFlags & { proof?: string; signatures?: boolean; checkpoint: string[] };

/** Exit status where all holds and nothing but the keeper's word says when: 0 is proven, 1 does not hold. */
const STATED = 4;

/** `chorsu ledger verify [FILE --proof P]`: exit 0 proven, 1 names what does not hold, 4 only the keeper says when. */
export function verifyFileCommand(): Command {
  return withTrust(new Command('verify').description('verifies the whole ledger, or a file against a proof'))
    .argument('[file]', 'a file; with --proof')
    .option('--proof <file>', 'the proof (.tlog-proof) of that file')
    .option('--signatures', 'also the signature of every entry')
    .option('--checkpoint <file>', 'a checkpoint you kept: the ledger must continue it (repeat)', io.collect, [])
    .action((file: string | undefined, flags: Flags) =>
      io.guarded(() => (file === undefined ? whole(flags) : one(file, flags))),
    );
}

/** Adds the options that say whom to believe. */
export function withTrust(command: Command): Command {
  return io
    .withCommon(command)
    .option('--key <vkey>', 'verifier key of the log that you trust (repeat)', io.collect, [])
    .option('--witness <vkey>', 'verifier key of a witness that you know (repeat)', io.collect, [])
    .option('--quorum <n>', 'how many of the known witnesses must have cosigned')
    .option('--policy <file>', 'whom to believe, as a file (C2SP tlog-policy)')
    .option(
      '--ca <pem>',
      'roots of authorities that you trust: of time stamps, of certificates (repeat)',
      io.collect,
      [],
    )
    .option('--identity <pem>', 'a certificate of the key of the log, by a root given with --ca');
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
  const entries = `${report.size} ${report.size === 1 ? 'entry' : 'entries'}`;
  const { proven } = report;
  const head =
    proven === null
      ? `no time is proven: no cosignature and no time stamp is kept with the ${entries}`
      : `the first ${proven.size} of ${entries} existed no later than ${proven.time}, by what is kept in ${proven.by}: a clock that this ledger itself names`;
  const when = report.size > 0 ? `its clock says ${report.first} to ${report.last}; ` : '';
  const stated = `stated, not attested: ${when}it calls itself ${report.origin}`;
  return [head, stated, `${entries}, ${more.join(', ')}: all holds`].join('\n');
}

/** Names what does not hold on stdout, warnings on stderr, and sets the exit status. */
function finish(
  flags: io.LedgerFlags,
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
  const { proof } = flags;
  if (proof === undefined) throw wrongUse('FILE wants the proof it is held against: --proof P');
  io.needFile(file);
  const bytes = io.readGiven(proof);
  const question = await judgedBy(flags);
  told({ ...flags, proof }, await checkProof(bytes, { ...question, digest: await io.digestOf(file) }), file);
}

/** Tells of a proof and sets the exit status: 0 proven, 1 refuted, 4 stated. */
export function told(flags: TrustFlags & { proof: string }, report: ProofReport, file: string): void {
  finish(flags, report, proofLine(report), (code) => placeOf(code, file, flags));
  if (report.standing === 'stated') process.exitCode = STATED;
}

/** What a proof is judged by: the policy, roots of authorities, a certificate of the key. */
export async function judgedBy(flags: TrustFlags): Promise<Omit<ProofQuestion, 'digest'>> {
  const { policy, roots } = await trust(flags);
  const given: Buffer[] = [];
  const pem = (path: string) => io.about(path, () => certificatesOf(io.readGiven(path).toString()));
  for (const path of flags.ca) given.push(...(await pem(path)));
  const known = flags.ca.length > 0 ? given : roots;
  const identity = flags.identity === undefined ? undefined : (await pem(flags.identity))[0];
  return { policy, ...(known && { roots: known }), ...(identity && { identity }) };
}

/** The file that a finding is about. */
const placeOf = (code: string, file: string, flags: TrustFlags & { proof: string }): string | undefined =>
  code === 'file-differs' ? file : code.startsWith('identity-') ? flags.identity : flags.proof;

/** Whom to believe: the policy file, the keys given, or the ledger that stands here and its witnesses. */
async function trust(flags: TrustFlags): Promise<{ policy: Policy; roots?: Buffer[] }> {
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
    io.say(
      flags,
      `note: judged by the key, witnesses and roots that the ledger here names; --key, --witness, --ca judge by your own`,
    );
    return { policy: simplePolicy([view.log], [...witnesses, ...own], quorum), ...(roots.length > 0 && { roots }) };
  } catch (error) {
    if (!isFault(error) || error.fault.code !== 'no-ledger') throw error;
    throw wrongUse(`no key to trust: give --key VKEY or --policy FILE (there is no ledger at ${flags.ledger})`);
  }
}

/** What is proven first; then what the keeper states and nobody attests. */
export function proofLine(report: ProofReport): string {
  const { proven, stated, key } = report;
  const head =
    proven === null
      ? 'when it existed is not proven: no time stamp and no cosignature that is trusted here'
      : `existed no later than ${proven.time} (${proven.kind} by ${proven.by})`;
  const seen = [
    ...report.cosigned.map((one) => `cosigned by ${one.name} at ${one.time}`),
    ...report.stamps.map((one) => `time stamped by ${one.authority} at ${one.time}, policy ${one.policy}`),
  ];
  const name =
    key.bound === 'unbound'
      ? `nothing binds this name to the key ${key.id}`
      : `bound to the key ${key.id} by ${key.bound === 'witness' ? 'witnesses who took the key under it: ' : ''}${key.by.join(', ')}`;
  return [
    head,
    `sealed as entry ${report.index} of ${report.size}`,
    ...seen,
    `stated, not attested: the keeper's clock says ${stated.time}; the keeper calls itself ${stated.name}; ${name}`,
  ].join('\n');
}
