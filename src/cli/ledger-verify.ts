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

/** Whom to believe. */
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

/** Exit status where all holds and nothing but the keeper's word says when: 0 is proven, 1 does not hold. */
const STATED = 4;

/** `chorsu ledger verify [FILE --proof P]`: exit 0 proven, 1 names what does not hold, 4 only the keeper says when. */
export function verifyFileCommand(): Command {
  const help = words().ledgerHelp.verify;
  const command = withTrust('verify', help.about)
    .argument('[file]', help.file)
    .option('--proof <file>', help.proof)
    .option('--signatures', help.signatures)
    .option('--checkpoint <file>', help.checkpoint, io.collect, []);
  return io.runs(command, (file: string | undefined, flags: Flags) =>
    file === undefined ? whole(flags) : one(file, flags),
  );
}

/** A command with the options that say whom to believe. */
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

async function whole(flags: Flags): Promise<undefined> {
  if (flags.proof !== undefined) throw wrongUse(words().ledger.proofWithoutFile);
  if (flags.key.length > 1) throw wrongUse(words().ledger.oneKey);
  const key = flags.key[0] === undefined ? undefined : io.keyOf('--key', flags.key[0], 1);
  const checkpoints = flags.checkpoint.map((name) => ({ name, bytes: bytesOf(name) }));
  const { progress: tell, clear: end } = lines(flags.quiet ?? false, performance.now());
  const count = new Intl.NumberFormat(language());
  const report = await verifyLedger(flags.ledger, {
    checkpoints,
    signatures: flags.signatures === true,
    progress: (stage, done, of) =>
      tell(() => words().ledger.progress[stage]({ done: count.format(done), of: count.format(of) })),
    ...(key && { key }),
  });
  end();
  return finish(flags, report, ledgerLine(report));
}

function ledgerLine({ proven, ...report }: VerifyReport): string {
  const said = words().ledger;
  const { size, origin, first, last } = report;
  const head =
    proven === null
      ? said.timeNotProven({ size })
      : said.timeKept({ proven: proven.size, size, time: proven.time, by: proven.by });
  const stated = size > 0 ? said.ledgerStatedTimes({ first, last, origin }) : said.ledgerStated({ origin });
  return [head, stated, said.allHolds(report)].join('\n');
}

/** Names what does not hold on stdout, warnings on stderr, and sets the exit status. */
function finish(
  flags: io.LedgerFlags,
  { findings, warnings, ...report }: VerifyReport | ProofReport,
  line: string,
  place: (code: string) => string | undefined = () => undefined,
): undefined {
  const sentence = (found: Finding): string => {
    const path = found.params.path ?? place(found.code);
    return wordsOf({ ...found, params: { ...found.params, ...(path !== undefined && { path }) } });
  };
  const document = { ...report, findings: io.told(findings), warnings: io.told(warnings) };
  io.print(flags, { document, text: report.ok ? line : findings.map(sentence).join('\n') });
  for (const warning of flags.json ? [] : warnings) io.say(flags, words().ledger.note({ text: sentence(warning) }));
  process.exitCode = report.ok ? 0 : 1;
}

async function one(file: string, flags: Flags): Promise<undefined> {
  const { proof } = flags;
  if (proof === undefined) throw wrongUse(words().ledger.fileWithoutProof);
  io.needFile(file);
  const bytes = bytesOf(proof);
  const question = await judgedBy(flags);
  return told({ ...flags, proof }, await checkProof(bytes, { ...question, digest: await io.digestOf(file) }), file);
}

/** Tells of a proof and sets the exit status: 0 proven, 1 refuted, 4 stated. */
export function told(flags: TrustFlags & { proof: string }, report: ProofReport, file: string): undefined {
  finish(flags, report, proofLine(report), (code) => placeOf(code, file, flags));
  if (report.standing === 'stated') process.exitCode = STATED;
}

/** What a proof is judged by: the policy, roots of authorities, a certificate of the key. */
export async function judgedBy(flags: TrustFlags): Promise<Omit<ProofQuestion, 'digest'>> {
  const { policy, roots, lists = [] } = await trust(flags);
  const revoked = flags.crl.map((path) => bytesOf(path));
  const given: Buffer[] = [];
  const pem = (path: string) => io.about(path, () => certificatesOf(bytesOf(path).toString()));
  for (const path of flags.ca) given.push(...(await pem(path)));
  const known = flags.ca.length > 0 ? given : roots;
  const identity = flags.identity === undefined ? undefined : (await pem(flags.identity))[0];
  return { policy, lists: [...lists, ...revoked], ...(known && { roots: known }), ...(identity && { identity }) };
}

/** The file that a finding is about. */
const placeOf = (code: string, file: string, flags: TrustFlags & { proof: string }): string | undefined =>
  code === 'file-differs' ? file : code.startsWith('identity-') ? flags.identity : flags.proof;

/** Whom to believe: the policy file, the keys given, or the ledger that stands here and its witnesses. */
async function trust(flags: TrustFlags): Promise<{ policy: Policy; roots?: Buffer[]; lists?: Buffer[] }> {
  const file = flags.policy;
  if (file !== undefined) return { policy: await io.about(file, () => parsePolicy(bytesOf(file).toString())) };
  const quorum = flags.quorum === undefined ? 0 : Number(flags.quorum);
  if (!Number.isInteger(quorum) || quorum < 0) throw wrongUse(words().ledger.wholeNumber({ option: '--quorum' }));
  const witnesses = flags.witness.map((vkey) => io.keyOf('--witness', vkey, 4));
  const logs = flags.key.map((vkey) => io.keyOf('--key', vkey, 1));
  const enough = (known: number): void => {
    if (quorum > known) throw wrongUse(words().ledger.quorumAbove({ quorum, known }));
  };
  if (logs.length > 0) enough(witnesses.length);
  if (logs.length > 0) return { policy: simplePolicy(logs, witnesses, quorum) };
  try {
    const view = openView(flags.ledger);
    const roots = keptRoots(view.paths);
    const lists = keptLists(view.paths);
    const own = view.witnesses
      .map((one) => one.verifier)
      .filter((one) => !witnesses.some((two) => two.vkey === one.vkey));
    enough(witnesses.length + own.length);
    io.say(flags, words().ledger.note({ text: words().ledger.ownTrust }));
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

/** What is proven first; then what the keeper states and nobody attests. */
export function proofLine(report: ProofReport): string {
  const said = words().ledger;
  const { proven, stated, key } = report;
  const noLater = proven?.kind === 'cosignature' ? said.noLaterCosigned : said.noLaterStamp;
  const bound = { witness: said.nameByWitness, certificate: said.nameByCertificate, unbound: said.nameUnbound };
  return [
    proven === null ? said.fileTimeNotProven : noLater(proven),
    said.sealedAs(report),
    ...report.cosigned.map(said.cosignedBy),
    ...report.stamps.map(said.stampedBy),
    sentences(said.keeperSays(stated), bound[key.bound]({ key: key.id, by: key.by })),
  ].join('\n');
}
