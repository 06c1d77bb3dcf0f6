import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Attribute } from 'pkijs';

const signingCertificate = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

const digests: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.3.14.3.2.26': 'SHA-1',
};

/**
 * Hash of the signer's certificate that signed attributes name: ESSCertIDv2 (RFC 5035, 4; SHA-256 unless it says
 * otherwise) or ESSCertID (RFC 2634; SHA-1). Undefined if there is neither or it is malformed.
 */
export function essCertId(attributes: Attribute[]): { algorithm: string; hash: Buffer } | undefined {
  const v2 = attributes.find((attribute) => attribute.type === signingCertificateV2);
  const attribute = v2 ?? attributes.find((attribute) => attribute.type === signingCertificate);
  const list: unknown = attribute?.values[0];
  const certs = child(list, 0);
  const first = child(certs, 0);
  const [head, next] = [child(first, 0), child(first, 1)];
  if (!v2) return head instanceof OctetString ? { algorithm: 'SHA-1', hash: bytesOf(head) } : undefined;
  if (head instanceof OctetString) return { algorithm: 'SHA-256', hash: bytesOf(head) };
  const name = child(head, 0);
  const algorithm = name instanceof ObjectIdentifier ? digests[name.valueBlock.toString()] : undefined;
  return algorithm && next instanceof OctetString ? { algorithm, hash: bytesOf(next) } : undefined;
}

const bytesOf = (value: OctetString): Buffer => Buffer.from(value.valueBlock.valueHexView);

const child = (value: unknown, at: number): unknown =>
  value instanceof Sequence ? value.valueBlock.value[at] : undefined;
