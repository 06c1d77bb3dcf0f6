import { Enumerated } from 'asn1js';
import { type Certificate, CertificateRevocationList, type ICryptoEngine } from 'pkijs';
import { fault } from './fault.ts';

/** DER of a revocation list that is DER or PEM. */
function listOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const block = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END/.exec(text);
  return block ? Buffer.from(block[1]!, 'base64') : bytes;
}

/** Reasons of revocation after which earlier signatures stay valid (RFC 3161, 4.1): unspecified, affiliation changed, superseded, cessation of operation. */
const HARMLESS = new Set([0, 3, 4, 5]);
const REASON = '2.5.29.21';

/**
 * Checks the certificates of a time stamp (`path`, from the signer to the root) against lists of revoked certificates. A list counts if
 * the issuer of the certificate signed it. Throws `stamp-revoked` if a certificate was revoked before the time of the stamp, or at any
 * time without a reason or for one that is not harmless (RFC 3161, 4.1).
 *
 * @returns the number of lists that do not count: unreadable, or signed by none of the issuers
 */
export async function checkRevoked(
  path: readonly Certificate[],
  lists: readonly Uint8Array[],
  time: Date,
  crypto: ICryptoEngine,
): Promise<number> {
  let irrelevant = 0;
  for (const bytes of lists) {
    const list = read(bytes);
    let counts = false;
    for (const [i, certificate] of path.entries()) {
      const issuer = path[i + 1] ?? certificate;
      if (!list?.issuer.isEqual(issuer.subject)) continue;
      if (!(await signedBy(list, issuer, crypto))) continue;
      counts = true;
      refuse(list, certificate, time);
    }
    if (!counts) irrelevant += 1;
  }
  return irrelevant;
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
  const entry = list.revokedCertificates?.find((revokedCertificate) =>
    revokedCertificate.userCertificate.isEqual(certificate.serialNumber),
  );
  if (!entry) return;
  const on = entry.revocationDate.value;
  const extension = entry.crlEntryExtensions?.extensions.find((extension) => extension.extnID === REASON);
  const reason = extension?.parsedValue;
  const harmless = reason instanceof Enumerated && HARMLESS.has(reason.valueBlock.valueDec);
  if (harmless && on > time) return;
  throw fault('stamp-revoked', { time: time.toISOString(), said: on.toISOString() });
}
