import type { Finding } from './fault.ts';

/** Sentences for every code of this room, in English; `{name}` stands for a parameter. */
const words: Readonly<Record<string, string>> = {
  'bundle-malformed': 'the entries of {path} cannot be told apart: the bundle was changed',
  'bundle-missing': 'the entries of {path} are missing',
  'cannot-read': 'cannot read {path} ({code})',
  'cannot-write': 'cannot write {path} ({code})',
  'certificate-malformed': 'no certificate in PEM form was found (-----BEGIN CERTIFICATE-----)',
  'checkpoint-behind':
    'the checkpoint shows {checkpoint} entries, {history} are committed: an interrupted add, the next one mends it',
  'checkpoint-empty-root': 'a checkpoint of no entries has another root than the empty tree',
  'checkpoint-malformed': 'this is no checkpoint (C2SP tlog-checkpoint)',
  'checkpoint-missing': 'the checkpoint is missing',
  'checkpoint-origin': 'the checkpoint is of {origin}, the key is of {name}',
  'checkpoint-signature':
    "the signature of the checkpoint of {size} entries does not hold ({where}): changed, or by another key than the ledger's",
  'clock-ahead': 'an entry claims {time}, but {where} saw it by {said}: the clock was ahead',
  'clock-back': 'the clock went back: entry {index} claims {time}, one before it {before}',
  'clock-back-anchor':
    'the clock was back: an entry made after size {size}, which {where} saw at {said}, claims {time}',
  'clock-behind':
    'the clock says {now}, but the last entry was made at {last}: set the clock right; where it was ahead then, entries are taken again from that time on, or begin a new ledger (--ledger) and seal the checkpoint of this one in it',
  'clock-future':
    'the last entry claims {time}, but the clock here says {now}: one of the two clocks is wrong, and nothing can be added before that time',
  'clock-jump':
    'the clock says {now}, {days} days after what the ledger knows last ({last}): where it is wrong, set it right, since an entry of a later time bars all others until then; where it is right, say --yes-the-clock-is-right',
  'cosignature-unknown': 'a signature by {name}, whose key is not known, was passed over',
  'disk-error': 'the disk refused {path} ({code})',
  'disk-full': 'no room left for {path} ({code}): make room and run this again; what was not acknowledged is not there',
  'entry-added': 'entry {index} stands in the bundle but not in the tree: it was added',
  'entry-changed': 'entry {index} was changed',
  'entry-dropped': 'entry {index} was dropped',
  'entry-key': "entry {index} is signed by another key than the ledger's",
  'entry-malformed': 'entry {index} is none of this ledger',
  'entry-reordered': 'entries {entries} stand in another order than they were sealed',
  'entry-signature': 'the signature of entry {index} does not hold',
  'file-differs': 'the file is not the one that was sealed',
  'file-name': 'the checkpoint in {path} is of size {size}',
  fork: 'the tree was forked: two checkpoints of size {size} disagree ({where})',
  'history-behind':
    'the history ends at {history} entries, the checkpoint shows {checkpoint}: checkpoints were dropped',
  'history-missing': 'the history of checkpoints is missing',
  'history-order': 'checkpoint {number} of the history is of size {size}, the one before of {before}: out of order',
  'history-unfinished':
    '{bytes} bytes at the end of the history were never finished: an interrupted add, the next one mends it',
  'identity-chain': 'the certificate of the key was issued by {issuer}, which is not trusted: give its root with --ca',
  'identity-key': 'the certificate is of another key than the one that signed the ledger',
  'identity-malformed': 'the certificate of the key cannot be read',
  'identity-time': 'the certificate of the key is valid from {from} to {until}, not at the time that is proven',
  inclusion: 'the proof does not lead from entry {index} to the root of the tree of {size} entries',
  'key-exists': 'there is a key at {path} already: name another folder',
  'key-file': '{path} is no key file of this program, or it was changed: put your copy back',
  'key-malformed': '{key} is no verifier key (name+id+base64): give the whole line',
  'key-mismatch': "{path} is not the ledger's key: put that one back",
  'key-missing': 'there is no key at {path}: put your copy back',
  'key-mode': 'others may read {path}: set its mode to 600',
  'key-name': '"{name}" cannot name a key: no spaces, no plus, not empty',
  'key-type': '{path} is no key of a witness',
  'leaves-changed':
    'entries {first} to {last} and their hashes were changed together: at least one is not what was sealed',
  'ledger-closed': 'the ledger {dir} was closed; open it anew',
  'ledger-exists': 'there is a ledger at {dir} already: add to it, or name another folder with --ledger',
  leftover: '{path} is left from an interrupted add; the next one clears it',
  locked:
    'process {pid} on {host} is at work there ({path}): wait for it; where that machine is gone for good, remove the file',
  'log-known': 'another key is trusted for {origin} already: one log has one key, ask its keeper',
  more: '{count} more of the kind {kind}',
  'no-checkpoint': 'there is no checkpoint of size {size} that covers this: without --size the best one is taken',
  'no-cosignature': 'no signature by a known witness (known: {known}): give its key with --key VKEY',
  'no-ledger': 'there is no ledger at {dir}: make one with `ledger init`, or say where it is with --ledger',
  'no-salts': 'the salts at {path} are not there: put your copy back, without them nothing sealed can be shown',
  'no-witness': 'there is no witness at {dir}: make one with `ledger witness init`',
  'not-folder': '{path} is a file: name a folder',
  'manifest-malformed': 'this is no manifest as `ledger add --title …` writes it, or it was changed',
  'manifest-other': 'the manifest is of another file',
  'not-sealed': 'the file as it is now was not sealed in {dir}',
  'note-malformed': 'this is no signed note (C2SP signed-note), or it was changed',
  'note-signature': 'the signature by {name} does not hold: changed, or by a wrong key',
  'note-unsigned': 'no signature by a trusted key ({names}): a wrong key',
  'old-ahead':
    'the witness saw {seen} entries, the ledger has {size}: it was put back to an older state, or --old is wrong',
  'other-entry': 'entry {index} is of another file; this one was sealed as entry {found}',
  'passphrase-needed': '{path} is sealed: give its passphrase (--passphrase-file, or CHORSU_LEDGER_PASSPHRASE)',
  'passphrase-wrong': 'the passphrase does not open {path}',
  'policy-malformed': 'line {line} of the policy is wrong (C2SP tlog-policy)',
  'proof-extra': 'the extra line of the proof is not of this program, or was changed',
  'proof-log': 'the proof is of {origin}, a log that is not trusted here: give its key with --key VKEY',
  'proof-malformed': 'this is no proof (C2SP tlog-proof), or it was changed',
  quorum: 'cosigned by {cosigned}: fewer of the trusted witnesses than asked for ({rule})',
  'rolled-back':
    'the ledger shows {size} entries, a checkpoint of {seen} was signed: it was put back to an older state; bring the newer one back',
  'root-mismatch': 'the tree does not have the root that was signed for {size} entries',
  'salt-changed': 'the salt of entry {index} does not fit: the file of salts was changed',
  'salt-missing': 'the salt of entry {index} is missing',
  'salts-short':
    'the salts at {path} end before entry {index}: put your copy back; where they are lost for good, begin a new ledger',
  'seen-missing':
    'the memory of the last checkpoint ({path}) was deleted: an older state put back before now would not be noticed; the next add writes it anew, from {size} entries',
  'signature-unknown':
    'a signature by {name}, which the ledger does not know, stands on a checkpoint: changed, or by a wrong key',
  'stamp-algorithm':
    'the time stamp uses {algorithm}, which is not supported here: it is neither confirmed nor refuted; check it with the program of its authority',
  'stamp-certificate': 'the time stamp does not name the certificate it is signed with',
  'stamp-chain':
    'the certificate of the time stamp does not lead to a trusted root ({cause}): give the root of the authority with --ca',
  'stamp-changed': 'a file of the time stamp was changed',
  'stamp-http': 'no answer from the time-stamping authority {url} ({status}); by file: --request, then --response',
  'stamp-imprint': 'the time stamp is over something else',
  'stamp-malformed': 'this is no time-stamp token (RFC 3161), or it was changed',
  'stamp-nonce': 'the time stamp answers another request: give the one it answers with --query',
  'stamp-refused': 'the authority refused (status {status}): {words}',
  'stamp-request': 'this is no time-stamp request (RFC 3161)',
  'stamp-response': 'this is no time-stamp response (RFC 3161)',
  'stamp-signature': 'the signature of the time stamp does not hold',
  'stamp-usage': 'the signer of the time stamp is not certified for time stamping alone (RFC 3161, 2.3)',
  'stamps-unchecked': '{count} time stamps were not checked: give the roots you trust with --ca',
  stray: '{path} is no file of the ledger',
  'tile-changed': 'the hashes in {path} were changed',
  'tile-missing': '{path} is missing',
  uncertain: 'the disk failed at the very end, at {path} ({code}): run verify to see whether the batch was sealed',
  'witness-conflict': 'the request starts from another size than this witness last saw',
  'witness-http': 'the witness at {url} did not cosign ({status}): {words}',
  'witness-inconsistent': 'the checkpoint does not continue the one this witness cosigned last',
  'witness-memory': 'what this witness remembers of {origin} does not hold',
  'witness-old-size': 'the request starts from more entries than the checkpoint has',
  'witness-request': 'this is no request to cosign (C2SP tlog-witness)',
  'witness-signature': 'the checkpoint is not signed by the trusted key of its log',
  'witness-unknown-log': 'this witness does not trust {origin}: give the key of that log with --key',
  'witnesses-malformed': 'the list of witnesses cannot be read',
  'wrong-key': 'a wrong key: {where} is by {name}, not by the trusted key',
};

/** What the codes of a disk's refusals mean. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the largest file allowed, see ulimit -f',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'no permission',
  EROFS: 'read-only',
};

/** Whether a sentence is there for a code. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(words, code);
}

/** The sentence of a finding, with the file it is about in front where the sentence does not name it. */
export function wordsOf({ code, params }: Finding): string {
  const sentence = words[code] ?? code;
  const text = sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(params[name] ?? '-');
    return name === 'code' && causes[value] ? `${causes[value]}, ${value}` : value;
  });
  return params.path !== undefined && !sentence.includes('{path}') ? `${params.path}: ${text}` : text;
}
