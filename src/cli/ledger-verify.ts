import type { Command } from 'commander';
import { language, sentences, words } from '../i18n/index.ts';
import {
  certificatesOf,
  checkProof,
  type Finding,
  isFault,
  keptLists,
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
import { bytesOf } from './read-file.ts';
import { lines } from './terminal.ts';

/** Options that say which keys and authorities are trusted. */
export type TrustFlags = io.LedgerFlags & {
  key: string[];
  witness: string[];
  quorum?: string;
  policy?: string;
  ca: string[];
  identity?: string;
  crl: string[];
};

type Flags = TrustFlags & { proof?: string; signatures?: boolean; checkpoint: string[] };

/** Exit status of a valid proof whose time only the keeper of the ledger states; 0 is a proven time, 1 an invalid proof. */
const STATED = 4;

/** `chorsu ledger verify [FILE --proof P]`: exit 0 the time is proven, 1 something does not hold, 4 only the keeper states the time. */
export function verifyFileCommand(): Command {
  const help = words().ledgerHelp.verify;
  const command = withTrust('verify', help.about)
    .argument('[file]', help.file)
    .option('--proof <file>', help.proof)
    .option('--signatures', help.signatures)
    .option('--checkpoint <file>', help.checkpoint, io.collect, []);
  return io.runs(command, (file: string | undefined, flags: Flags) =>
    file === undefined ? verifyWhole(flags) : verifyOne(file, flags),
  );
}

/** Makes a command with the options of `TrustFlags`. */
export function withTrust(name: string, about: string): Command {
  const help = words().ledgerHelp.verify;
  return io
    .commandOf(name, about)
    .option('--key <vkey>', help.key, io.collect, [])
    .option('--witness <vkey>', help.witness, io.collect, [])
    .option('--quorum <n>', help.quorum)
    .option('--policy <file>', help.policy)
    .option('--ca <pem>', help.ca, io.collect, [])
    .option('--crl <file>', help.crl, io.collect, [])
    .option('--identity <pem>', help.identity);
}

async function verifyWhole(flags: Flags): Promise<undefined> {
  if (flags.proof !== undefined) throw wrongUse(words().ledger.proofWithoutFile);
  if (flags.key.length > 1) throw wrongUse(words().ledger.oneKey);
  const key = flags.key[0] === undefined ? undefined : io.keyOf('--key', flags.key[0], 1);
  const checkpoints = flags.checkpoint.map((name) => ({ name, bytes: bytesOf(name) }));
  const { progress, clear } = lines(flags.quiet ?? false, performance.now());
  const count = new Intl.NumberFormat(language());
  const report = await verifyLedger(flags.ledger, {
    checkpoints,
    signatures: flags.signatures === true,
    progress: (stage, done, of) =>
      progress(() => words().ledger.progress[stage]({ done: count.format(done), of: count.format(of) })),
    ...(key && { key }),
  });
  clear();
  return finish(flags, report, ledgerLine(report));
}

function ledgerLine({ proven, ...report }: VerifyReport): string {
  const say = words().ledger;
  const { size, origin, first, last } = report;
  const head =
    proven === null
      ? say.timeNotProven({ size })
      : say.timeKept({ proven: proven.size, size, time: proven.time, by: proven.by });
  const stated = size > 0 ? say.ledgerStatedTimes({ first, last, origin }) : say.ledgerStated({ origin });
  return [head, stated, say.allHolds(report)].join('\n');
}

/** Prints the report, with warnings on stderr, and sets the exit status. `place` is the file that a finding is about. */
function finish(
  flags: io.LedgerFlags,
  { findings, warnings, ...report }: VerifyReport | ProofReport,
  line: string,
  place: (code: string) => string | undefined = () => undefined,
): undefined {
  const sentence = (finding: Finding): string => {
    const path = finding.params.path ?? place(finding.code);
    return wordsOf({ ...finding, params: { ...finding.params, ...(path !== undefined && { path }) } });
  };
  const document = { ...report, findings: io.withMessages(findings), warnings: io.withMessages(warnings) };
  io.print(flags, { document, text: report.ok ? line : findings.map(sentence).join('\n') });
  for (const warning of flags.json ? [] : warnings) io.info(flags, words().ledger.note({ text: sentence(warning) }));
  process.exitCode = report.ok ? 0 : 1;
}

async function verifyOne(file: string, flags: Flags): Promise<undefined> {
  const { proof } = flags;
  if (proof === undefined) throw wrongUse(words().ledger.fileWithoutProof);
  io.mustBeFile(file);
  const bytes = bytesOf(proof);
  const question = await trustOf(flags);
  return reportProof(
    { ...flags, proof },
    await checkProof(bytes, { ...question, digest: await io.digestOf(file) }),
    file,
  );
}

/** Prints the report on a proof and sets the exit status: 0 proven, 1 refuted, 4 stated. */
export function reportProof(flags: TrustFlags & { proof: string }, report: ProofReport, file: string): undefined {
  finish(flags, report, proofLine(report), (code) => placeOf(code, file, flags));
  if (report.standing === 'stated') process.exitCode = STATED;
}

/** What a proof is checked against: the policy, roots of authorities, revocation lists, a certificate of the key. */
export async function trustOf(flags: TrustFlags): Promise<Omit<ProofQuestion, 'digest'>> {
  const { policy, roots, lists = [] } = await policyOf(flags);
  const revoked = flags.crl.map((path) => bytesOf(path));
  const authorities: Buffer[] = [];
  const pem = (path: string) => io.withPath(path, () => certificatesOf(bytesOf(path).toString()));
  for (const path of flags.ca) authorities.push(...(await pem(path)));
  const trusted = flags.ca.length > 0 ? authorities : roots;
  const identity = flags.identity === undefined ? undefined : (await pem(flags.identity))[0];
  return { policy, lists: [...lists, ...revoked], ...(trusted && { roots: trusted }), ...(identity && { identity }) };
}

/** The file that a finding is about. */
const placeOf = (code: string, file: string, flags: TrustFlags & { proof: string }): string | undefined =>
  code === 'file-differs' ? file : code.startsWith('identity-') ? flags.identity : flags.proof;

/** The trust policy: a policy file, the keys on the command line, or the local ledger with its witnesses. */
async function policyOf(flags: TrustFlags): Promise<{ policy: Policy; roots?: Buffer[]; lists?: Buffer[] }> {
  const file = flags.policy;
  if (file !== undefined) return { policy: await io.withPath(file, () => parsePolicy(bytesOf(file).toString())) };
  const quorum = flags.quorum === undefined ? 0 : Number(flags.quorum);
  if (!Number.isInteger(quorum) || quorum < 0) throw wrongUse(words().ledger.wholeNumber({ option: '--quorum' }));
  const witnesses = flags.witness.map((vkey) => io.keyOf('--witness', vkey, 4));
  const logs = flags.key.map((vkey) => io.keyOf('--key', vkey, 1));
  const enough = (count: number): void => {
    if (quorum > count) throw wrongUse(words().ledger.quorumAbove({ quorum, known: count }));
  };
  if (logs.length > 0) enough(witnesses.length);
  if (logs.length > 0) return { policy: simplePolicy(logs, witnesses, quorum) };
  try {
    const view = openView(flags.ledger);
    const roots = keptRoots(view.paths);
    const lists = keptLists(view.paths);
    const own = view.witnesses
      .map((witness) => witness.verifier)
      .filter((verifier) => !witnesses.some((two) => two.vkey === verifier.vkey));
    enough(witnesses.length + own.length);
    io.info(flags, words().ledger.note({ text: words().ledger.ownTrust }));
    return {
      policy: simplePolicy([view.log], [...witnesses, ...own], quorum),
      lists,
      ...(roots.length > 0 && { roots }),
    };
  } catch (error) {
    if (!isFault(error) || error.fault.code !== 'no-ledger') throw error;
    throw wrongUse(words().ledger.noTrust({ dir: flags.ledger }));
  }
}

/** The text on a proof: what is proven, then what only the keeper states. */
export function proofLine(report: ProofReport): string {
  const say = words().ledger;
  const { proven, stated, key } = report;
  const noLater = proven?.kind === 'cosignature' ? say.noLaterCosigned : say.noLaterStamp;
  const bound = { witness: say.nameByWitness, certificate: say.nameByCertificate, unbound: say.nameUnbound };
  return [
    proven === null ? say.fileTimeNotProven : noLater(proven),
    say.sealedAs(report),
    ...report.cosigned.map(say.cosignedBy),
    ...report.stamps.map(say.stampedBy),
    sentences(say.keeperSays(stated), bound[key.bound]({ key: key.id, by: key.by })),
  ].join('\n');
}
