import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ObjectIdentifier, OctetString } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { sha256 } from '../merkle/hash.ts';
import { certificatesOf } from '../stamp.ts';

const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
const plain = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const tstInfo = '1.2.840.113549.1.9.16.1.4';

/**
 * The statement of a sound token signed anew by another signer of the throw-away authority in `dir`, as `openssl ts`
 * declines to do; without the attribute that names the signer's certificate.
 */
export async function resign(dir: string, token: Uint8Array, signer: string): Promise<Buffer> {
  const from = new SignedData({ schema: ContentInfo.fromBER(plain(token)).content });
  const info = from.encapContentInfo.eContent!.getValue();
  const [der] = certificatesOf(readFileSync(join(dir, `${signer}.pem`), 'utf8'));
  const certificate = Certificate.fromBER(plain(der!));
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: tstInfo })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: plain(sha256(new Uint8Array(info))) })],
    }),
  ];
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: tstInfo,
      eContent: new OctetString({ valueHex: info }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  });
  const pkcs8 = createPrivateKey(readFileSync(join(dir, `${signer}.key`))).export({ format: 'der', type: 'pkcs8' });
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  await signed.sign(key as CryptoKey, 0, 'SHA-256', info, crypto);
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}
