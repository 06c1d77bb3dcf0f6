import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commit, entryShape, entrySignature, formatEntry, openEntry, peekEntry } from './entry.ts';
import { sha256 } from './merkle/hash.ts';
import { verifyEd25519 } from './note/ed25519.ts';
import { signerOf } from './note/keys.ts';

const signer = (name: string) => signerOf(name, 1, generateKeyPairSync('ed25519').privateKey);
const log = signer('log.example/ключ');
const statement = {
  time: '2026-05-01T10:00:00.123Z',
  commitment: commit(Buffer.alloc(32, 7), sha256(Buffer.from('recipe'))),
};
const entry = formatEntry(statement, log);
const shape = entryShape(log.verifier);

describe('entry', () => {
  it('says what was sealed and when, signed', () => {
    expect(openEntry(entry, log.verifier)).toEqual(statement);
    expect(peekEntry(entry, shape)).toEqual(statement);
    const [message, signature] = entrySignature(entry, shape)!;
    expect(verifyEd25519(log.verifier.key, message, signature)).toBe(true);
    expect(entry.includes('recipe')).toBe(false);
  });

  it('shows every changed byte to the one who verifies signatures', () => {
    for (let at = 0; at < entry.length; at += 1) {
      const changed = Buffer.from(entry);
      changed[at]! ^= 1;
      expect(() => openEntry(changed, log.verifier), `byte ${at}`).toThrow();
    }
  });

  it('is known as by another key without verifying', () => {
    expect(peekEntry(formatEntry(statement, signer('log.example/ключ')), shape)).toBe('entry-key');
    expect(peekEntry(formatEntry(statement, signer('other.example')), shape)).toBe('entry-key');
    expect(peekEntry(Buffer.from('nothing'), shape)).toBe('entry-malformed');
    const wrong = formatEntry({ ...statement, time: '2026-05-01T25:00:00.123Z' }, log);
    expect(peekEntry(wrong, shape)).toBe('entry-malformed');
  });

  it('hides the file: another salt, another commitment', () => {
    const digest = sha256(Buffer.from('recipe'));
    expect(commit(Buffer.alloc(32, 1), digest).equals(commit(Buffer.alloc(32, 2), digest))).toBe(false);
    expect(commit(Buffer.alloc(32, 1), digest).equals(digest)).toBe(false);
  });
});
