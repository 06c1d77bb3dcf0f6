import { Enumerated } from 'asn1js';
import { type Certificate, CertificateRevocationList, type ICryptoEngine } from 'pkijs';
import { fault } from './fault.ts';

/** DER of a revocation list that is DER or PEM. */
function listOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const block = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END/.exec(text);
  return block ? Buffer.from(block[1]!, 'base64') : bytes;
}

/** Reasons after which what was signed before the revocation stays good (RFC 3161, 4.1): not known, other affiliation, superseded, ended. */
const HARMLESS = new Set([0, 3, 4, 5]);
const REASON = '2.5.29.21';

/**
 * Holds the certificates of a time stamp against lists of revoked ones: the signer and what stands between it and its root, leaf first. A
 * list counts if the issuer of the certificate signed it. Throws `stamp-revoked`, if a certificate was revoked by the time of the stamp, or
 * was revoked at any time for a reason that casts doubt on all it signed, or for none that is told (RFC 3161, 4.1).
 * @returns how many of the lists are signed by none of the issuers, or cannot be read: they say nothing here.
 */
export async function checkRevoked(
  path: readonly Certificate[],
  lists: readonly Uint8Array[],
  time: Date,
  crypto: ICryptoEngine,
): Promise<number> {
  let mute = 0;
  for (const bytes of lists) {
    const list = read(bytes);
    let spoke = false;
    for (const [i, certificate] of path.entries()) {
      const issuer = path[i + 1] ?? certificate;
      if (!list?.issuer.isEqual(issuer.subject)) continue;
      if (!(await signedBy(list, issuer, crypto))) continue;
      spoke = true;
      refuse(list, certificate, time);
    }
    if (!spoke) mute += 1;
  }
  return mute;
}

function read(bytes: Uint8Array): CertificateRevocationList | undefined {
  try {
    return CertificateRevocationList.fromBER(new Uint8Array(listOf(bytes)).buffer);
  } catch {
    return undefined;
  }
}

async function signedBy(list: CertificateRevocationList, issuer: Certificate, crypto: ICryptoEngine): Promise<boolean> {
  try {
    return await list.verify({ issuerCertificate: issuer }, crypto);
  } catch {
    return false;
  }
}

function refuse(list: CertificateRevocationList, certificate: Certificate, time: Date): void {
  const entry = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(certificate.serialNumber));
  if (!entry) return;
  const on = entry.revocationDate.value;
  const extension = entry.crlEntryExtensions?.extensions.find((one) => one.extnID === REASON);
  const reason = extension?.parsedValue;
  const harmless = reason instanceof Enumerated && HARMLESS.has(reason.valueBlock.valueDec);
  if (harmless && on > time) return;
  throw fault('stamp-revoked', { time: time.toISOString(), said: on.toISOString() });
}
