import { type KeyObject, X509Certificate } from 'node:crypto';
import { fault } from './fault.ts';

/**
 * The holder of a log's key by a certificate (DER): its subject and issuer on one line. The certificate must be of that key, issued by
 * one of the roots, and valid at `at` (milliseconds since 1970). Throws `identity-malformed`, `identity-key`, `identity-chain`, `identity-time`.
 */
export function holderOf(der: Uint8Array, key: KeyObject, roots: readonly Uint8Array[], at: number): string {
  const certificate = read(der);
  const spki = (object: KeyObject): Buffer => object.export({ type: 'spki', format: 'der' });
  if (!spki(certificate.publicKey).equals(spki(key))) throw fault('identity-key');
  const issuers = roots.map(read);
  if (!issuers.some((root) => certificate.checkIssued(root) && certificate.verify(root.publicKey)))
    throw fault('identity-chain', { issuer: line(certificate.issuer) });
  const { validFrom, validTo } = certificate;
  if (at < Date.parse(validFrom) || at > Date.parse(validTo))
    throw fault('identity-time', { from: validFrom, until: validTo });
  return `${line(certificate.subject)}, certified by ${line(certificate.issuer)}`;
}

function read(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw fault('identity-malformed');
  }
}

const line = (name: string): string => name.split('\n').join(', ');
