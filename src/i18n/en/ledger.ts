import { pluralEn as plural } from '../plural.ts';

const entries = (n: number) => `${n} ${plural(n, { one: 'entry', other: 'entries' })}`;

/** What the commands of the ledger say. */
export const ledger = {
  note: (p: { text: string }) => `Note: ${p.text}`,
  about: (p: { path: string; text: string }) => `${p.path}: ${p.text}`,
  made: (p: { dir: string }) => `The ledger ${p.dir} is made.`,
  madeWithKey: (p: { dir: string; vkey: string }) => `The ledger ${p.dir} is made. Its verifier key is ${p.vkey}.`,
  keepSafe: (p: { dir: string }) =>
    `Keep ${p.dir}.private (the key and the salts) safe, and show it to nobody. Make a copy of it.`,
  stopped: (p: { done: number; total: number }) =>
    `Stopped: ${p.done} of ${p.total} files are sealed. Add the others again.`,
  proofAt: (p: { index: number; size: number; path: string }) => `Entry ${p.index} of ${p.size}: ${p.path}`,
  proofSecret: 'The proof holds the salt of this file. Give it only to those to whom you show the file.',
  requestAt: (p: { size: number; path: string }) => `Request for the checkpoint of ${entries(p.size)}: ${p.path}`,
  stamped: (p: { authority: string; size: number; time: string }) =>
    `${p.authority} saw the first ${entries(p.size)} at ${p.time}.`,
  cosigned: (p: { size: number; names: readonly string[] }) =>
    `Cosigned at ${entries(p.size)} by ${p.names.join(', ')}.`,
  cosignedTo: (p: { origin: string; size: number; path: string }) =>
    `Cosigned ${p.origin} at ${entries(p.size)}: ${p.path}`,
  witnessRequestAt: (p: { path: string }) => `Request: ${p.path}`,
  askOld: (p: { size: string }) => `It saw size ${p.size}. Ask with \`ledger witness request --old ${p.size}\`.`,

  oneOf: 'Give exactly one of --tsa, --request and --response.',
  caNeeded: 'Give with --ca the certificates (PEM) that you trust. The time stamp is verified with them.',
  manifestPair: '--manifest and --manifest-proof go together: give both.',
  manifestOne: 'A manifest is of one file. Name one file with its --title, --author and so on.',
  manifestThere: (p: { path: string }) => `${p.path} exists and says something else. Move it away.`,
  logKeyWanted: (p: { option: string; name: string }) =>
    `${p.option} takes the key of a log; ${p.name} is the key of a witness.`,
  witnessKeyWanted: (p: { option: string; name: string }) =>
    `${p.option} takes the key of a witness; ${p.name} is the key of a log.`,
  noFile: (p: { path: string }) => `There is no file ${p.path}.`,
  folderGiven: (p: { path: string }) => `${p.path} is a folder. Name the files.`,
  wholeNumber: (p: { option: string }) => `${p.option} takes a whole number.`,
  wholeNumberWanted: 'Give a whole number.',
  portWanted: '--port takes a number from 0 to 65535.',
  notListening: (p: { host: string; port: number; cause: string }) =>
    `The address ${p.host}:${p.port} cannot be used: ${p.cause}`,
  passphraseFileEmpty: (p: { path: string }) => `${p.path} is empty. It must hold the passphrase.`,
  passphrase: 'Passphrase: ',
  newPassphrase: 'New passphrase: ',
  onceMore: 'Once more: ',
  passphraseNone: 'Stopped: no passphrase was given.',
  passphraseTerminal: '--passphrase asks on a terminal. Elsewhere use --passphrase-file.',
  passphraseEmpty:
    'An empty passphrase protects nothing. Without --passphrase, only the mode of the file protects the key.',
  passphrasesDiffer: 'The two passphrases differ.',

  proofWithoutFile: 'Name the file that the proof is of: `ledger verify FILE --proof P`.',
  fileWithoutProof: 'Name the proof of the file: `ledger verify FILE --proof P`.',
  oneKey: 'A ledger has one key. Give --key once.',
  quorumAbove: (p: { quorum: number; known: number }) =>
    `--quorum ${p.quorum} asks for more than the known witnesses (${p.known}). Name each with --witness VKEY.`,
  ownTrust:
    'The ledger is judged by the key, the witnesses and the roots that it names itself. Judge by your own with --key, --witness and --ca.',
  noTrust: (p: { dir: string }) =>
    `There is no key to trust, and no ledger at ${p.dir}. Give --key VKEY or --policy FILE.`,
  witnessAddress: '--key needs the address of that witness.',
  witnessUnknown: 'No such witness is known. Give its address and --key VKEY.',

  progress: {
    tiles: (p: { done: string; of: string }) => `tiles: ${p.done} of ${p.of}`,
    entries: (p: { done: string; of: string }) => `entries: ${p.done} of ${p.of}`,
    signatures: (p: { done: string; of: string }) => `signatures: ${p.done} of ${p.of}`,
  },
  timeNotProven: (p: { size: number }) =>
    `No time is proven: no cosignature and no time stamp is kept with the ${entries(p.size)}.`,
  timeKept: (p: { proven: number; size: number; time: string; by: string }) =>
    `The first ${p.proven} of ${entries(p.size)} existed no later than ${p.time}. This rests on ${p.by}, which is kept here, and on a clock that this ledger itself names.`,
  ledgerStated: (p: { origin: string }) => `Stated, not attested: the ledger calls itself ${p.origin}.`,
  ledgerStatedTimes: (p: { first: string; last: string; origin: string }) =>
    `Stated, not attested: the clock of the ledger says ${p.first} to ${p.last}, and the ledger calls itself ${p.origin}.`,
  allHolds: (p: { size: number; checkpoints: number; cosignatures: number; stamps: number }) =>
    `All holds: ${entries(p.size)}, ${p.checkpoints} ${plural(p.checkpoints, { one: 'checkpoint', other: 'checkpoints' })}, ${p.cosignatures} ${plural(p.cosignatures, { one: 'cosignature', other: 'cosignatures' })}, ${p.stamps} ${plural(p.stamps, { one: 'time stamp', other: 'time stamps' })}.`,
  fileTimeNotProven:
    'When the file existed is not proven: there is no time stamp and no cosignature that is trusted here.',
  noLaterStamp: (p: { time: string; by: string }) =>
    `The file existed no later than ${p.time} (time stamp by ${p.by}).`,
  noLaterCosigned: (p: { time: string; by: string }) =>
    `The file existed no later than ${p.time} (cosignature by ${p.by}).`,
  sealedAs: (p: { index: number; size: number }) => `It is sealed as entry ${p.index} of ${p.size}.`,
  cosignedBy: (p: { name: string; time: string }) => `Cosigned by ${p.name} at ${p.time}.`,
  stampedBy: (p: { authority: string; time: string; policy: string }) =>
    `Time stamped by ${p.authority} at ${p.time}, policy ${p.policy}.`,
  keeperSays: (p: { time: string; name: string }) =>
    `Stated, not attested: the keeper's clock says ${p.time}, and the keeper calls itself ${p.name}.`,
  nameUnbound: (p: { key: string }) => `Nothing binds this name to the key ${p.key}.`,
  nameByWitness: (p: { key: string; by: readonly string[] }) =>
    `Witnesses who took the key ${p.key} under this name bind the two: ${p.by.join(', ')}.`,
  nameByCertificate: (p: { key: string; by: readonly string[] }) =>
    `A certificate binds the key ${p.key} to its holder: ${p.by.join(', ')}.`,
};

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
