import { commit, openEntry, type Statement } from './entry.ts';
import { type Finding, fault, finding, isFault } from './fault.ts';
import { leafHash } from './merkle/hash.ts';
import { verifyInclusion } from './merkle/verify.ts';
import { openCheckpoint, parseHead } from './note/checkpoint.ts';
import { signatureType, type Verifier } from './note/keys.ts';
import { cosignatureTime, parseNote } from './note/note.ts';
import { type Policy, quorumMet } from './policy.ts';
import { type Extra, parseExtra, parseTlogProof, type TlogProof } from './proof.ts';
import { type Stamp, verifyStamp } from './stamp.ts';
import { clockTolerance } from './time.ts';

/** What a proof shows when it holds, and what does not hold when not. Cosignature times are UTC. */
export type ProofReport = {
  ok: boolean;
  origin: string;
  index: number;
  size: number;
  leaf: string;
  /** When the entry says the file was sealed. */
  time: string;
  cosigned: { name: string; time: string }[];
  stamps: Stamp[];
  findings: Finding[];
  warnings: Finding[];
};

/** What is needed to judge a proof: the file's SHA-256, whom to believe, and the roots of time-stamping authorities (DER), if any. */
export type ProofQuestion = { digest: Uint8Array; policy: Policy; roots?: Uint8Array[] };

/**
 * Verifies an offline proof (C2SP tlog-proof): the file fits the sealed commitment, the entry is signed by the log, it
 * stands in the tree of the checkpoint, the checkpoint is signed by a log the policy knows and cosigned as it asks, and
 * the time stamps hold. Every step that fails is named; later steps are still tried.
 */
export async function checkProof(bytes: Uint8Array, question: ProofQuestion): Promise<ProofReport> {
  const report: ProofReport = {
    ok: false,
    ...{ origin: '', index: 0, size: 0, leaf: '', time: '' },
    ...{ cosigned: [], stamps: [], findings: [], warnings: [] },
  };
  const proof = attempt(report, () => parseTlogProof(bytes));
  const extra = proof && attempt(report, () => parseExtra(proof.extra));
  const log = proof && attempt(report, () => logOf(proof, question.policy));
  if (proof) report.index = proof.index;
  if (proof && log) attempt(report, () => checkCheckpoint(report, proof, log, question.policy));
  if (extra) report.leaf = leafHash(extra.entry).toString('base64');
  if (proof && extra) attempt(report, () => checkInclusion(proof, extra));
  const said = extra && log && attempt(report, () => openEntry(extra.entry, log));
  if (extra && said) attempt(report, () => checkCommitment(said, extra, question.digest));
  report.time = said?.time ?? '';
  if (proof && extra && said) await checkStamps(report, proof, extra, said, question.roots);
  report.ok = report.findings.length === 0;
  return report;
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
  const known = policy.logs.find((one) => one.verifier.name === origin);
  if (!known) throw fault('proof-log', { origin });
  return known.verifier;
}

function checkCheckpoint(report: ProofReport, proof: TlogProof, log: Verifier, policy: Policy): void {
  const witnesses = policy.witnesses.map((one) => one.verifier);
  const { origin, size, verified, unknown } = openCheckpoint(Buffer.from(proof.checkpoint), log, witnesses);
  Object.assign(report, { origin, size });
  const cosigned = verified.filter((one) => one.verifier.type === signatureType.cosignature);
  report.cosigned = cosigned.map(({ signature, verifier }) => ({
    name: verifier.name,
    time: new Date(cosignatureTime(signature)! * 1000).toISOString(),
  }));
  for (const one of unknown) report.warnings.push(finding('cosignature-unknown', { name: one.name }));
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

function checkCommitment(said: Statement, extra: Extra, digest: Uint8Array): void {
  if (!commit(extra.salt, digest).equals(said.commitment)) throw fault('file-differs');
}

async function checkStamps(
  report: ProofReport,
  proof: TlogProof,
  extra: Extra,
  said: Statement,
  roots?: Uint8Array[],
): Promise<void> {
  if (extra.stamps.length > 0 && !roots)
    report.warnings.push(finding('stamps-unchecked', { count: extra.stamps.length }));
  const { text } = parseNote(Buffer.from(proof.checkpoint));
  const untrusted: Finding[] = [];
  for (const token of roots ? extra.stamps : []) {
    try {
      const stamp = await verifyStamp(token, Buffer.from(text), roots!);
      report.stamps.push(stamp);
      const ahead = Date.parse(said.time) > Date.parse(stamp.time) + clockTolerance * 1000;
      if (ahead)
        report.findings.push(
          finding('clock-ahead', { size: report.size, said: stamp.time, where: stamp.authority, time: said.time }),
        );
    } catch (error) {
      if (!isFault(error)) throw error;
      (error.fault.code === 'stamp-chain' ? untrusted : report.findings).push(error.fault);
    }
  }
  // As with cosignatures, one of an authority that is not known is passed over where another holds.
  (report.stamps.length > 0 ? report.warnings : report.findings).push(...untrusted);
}
