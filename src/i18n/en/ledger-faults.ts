import { faultTexts } from '../fault.ts';
import { pluralEn as plural } from '../plural.ts';

const entries = (n: string) => `${n} ${plural(Number(n), { one: 'entry', other: 'entries' })}`;

/** What does not hold in a ledger, or why something could not be done, by its code. */
export const ledgerFaults = faultTexts({
  'bundle-malformed': (p) => `The entries of ${p.path} cannot be told apart: the bundle was changed.`,
  'bundle-missing': (p) => `The entries of ${p.path} are missing.`,
  'cannot-write': (p) => `${p.path} cannot be written (${p.code}).`,
  'certificate-malformed': () => 'There is no certificate in PEM form (-----BEGIN CERTIFICATE-----).',
  'checkpoint-behind': (p) =>
    `The checkpoint shows ${entries(p.checkpoint)}, but ${p.history} are recorded. The last add was interrupted; the next add mends it.`,
  'checkpoint-empty-root': () => 'A checkpoint of no entries has another root than the empty tree.',
  'checkpoint-malformed': () => 'This is not a checkpoint (C2SP tlog-checkpoint).',
  'checkpoint-missing': () => 'The checkpoint is missing.',
  'checkpoint-origin': (p) => `The checkpoint is of ${p.origin}, but the key is of ${p.name}.`,
  'checkpoint-signature': (p) =>
    `The signature of the checkpoint of ${entries(p.size)} does not hold (${p.where}). It was changed, or signed by another key than the key of the ledger.`,
  'clock-ahead': (p) =>
    `An entry claims the time ${p.time}, but ${p.where} saw it no later than ${p.said}. The clock was ahead.`,
  'clock-back': (p) =>
    `The clock went back: entry ${p.index} claims ${p.time}, and an earlier entry claims ${p.before}.`,
  'clock-back-anchor': (p) =>
    `The clock was behind: an entry claims ${p.time}, but it was made after size ${p.size}, which ${p.where} saw at ${p.said}.`,
  'clock-behind': (p) =>
    `The clock shows ${p.now}, but the last entry was made at ${p.last}. Set the clock right. If the clock was ahead then, entries are taken again from that time on; or begin a new ledger (--ledger) and seal the checkpoint of this one in it.`,
  'clock-future': (p) =>
    `The last entry claims ${p.time}, but the clock here shows ${p.now}. One of the two clocks is wrong. Nothing can be added before that time.`,
  'clock-jump': (p) =>
    `The clock shows ${p.now}, which is ${p.days} ${plural(Number(p.days), { one: 'day', other: 'days' })} after the last time that the ledger knows (${p.last}). If the clock is wrong, set it right: an entry with a later time bars all others until then. If it is right, give --yes-the-clock-is-right.`,
  'cosignature-unknown': (p) => `A signature by ${p.name}, whose key is not known, was passed over.`,
  'disk-error': (p) => `The disk refused ${p.path} (${p.code}).`,
  'disk-full': (p) =>
    `There is no room left for ${p.path} (${p.code}). Make room and run the command again. What was not acknowledged was not stored.`,
  'entry-added': (p) => `Entry ${p.index} is in the bundle but not in the tree: it was added.`,
  'entry-changed': (p) => `Entry ${p.index} was changed.`,
  'entry-dropped': (p) => `Entry ${p.index} was dropped.`,
  'entry-key': (p) => `Entry ${p.index} is signed by another key than the key of the ledger.`,
  'entry-malformed': (p) => `Entry ${p.index} is not an entry of this ledger.`,
  'entry-reordered': (p) => `The entries ${p.entries} are in another order than they were sealed in.`,
  'entry-signature': (p) => `The signature of entry ${p.index} does not hold.`,
  'file-differs': () => 'The file is not the one that was sealed.',
  'file-name': (p) => `The checkpoint in ${p.path} is of size ${p.size}, which its file name does not say.`,
  fork: (p) => `The tree was forked: two checkpoints of size ${p.size} disagree (${p.where}).`,
  'history-behind': (p) =>
    `The history ends at ${entries(p.history)}, but the checkpoint shows ${p.checkpoint}. Checkpoints were dropped.`,
  'history-missing': () => 'The history of checkpoints is missing.',
  'history-order': (p) =>
    `The history is out of order: checkpoint ${p.number} is of size ${p.size}, the one before it of ${p.before}.`,
  'history-unfinished': (p) =>
    `${p.bytes} bytes at the end of the history were not finished. The last add was interrupted; the next add mends it.`,
  'identity-chain': (p) =>
    `The certificate of the key was issued by ${p.issuer}, which is not trusted. Give its root with --ca.`,
  'identity-key': () => 'The certificate is of another key than the one that signed the ledger.',
  'identity-malformed': () => 'The certificate of the key cannot be read.',
  'identity-time': (p) =>
    `The certificate of the key is valid from ${p.from} to ${p.until}, but not at the time that is proven.`,
  inclusion: (p) => `The proof does not lead from entry ${p.index} to the root of the tree of ${entries(p.size)}.`,
  'key-exists': (p) => `There is a key at ${p.path} already. Name another folder.`,
  'key-file': (p) => `${p.path} is not a key file of this program, or it was changed. Put your copy back.`,
  'key-malformed': (p) => `${p.key} is not a verifier key (name+id+base64). Give the whole line.`,
  'key-mismatch': (p) => `${p.path} is not the key of the ledger. Put that key back.`,
  'key-missing': (p) => `There is no key at ${p.path}. Put your copy back.`,
  'key-mode': (p) => `Other users may read ${p.path}. Set its mode to 600.`,
  'key-name': (p) => `"${p.name}" cannot name a key. A name is not empty and has no spaces and no plus.`,
  'key-type': (p) => `${p.path} is not the key of a witness.`,
  'leaves-changed': (p) =>
    `The entries ${p.first} to ${p.last} and their hashes were changed together. At least one of them is not what was sealed.`,
  'ledger-closed': (p) => `The ledger ${p.dir} was closed. Open it again.`,
  'ledger-exists': (p) => `There is a ledger at ${p.dir} already. Add to it, or name another folder with --ledger.`,
  leftover: (p) => `${p.path} is left from an interrupted add. The next add removes it.`,
  locked: (p) =>
    `Process ${p.pid} on ${p.host} is working there (${p.path}). Wait for it. If that machine is gone for good, remove the file.`,
  'log-known': (p) => `Another key is trusted for ${p.origin} already. A log has one key; ask its keeper.`,
  more: (p) => `${p.count} more findings of the kind ${p.kind}.`,
  'no-checkpoint': (p) =>
    `No checkpoint of size ${p.size} covers this file. Without --size the best checkpoint is taken.`,
  'no-cosignature': (p) =>
    `There is no signature by a known witness (known: ${p.known}). Give the key of the witness with --key VKEY.`,
  'no-ledger': (p) =>
    `There is no ledger at ${p.dir}. Make one with \`ledger init\`, or say where it is with --ledger.`,
  'no-salts': (p) =>
    `The salts at ${p.path} are missing. Put your copy back: without them nothing that was sealed can be shown.`,
  'no-witness': (p) => `There is no witness at ${p.dir}. Make one with \`ledger witness init\`.`,
  'not-folder': (p) => `${p.path} is a file. Name a folder.`,
  'manifest-malformed': () => 'This is not a manifest as `ledger add --title …` writes it, or it was changed.',
  'manifest-other': () => 'The manifest is of another file.',
  'not-sealed': (p) => `The file as it is now was not sealed in ${p.dir}.`,
  'note-malformed': () => 'This is not a signed note (C2SP signed-note), or it was changed.',
  'note-signature': (p) => `The signature by ${p.name} does not hold. It was changed, or made with a wrong key.`,
  'note-unsigned': (p) => `No signature is by a trusted key (${p.names}). The key is wrong.`,
  'old-ahead': (p) =>
    `The witness saw ${entries(p.seen)}, but the ledger has ${p.size}. The ledger was put back to an older state, or --old is wrong.`,
  'other-entry': (p) => `Entry ${p.index} is of another file. This file was sealed as entry ${p.found}.`,
  'passphrase-needed': (p) =>
    `${p.path} is sealed. Give its passphrase (--passphrase-file, or CHORSU_LEDGER_PASSPHRASE).`,
  'passphrase-wrong': (p) => `The passphrase does not open ${p.path}.`,
  'policy-malformed': (p) => `Line ${p.line} of the policy is wrong (C2SP tlog-policy).`,
  'proof-extra': () => 'The extra line of the proof is not of this program, or it was changed.',
  'proof-log': (p) => `The proof is of the log ${p.origin}, which is not trusted here. Give its key with --key VKEY.`,
  'proof-malformed': () => 'This is not a proof (C2SP tlog-proof), or it was changed.',
  quorum: (p) => `Cosigned by ${p.cosigned}. These are fewer of the trusted witnesses than are asked for (${p.rule}).`,
  'rolled-back': (p) =>
    `The ledger shows ${entries(p.size)}, but a checkpoint of ${p.seen} was signed. The ledger was put back to an older state. Bring the newer one back.`,
  'root-mismatch': (p) => `The tree does not have the root that was signed for ${entries(p.size)}.`,
  'salt-changed': (p) => `The salt of entry ${p.index} does not fit: the file of salts was changed.`,
  'salt-missing': (p) => `The salt of entry ${p.index} is missing.`,
  'salts-short': (p) =>
    `The salts at ${p.path} end before entry ${p.index}. Put your copy back. If they are lost for good, begin a new ledger.`,
  'seen-missing': (p) =>
    `The record of the last checkpoint (${p.path}) was deleted, so an older state that was put back before now would not be noticed. The next add writes the record again, from ${entries(p.size)}.`,
  'signature-unknown': (p) =>
    `A checkpoint carries a signature by ${p.name}, which the ledger does not know. It was changed, or made with a wrong key.`,
  'mixed-scripts': (p) =>
    `The name ${p.name} mixes letters of several scripts in one word: it may imitate another name. Compare the key, not the name.`,
  'stamp-algorithm': (p) =>
    `The time stamp uses ${p.algorithm}, which is not supported here. It is neither confirmed nor refuted. Check it with the program of its authority.`,
  'stamp-certificate': () => 'The time stamp does not name the certificate that it is signed with.',
  'stamp-chain': (p) =>
    `The certificate of the time stamp does not lead to a trusted root (${p.cause}). Give the root of the authority with --ca.`,
  'stamp-changed': () => 'A file of the time stamp was changed.',
  'stamp-http': (p) =>
    `The time-stamping authority ${p.url} did not answer (${p.status}). It can be asked by file: --request, then --response.`,
  'stamp-imprint': () => 'The time stamp is over something else.',
  'stamp-malformed': () => 'This is not a time-stamp token (RFC 3161), or it was changed.',
  'stamp-nonce': () => 'The time stamp answers another request. Give the request that it answers with --query.',
  'stamp-refused': (p) => `The authority refused (status ${p.status}): ${p.words}`,
  'stamp-request': () => 'This is not a time-stamp request (RFC 3161).',
  'stamp-response': () => 'This is not a time-stamp response (RFC 3161).',
  'stamp-revoked': (p) =>
    `The time stamp of ${p.time} does not count: the certificate of its authority was revoked on ${p.said}, and the list of its issuer says so.`,
  'stamp-signature': () => 'The signature of the time stamp does not hold.',
  'stamp-usage': () => 'The signer of the time stamp is not certified for time stamping alone (RFC 3161, 2.3).',
  'stamps-unchecked': (p) =>
    `${p.count} ${plural(Number(p.count), { one: 'time stamp was', other: 'time stamps were' })} not checked. Give the roots that you trust with --ca.`,
  stray: (p) => `${p.path} is not a file of the ledger.`,
  'tile-changed': (p) => `The hashes in ${p.path} were changed.`,
  'tile-missing': (p) => `${p.path} is missing.`,
  uncertain: (p) =>
    `The disk failed at the very end, at ${p.path} (${p.code}). Run \`ledger verify\` to see whether the batch was sealed.`,
  'witness-conflict': () => 'The request starts from another size than this witness saw last.',
  'witness-http': (p) => `The witness at ${p.url} did not cosign (${p.status}): ${p.words}`,
  'witness-inconsistent': () => 'The checkpoint does not continue the one that this witness cosigned last.',
  'witness-memory': (p) => `What this witness remembers of ${p.origin} does not hold.`,
  'witness-old-size': () => 'The request starts from more entries than the checkpoint has.',
  'witness-request': () => 'This is not a request to cosign (C2SP tlog-witness).',
  'witness-signature': () => 'The checkpoint is not signed by the trusted key of its log.',
  'witness-unknown-log': (p) => `This witness does not trust ${p.origin}. Give the key of that log with --key.`,
  'witnesses-malformed': () => 'The list of witnesses cannot be read.',
  'wrong-key': (p) => `The key is wrong: ${p.where} is signed by ${p.name}, not by the trusted key.`,
});

/** What the codes of a disk's refusals mean. */
export const diskCauses: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'the quota is used up',
  EFBIG: 'larger than is allowed, see ulimit -f',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'no permission',
  EROFS: 'read-only',
};
