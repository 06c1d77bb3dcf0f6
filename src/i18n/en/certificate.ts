import { pluralEn as plural } from '../plural.ts';

/** The certificate of evidence, which is printed in every language on one page each. */
export const certificate = {
  title: 'Certificate of evidence',
  file: 'File',
  hash: 'SHA-256 of the file',
  proven: 'Proven',
  noLater: (p: { time: string }) => `The file existed no later than ${p.time}`,
  notProven: 'When the file existed is not proven: there is no trusted time stamp and no trusted cosignature.',
  stamp: (p: { by: string }) => `Time stamp (RFC 3161) by ${p.by}`,
  cosignature: (p: { by: string }) => `Cosignature by ${p.by}`,
  at: (p: { what: string; time: string }) => `${p.what}, ${p.time}`,
  others: 'All time stamps and cosignatures',
  entry: 'Entry in the ledger',
  entryOf: (p: { index: number; size: number }) => `${p.index} of ${p.size}`,
  key: 'Key of the ledger (Ed25519)',
  byCertificate: (p: { by: string }) => `A certificate binds the name to the key: ${p.by}.`,
  byWitness: (p: { by: string }) => `Witnesses who took the key under this name bind the two: ${p.by}.`,
  unbound: 'Nothing binds a name to the key.',
  stated: 'Stated by the keeper, not attested by anybody',
  clock: "Time by the keeper's clock",
  name: 'Name that the keeper gives itself',
  manifest: (p: { index: number; when: string }) => `Stated in the sealed manifest (entry ${p.index}; ${p.when})`,
  fields: {
    title: 'Title',
    author: 'Author',
    recipient: 'Recipient',
    agreement: 'Agreement',
    held_by: 'Holder of the key',
  },
  signerOf: (p: { fingerprint: string; serial: string; issuer: string }) =>
    `certificate SHA-256 ${p.fingerprint}, serial ${p.serial}, issued by ${p.issuer}`,
  rootOf: (p: { name: string; fingerprint: string }) => `${p.name}, SHA-256 ${p.fingerprint}`,
  tokenOf: (p: { serial: string; policy: string }) => `serial ${p.serial}, policy ${p.policy}`,
  signer: 'Signer of the time stamp',
  root: 'Root that was trusted',
  token: 'Token',
  revocation: 'Revocation',
  notRevoked: (p: { lists: number }) =>
    `not revoked by ${p.lists} ${plural(p.lists, { one: 'list', other: 'lists' })} of the issuers that came with the proof`,
  noList: 'not looked up: no list of the issuers came with the proof',
  mixed: (p: { name: string }) =>
    `Attention: ${p.name} mixes letters of several scripts in one word. Compare keys and fingerprints, not names.`,
  check:
    'How to check: take the file, the proof and the key of the ledger, and use any program for C2SP tlog-proof, or this command:',
  limits:
    'This certificate does not say who made the file, who owns it, or whether its content is true. Who seals many variants of a file can show the one that suits later: nothing here tells how many were sealed. This is a printed summary: the proof is the evidence.',
  issued: (p: { on: string }) => `Printed on ${p.on}`,
  signed: 'Name, office, signature',
};
