import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { emptyRoot, leafHash } from '../merkle/hash.ts';
import { formatHead, openCheckpoint, parseHead } from './checkpoint.ts';
import { ed25519Key, verifyEd25519 } from './ed25519.ts';
import { parseVkey, signatureType, signerOf, validName } from './keys.ts';
import { cosignatureTime, formatNote, openNote, parseNote, signatureLine, signNote } from './note.ts';

const known = reference('merkle', 'signed-note-kat.json');
const vectors = reference('merkle', 'cctv-ed25519', 'ed25519', 'ed25519vectors.json');

const signer = (name: string, type: 1 | 4 = 1) => signerOf(name, type, generateKeyPairSync('ed25519').privateKey);

describe('signed note', () => {
  it.skipIf(!known)("opens Go's known answer and refuses every changed byte of it", () => {
    const { vkey, note } = JSON.parse(readFileSync(known!, 'utf8'));
    const verifier = parseVkey(vkey);
    expect(openNote(Buffer.from(note), [verifier]).text).toContain('cryptography is the answer');
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => openNote(changed, [verifier])).toThrow();
    }
  });

  it('opens the example of C2SP signed-note', () => {
    const verifier = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const line =
      '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
    const note = Buffer.from(`This is an example message.\n\n${line}\n`);
    expect(openNote(note, [verifier]).verified).toHaveLength(1);
    expect(() => openNote(note, [signer('example.com/foo').verifier])).toThrow('note-unsigned');
  });

  it('passes over unknown keys, refuses a known key whose signature fails', () => {
    const [ours, theirs] = [signer('ours.example'), signer('theirs.example')];
    const text = 'a\n\nb\n';
    const both = formatNote(text, [signatureLine(text, theirs, 0), signatureLine(text, ours, 0)]);
    const open = openNote(Buffer.from(both), [ours.verifier]);
    expect([open.text, open.verified.length, open.unknown.length]).toEqual([text, 1, 1]);
    const forged = formatNote(text, [signatureLine('other\n', ours, 0), signatureLine(text, theirs, 0)]);
    expect(() => openNote(Buffer.from(forged), [ours.verifier, theirs.verifier])).toThrow('note-signature');
  });

  it('refuses what is no note', () => {
    const good = signNote('text\n', signer('ours.example'));
    for (const bad of [
      '',
      'text\n',
      'text\n\n',
      good.slice(0, -1),
      good.replace('—', '-'),
      `\t${good}`,
      good.replace('s.ex', 's.\u2003ex'),
    ]) {
      expect(() => parseNote(Buffer.from(bad)), bad).toThrow('note-malformed');
    }
    expect(() => parseNote(Buffer.from([0xff, 0x0a, 0x0a]))).toThrow('note-malformed');
    expect(() => parseNote(Buffer.from(`${good}\n`))).toThrow('note-malformed');
  });

  it('names keys as the specification allows', () => {
    expect([
      validName('example.com/a'),
      validName('a+b'),
      validName('a b'),
      validName('a\u00a0b'),
      validName(''),
    ]).toEqual([true, false, false, false, false]);
    const { vkey } = signer('k.example').verifier;
    expect(parseVkey(vkey).vkey).toBe(vkey);
    fc.assert(
      fc.property(fc.nat(vkey.length - 1), fc.integer({ min: 1, max: 127 }), (at, mask) => {
        const code = vkey.charCodeAt(at) ^ mask;
        expect(() => parseVkey(vkey.slice(0, at) + String.fromCharCode(code) + vkey.slice(at + 1))).toThrow();
      }),
    );
  });
});

describe('Ed25519', () => {
  it.skipIf(!vectors)('judges all 914 edge cases of C2SP CCTV as verify_strict does', () => {
    // README of the vectors: verify_strict rejects low order A and R, and by extension all flags but the two components.
    const cases: { key: string; sig: string; msg: string; flags: string[] | null }[] = JSON.parse(
      readFileSync(vectors!, 'utf8'),
    );
    const harmless = new Set(['low_order_component_A', 'low_order_component_R']);
    let accepted = 0;
    for (const one of cases) {
      const key = ed25519Key(Buffer.from(one.key, 'hex'));
      const verdict = key !== undefined && verifyEd25519(key, Buffer.from(one.msg), Buffer.from(one.sig, 'hex'));
      expect(verdict, JSON.stringify(one)).toBe((one.flags ?? []).every((flag) => harmless.has(flag)));
      if (verdict) accepted += 1;
    }
    expect([cases.length, accepted]).toEqual([914, 43]);
  });
});

describe('checkpoint', () => {
  const log = signer('log.example/know-how');
  const head = { origin: log.verifier.name, size: 3, root: leafHash(Buffer.from('x')) };

  it('is read back, extension lines passed over', () => {
    const text = formatHead(head);
    expect(parseHead(text)).toEqual(head);
    expect(parseHead(`${text}extension\n`)).toEqual(head);
    for (const bad of [
      text.slice(0, -1),
      `${text}\n`,
      text.replace('\n3\n', '\n03\n'),
      text.replace('\n3\n', '\n-3\n'),
      `\n${text}`,
    ]) {
      expect(() => parseHead(bad)).toThrow('checkpoint-malformed');
    }
    expect(() => parseHead(text.replace('\n3\n', '\n0\n'))).toThrow('checkpoint-empty-root');
    expect(parseHead(formatHead({ ...head, size: 0, root: emptyRoot })).size).toBe(0);
  });

  it('opens with the key of its origin only, and with the cosignatures of known witnesses', () => {
    const witness = signer('witness.example', signatureType.cosignature);
    const text = formatHead(head);
    const lines = [signatureLine(text, log, 0), signatureLine(text, witness, 1_700_000_000)];
    const open = openCheckpoint(Buffer.from(formatNote(text, lines)), log.verifier, [witness.verifier]);
    expect(open.verified.map((one) => one.verifier.name)).toEqual(['log.example/know-how', 'witness.example']);
    expect(cosignatureTime(open.verified[1]!.signature)).toBe(1_700_000_000);
    const alone = Buffer.from(formatNote(text, lines.slice(1)));
    expect(() => openCheckpoint(alone, log.verifier, [witness.verifier])).toThrow('note-unsigned');
    const other = signer('other.example');
    expect(() => openCheckpoint(Buffer.from(signNote(text, other)), other.verifier)).toThrow('checkpoint-origin');
  });
});
