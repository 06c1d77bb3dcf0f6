import { webcrypto } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  type Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  SignedDataVerifyError,
  type SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { essCertId } from './ess.ts';
import { fault } from './fault.ts';
import { sha256 } from './merkle/hash.ts';
import { checkRevoked } from './revocation.ts';

const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
const oid = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  extKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

const plain = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A request for a time stamp over `data` (RFC 3161, 2.4.1; SHA-256, certificates wanted), as DER. `nonce` is random, up to 8 bytes. */
export function stampRequest(data: Uint8Array, nonce: Uint8Array): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: imprintOf(data),
    nonce: new Integer({ valueHex: plain(positive(nonce)) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

function imprintOf(data: Uint8Array): MessageImprint {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() });
  return new MessageImprint({ hashAlgorithm, hashedMessage: new OctetString({ valueHex: plain(sha256(data)) }) });
}

/** The shortest DER content of a positive integer with these bytes. */
function positive(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const rest = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  return rest[0]! >= 0x80 ? Uint8Array.of(0, ...rest) : rest;
}

/** The hash that a request wants stamped, and its nonce in hexadecimal. Throws `stamp-request`. */
export function readStampRequest(der: Uint8Array): { imprint: Buffer; nonce: string } {
  try {
    const request = TimeStampReq.fromBER(plain(der));
    const imprint = Buffer.from(request.messageImprint.hashedMessage.valueBlock.valueHexView);
    return { imprint, nonce: nonceOf(request.nonce) };
  } catch {
    throw fault('stamp-request');
  }
}

const nonceOf = (nonce: Integer | undefined): string =>
  nonce
    ? Buffer.from(nonce.valueBlock.valueHexView)
        .toString('hex')
        .replace(/^(00)+/, '')
    : '';

/** The token of a time-stamp response (RFC 3161, 2.4.2), as DER. Throws `stamp-response`, and `stamp-refused` with the text of the authority. */
export function tokenOf(response: Uint8Array): Buffer {
  let parsed: TimeStampResp;
  try {
    parsed = TimeStampResp.fromBER(plain(response));
  } catch {
    throw fault('stamp-response');
  }
  const words = parsed.status.statusStrings?.map((statusString) => statusString.valueBlock.value).join(' ') ?? '';
  if (parsed.status.status > 1 || !parsed.timeStampToken)
    throw fault('stamp-refused', { status: parsed.status.status, words });
  return Buffer.from(parsed.timeStampToken.toSchema().toBER());
}

/**
 * A verified time stamp: time (UTC), authority, serial number, policy and nonce; the certificate that signed, with its issuer, and the
 * trusted root. Anyone can use a name; the fingerprints (SHA-256, hexadecimal) identify the certificates.
 */
export type Stamp = {
  time: string;
  authority: string;
  serial: string;
  policy: string;
  nonce: string;
  signer: { fingerprint: string; serial: string; issuer: string };
  root: { name: string; fingerprint: string };
  /** Number of revocation lists against which its certificates were checked. */
  lists: number;
};

/**
 * Verifies a time-stamp token over `data` against trusted roots (DER certificates): imprint, signature, chain valid at
 * the stated time, the signer's extended key usage (critical, time stamping alone: RFC 3161, 2.3), and that the signed
 * attributes name the signer's certificate (RFC 5035), and that no certificate of the chain is in one of the lists of revoked
 * certificates. Throws `stamp-malformed`, `stamp-imprint`, `stamp-signature`, `stamp-chain`, `stamp-usage`, `stamp-certificate`, `stamp-algorithm`,
 * `stamp-revoked`.
 */
export async function verifyStamp(
  token: Uint8Array,
  data: Uint8Array,
  roots: Uint8Array[],
  lists: readonly Uint8Array[] = [],
): Promise<Stamp> {
  const { signed, info } = parseToken(token);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  const algorithm = info.messageImprint.hashAlgorithm.algorithmId;
  const [{ digestAlgorithm, signatureAlgorithm }] = signed.signerInfos as [SignerInfo];
  refuseForeign([algorithm, digestAlgorithm.algorithmId, signatureAlgorithm.algorithmId]);
  if (algorithm !== oid.sha256 || !imprint.equals(sha256(data))) throw fault('stamp-imprint');
  const path = await verifySigner(signed, data, roots.map(certificateOf));
  const signer = path[0]!;
  const root = path.at(-1)!;
  checkUsage(signer);
  await checkEss(signed, signer);
  const irrelevant = await checkRevoked(path, lists, info.genTime, crypto);
  return {
    time: info.genTime.toISOString(),
    authority: nameOf(signer),
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    policy: info.policy,
    nonce: nonceOf(info.nonce),
    signer: {
      fingerprint: fingerprintOf(signer),
      serial: Buffer.from(signer.serialNumber.valueBlock.valueHexView).toString('hex'),
      issuer: partsOf(signer.issuer),
    },
    root: { name: nameOf(root), fingerprint: fingerprintOf(root) },
    lists: lists.length - irrelevant,
  };
}

const fingerprintOf = (certificate: Certificate): string =>
  sha256(Buffer.from(certificate.toSchema(true).toBER())).toString('hex');

/** Algorithms of authorities of the region that are not supported, by the prefix of their object identifiers. */
const FOREIGN: readonly (readonly [prefix: string, name: string])[] = [
  ['1.2.643.7.1.1.', 'GOST R 34.10-2012 or 34.11-2012'],
  ['1.2.643.2.2.', 'GOST R 34.10-2001 or 34.11-94'],
  ['1.2.156.10197.1.', 'SM2 or SM3'],
];

/** Throws `stamp-algorithm` for an algorithm that is not supported, so that the stamp does not count as invalid. */
function refuseForeign(oids: readonly string[]): void {
  const found = FOREIGN.find(([prefix]) => oids.some((oid) => oid.startsWith(prefix)));
  if (found) throw fault('stamp-algorithm', { algorithm: found[1] });
}

function parseToken(token: Uint8Array): { signed: SignedData; info: TSTInfo } {
  try {
    const content = ContentInfo.fromBER(plain(token));
    if (content.contentType !== oid.signedData) throw fault('stamp-malformed');
    const signed = new SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== oid.tstInfo || !eContent || signed.signerInfos.length !== 1) throw fault('stamp-malformed');
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    throw fault('stamp-malformed');
  }
}

/** The certificates from the signer to the trusted root. */
async function verifySigner(
  signed: SignedData,
  data: Uint8Array,
  trustedCerts: Certificate[],
): Promise<readonly Certificate[]> {
  try {
    const options = { signer: 0, data: plain(data), trustedCerts, checkChain: true, extendedMode: true } as const;
    const result = await signed.verify(options, crypto);
    if (!result.signatureVerified || !result.signerCertificate) throw fault('stamp-signature');
    if (!signed.signerInfos[0]!.signedAttrs) throw fault('stamp-signature');
    const path = result.certificatePath ?? [];
    return path.length > 0 ? path : [result.signerCertificate];
  } catch (error) {
    if (!(error instanceof SignedDataVerifyError)) throw error;
    throw fault(error.code === 5 ? 'stamp-chain' : 'stamp-signature', { cause: error.message });
  }
}

function checkUsage(signer: Certificate): void {
  const extension = signer.extensions?.find((extension) => extension.extnID === oid.extKeyUsage);
  const usage = extension?.parsedValue;
  const purposes = usage instanceof ExtKeyUsage ? usage.keyPurposes : [];
  if (!extension?.critical || purposes.length !== 1 || purposes[0] !== oid.timeStamping) throw fault('stamp-usage');
}

async function checkEss(signed: SignedData, signer: Certificate): Promise<void> {
  const attributes: Attribute[] = signed.signerInfos[0]!.signedAttrs?.attributes ?? [];
  const named = essCertId(attributes);
  const der = signer.toSchema(true).toBER();
  const hash = named && Buffer.from(await webcrypto.subtle.digest(named.algorithm, der));
  if (!named || !hash?.equals(named.hash)) throw fault('stamp-certificate');
}

/** A certificate of DER bytes. Throws `certificate-malformed`. */
function certificateOf(der: Uint8Array): Certificate {
  try {
    return Certificate.fromBER(plain(der));
  } catch {
    throw fault('certificate-malformed');
  }
}

const nameOf = (certificate: Certificate): string => partsOf(certificate.subject);

function partsOf(name: Certificate['subject']): string {
  return name.typesAndValues.map((typesAndValue) => String(typesAndValue.value.valueBlock.value)).join(', ');
}

/** DER certificates of a PEM text, in order. Throws `certificate-malformed` if there is none. */
export function certificatesOf(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END/g) ?? [];
  if (blocks.length === 0) throw fault('certificate-malformed');
  return blocks.map((block) => Buffer.from(block.replace(/-----[A-Z ]+-----|-----END/g, ''), 'base64'));
}
