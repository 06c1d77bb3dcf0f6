import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { fault, isFault } from '../fault.ts';
import { parseVkey, type SignatureType, type Signer, signerOf } from '../note/keys.ts';
import { readIfAny, writeWhole } from './files.ts';

// scrypt (RFC 7914) with N = 2^15, r = 8, p = 3: a setting that OWASP's password storage cheat sheet calls sufficient.
const scryptCost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 };

type KeyFile = { chorsu: 'key/v1'; vkey: string } & (
  | { pkcs8: string }
  | { scrypt: { N: number; r: number; p: number; salt: string }; nonce: string; sealed: string }
);

/** Makes an Ed25519 key and writes it to a file of mode 600, encrypted if there is a passphrase. Throws `key-exists`. */
export function createKey(path: string, name: string, type: SignatureType, passphrase?: string): Signer {
  if (existsSync(path)) throw fault('key-exists', { path });
  const { privateKey } = generateKeyPairSync('ed25519');
  const signer = signerOf(name, type, privateKey);
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  const file: KeyFile = {
    chorsu: 'key/v1',
    vkey: signer.verifier.vkey,
    ...seal(pkcs8, signer.verifier.vkey, passphrase),
  };
  writeWhole(path, `${JSON.stringify(file)}\n`, 0o600);
  return signer;
}

function seal(pkcs8: Buffer, vkey: string, passphrase: string | undefined) {
  if (passphrase === undefined) return { pkcs8: pkcs8.toString('base64') };
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase.normalize('NFC'), salt, 32, scryptCost), nonce);
  cipher.setAAD(Buffer.from(vkey));
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final(), cipher.getAuthTag()]);
  const { N, r, p } = scryptCost;
  return {
    scrypt: { N, r, p, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

function parseKeyFile(path: string): KeyFile {
  const bytes = readIfAny(path);
  if (!bytes) throw fault('key-missing', { path });
  try {
    const file: KeyFile = JSON.parse(bytes.toString());
    if (file.chorsu !== 'key/v1') throw fault('key-file', { path });
    parseVkey(file.vkey);
    return file;
  } catch {
    throw fault('key-file', { path });
  }
}

/** Verifier key that a key file names; the private key is not opened. Throws `key-missing`, `key-file`. */
export function keyFileVkey(path: string): string {
  return parseKeyFile(path).vkey;
}

/** Whether a key file needs a passphrase. */
export function isSealed(path: string): boolean {
  return 'sealed' in parseKeyFile(path);
}

/** Permission bits of a file for others than its owner; 0 on Windows, which has none. */
export function openBits(path: string): number {
  return process.platform === 'win32' ? 0 : statSync(path).mode & 0o077;
}

/**
 * Opens a key file. Throws `key-missing`, `key-file`, `key-mode` (others may read it), `passphrase-needed`,
 * `passphrase-wrong` and `key-mismatch` (the key inside is not the one the file names).
 */
export function loadKey(path: string, passphrase?: string): Signer {
  const file = parseKeyFile(path);
  if (openBits(path) !== 0) throw fault('key-mode', { path });
  const { name, type, vkey } = parseVkey(file.vkey);
  const signer = signerOf(name, type, openKey(file, path, passphrase));
  if (signer.verifier.vkey !== vkey) throw fault('key-mismatch', { path });
  return signer;
}

function openKey(file: KeyFile, path: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: keyBytes(file, path, passphrase), format: 'der', type: 'pkcs8' });
  } catch (error) {
    if (isFault(error)) throw error;
    throw fault('key-file', { path });
  }
}

function keyBytes(file: KeyFile, path: string, passphrase: string | undefined): Buffer {
  if ('pkcs8' in file) return Buffer.from(file.pkcs8, 'base64');
  if (passphrase === undefined) throw fault('passphrase-needed', { path });
  const { N, r, p, salt } = file.scrypt;
  if (!(N <= 2 ** 20 && r <= 16 && p <= 16)) throw fault('key-file', { path });
  const options = { N, r, p, maxmem: 256 * N * r };
  const sealed = Buffer.from(file.sealed, 'base64');
  const secret = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options);
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(file.nonce, 'base64'));
  decipher.setAAD(Buffer.from(file.vkey));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    throw fault('passphrase-wrong', { path });
  }
}
