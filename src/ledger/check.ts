import { commit, openEntry, type Statement } from './entry.ts';
import { type Finding, fault, finding, isFault } from './fault.ts';
import { holderOf } from './identity.ts';
import { leafHash } from './merkle/hash.ts';
import { verifyInclusion } from './merkle/verify.ts';
import { openCheckpoint, parseHead } from './note/checkpoint.ts';
import { signatureType, type Verifier } from './note/keys.ts';
import { cosignatureTime, parseNote } from './note/note.ts';
import { type Policy, quorumMet } from './policy.ts';
import { type Extra, parseExtra, parseTlogProof, type TlogProof } from './proof.ts';
import { mixesScripts } from './scripts.ts';
import { type Stamp, verifyStamp } from './stamp.ts';
import { clockTolerance } from './time.ts';

/** The earliest time, by a clock other than the keeper's, at which the entry existed. */
export type ProvenTime = { time: string; by: string; kind: 'time stamp' | 'cosignature' };

/**
 * Result of checking a proof. Times are UTC. `standing` is proven: a trusted clock says by when the file existed; stated: the proof
 * holds, but only the keeper says when; refuted: part of the proof fails, which `findings` names.
 */
export type ProofReport = {
  ok: boolean;
  standing: 'proven' | 'stated' | 'refuted';
  proven: ProvenTime | null;
  /** Time of the entry and name of the log, as the keeper states them. Nobody else attests to either. */
  stated: { time: string; name: string };
  /** The key of the log, and what binds the log's name to it: `by` are witnesses that know the key under this name, or a certificate. */
  key: { id: string; bound: 'certificate' | 'witness' | 'unbound'; by: string[] };
  origin: string;
  index: number;
  size: number;
  leaf: string;
  cosigned: { name: string; time: string }[];
  stamps: Stamp[];
  findings: Finding[];
  warnings: Finding[];
};

/**
 * What a proof is checked against: the SHA-256 of the file, the policy of trust, the trusted roots (DER) of time-stamping
 * authorities and certificates, and a certificate (DER) of the log's key.
 */
export type ProofQuestion = {
  digest: Uint8Array;
  policy: Policy;
  roots?: Uint8Array[];
  identity?: Uint8Array;
  /** Lists of revoked certificates, in addition to those in the proof. */
  lists?: readonly Uint8Array[];
};

/**
 * Verifies an offline proof (C2SP tlog-proof): the file matches the sealed commitment, the log signed the entry, the entry is in
 * the tree of the checkpoint, the checkpoint is signed by a log of the policy and has the cosignatures that the policy demands, and
 * the time stamps hold. Each step that fails is a finding; the later steps are tried nevertheless.
 */
export async function checkProof(bytes: Uint8Array, question: ProofQuestion): Promise<ProofReport> {
  const report: ProofReport = {
    ok: false,
    standing: 'refuted',
    proven: null,
    stated: { time: '', name: '' },
    key: { id: '', bound: 'unbound', by: [] },
    origin: '',
    index: 0,
    size: 0,
    leaf: '',
    cosigned: [],
    stamps: [],
    findings: [],
    warnings: [],
  };
  const proof = attempt(report, () => parseTlogProof(bytes));
  const extra = proof && attempt(report, () => parseExtra(proof.extra));
  const log = proof && attempt(report, () => logOf(proof, question.policy));
  if (proof) report.index = proof.index;
  if (proof && log) attempt(report, () => checkCheckpoint(report, proof, log, question.policy));
  if (extra) report.leaf = leafHash(extra.entry).toString('base64');
  if (proof && extra) attempt(report, () => checkInclusion(proof, extra));
  const statement = extra && log && attempt(report, () => openEntry(extra.entry, log));
  if (extra && statement) attempt(report, () => checkCommitment(statement, extra, question.digest));
  report.stated = { time: statement?.time ?? '', name: report.origin };
  if (proof && extra && statement) await checkStamps(report, proof, extra, statement, question);
  warnOfScripts(report);
  report.proven = earliest(report);
  if (log) attempt(report, () => bind(report, log, question));
  report.ok = report.findings.length === 0;
  report.standing = !report.ok ? 'refuted' : report.proven ? 'proven' : 'stated';
  return report;
}

/** Warns of names that mix scripts, since they can imitate other names. */
function warnOfScripts({ origin, stamps, cosigned, warnings }: ProofReport): void {
  const names = [origin, ...stamps.map((stamp) => stamp.authority), ...cosigned.map((one) => one.name)];
  for (const name of new Set(names.filter(mixesScripts))) warnings.push(finding('mixed-scripts', { name }));
}

function earliest({ stamps, cosigned }: ProofReport): ProvenTime | null {
  const all: ProvenTime[] = [
    ...stamps.map(({ time, authority }) => ({ time, by: authority, kind: 'time stamp' as const })),
    ...cosigned.map(({ time, name }) => ({ time, by: name, kind: 'cosignature' as const })),
  ];
  return all.sort((a, b) => Date.parse(a.time) - Date.parse(b.time))[0] ?? null;
}

/** Sets what binds the log's name to its key: a certificate under a trusted root, else the witnesses, which cosign only logs that they know by name and key. */
function bind(report: ProofReport, log: Verifier, { identity, roots = [] }: ProofQuestion): void {
  report.key.id = log.id;
  if (report.cosigned.length > 0)
    report.key = { id: log.id, bound: 'witness', by: report.cosigned.map((one) => one.name) };
  if (!identity) return;
  const at = report.proven ? Date.parse(report.proven.time) : Date.now();
  report.key = { id: log.id, bound: 'certificate', by: [holderOf(identity, log.key, roots, at)] };
}

function attempt<T>(report: ProofReport, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!isFault(error)) throw error;
    report.findings.push(error.fault);
    return undefined;
  }
}

function logOf(proof: TlogProof, policy: Policy): Verifier {
  const { origin } = parseHead(parseNote(Buffer.from(proof.checkpoint)).text);
  const log = policy.logs.find(({ verifier }) => verifier.name === origin);
  if (!log) throw fault('proof-log', { origin });
  return log.verifier;
}

function checkCheckpoint(report: ProofReport, proof: TlogProof, log: Verifier, policy: Policy): void {
  const witnesses = policy.witnesses.map((witness) => witness.verifier);
  const { origin, size, verified, unknown } = openCheckpoint(Buffer.from(proof.checkpoint), log, witnesses);
  Object.assign(report, { origin, size });
  const cosigned = verified.filter((one) => one.verifier.type === signatureType.cosignature);
  report.cosigned = cosigned.map(({ signature, verifier }) => ({
    name: verifier.name,
    time: new Date(cosignatureTime(signature)! * 1000).toISOString(),
  }));
  for (const signature of unknown) report.warnings.push(finding('cosignature-unknown', { name: signature.name }));
  if (!quorumMet(policy, new Set(cosigned.map((one) => one.verifier.vkey)))) {
    throw fault('quorum', {
      rule: policy.quorum,
      cosigned: report.cosigned.map((one) => one.name).join(', ') || 'nobody',
    });
  }
}

function checkInclusion(proof: TlogProof, extra: Extra): void {
  const { size, root } = parseHead(parseNote(Buffer.from(proof.checkpoint)).text);
  if (!verifyInclusion(proof.index, size, leafHash(extra.entry), proof.path, root))
    throw fault('inclusion', { index: proof.index, size });
}

function checkCommitment(statement: Statement, extra: Extra, digest: Uint8Array): void {
  if (!commit(extra.salt, digest).equals(statement.commitment)) throw fault('file-differs');
}

async function checkStamps(
  report: ProofReport,
  proof: TlogProof,
  extra: Extra,
  statement: Statement,
  { roots, lists = [] }: ProofQuestion,
): Promise<void> {
  if (extra.stamps.length > 0 && !roots)
    report.warnings.push(finding('stamps-unchecked', { count: extra.stamps.length }));
  const { text } = parseNote(Buffer.from(proof.checkpoint));
  const untrusted: Finding[] = [];
  for (const token of roots ? extra.stamps : []) {
    try {
      const stamp = await verifyStamp(token, Buffer.from(text), roots!, [...(extra.lists ?? []), ...lists]);
      report.stamps.push(stamp);
      const ahead = Date.parse(statement.time) > Date.parse(stamp.time) + clockTolerance * 1000;
      if (ahead)
        report.findings.push(
          finding('clock-ahead', { size: report.size, said: stamp.time, where: stamp.authority, time: statement.time }),
        );
    } catch (error) {
      if (!isFault(error)) throw error;
      const open = ['stamp-chain', 'stamp-algorithm', 'stamp-revoked'].includes(error.fault.code);
      (open ? untrusted : report.findings).push(error.fault);
    }
  }
  // A stamp of an unknown algorithm or of a revoked authority neither proves nor refutes anything. One of an unknown authority does
  // not refute the proof if another stamp holds.
  for (const finding of untrusted) {
    const isWarning =
      report.stamps.length > 0 || finding.code === 'stamp-algorithm' || finding.code === 'stamp-revoked';
    (isWarning ? report.warnings : report.findings).push(finding);
  }
}
