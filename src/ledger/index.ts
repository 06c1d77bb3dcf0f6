/**
 * The ledger of know-how: proof of who had what when, without showing it. Sealed entries in an RFC 6962 tree on disk,
 * signed checkpoints, offline proofs, cosignatures of partners, time stamps. Effects stand in `disk/`.
 */

export { formatManifest, MANIFEST_FIELDS, type Manifest, parseManifest } from './certificate/manifest.ts';
export { certificatePage } from './certificate/page.ts';
export { russianPapers } from './certificate/papers.ts';
export { checkProof, type ProofQuestion, type ProofReport, type ProvenTime } from './check.ts';
export { acceptCosignature, askWitness, requestCosignature } from './disk/cosign.ts';
export { type Listed, listEntries } from './disk/entries.ts';
export { createLedger, type Ledger, type OpenOptions, openLedger, type Receipt } from './disk/ledger.ts';
export { type Proven, proveEntry, proveFile } from './disk/prove.ts';
export { serveWitness } from './disk/serve.ts';
export { type KeptWith, keepStamp, keptLists, keptRoots, requestStamp, sendStampRequest } from './disk/stamps.ts';
export { type VerifyOptions, type VerifyReport, type VerifyStage, verifyLedger } from './disk/verify/index.ts';
export { openView, type View } from './disk/view.ts';
export { createWitness, openWitness, trustedLogs, type Witness, type WitnessOptions } from './disk/witness.ts';
export { type Fault, type Finding, fault, isFault } from './fault.ts';
export { parseVkey, type Verifier } from './note/keys.ts';
export { type Policy, parsePolicy, simplePolicy } from './policy.ts';
export { certificatesOf, type Stamp } from './stamp.ts';
export { formatRequest, parseRequest, requestedHead, type WitnessAnswer } from './witness.ts';
export { wordsOf } from './words.ts';
