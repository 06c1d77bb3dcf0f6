import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who signs in at the provider of a test. */
export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** A provider of OpenID Connect on this machine: discovery, keys, and tokens for codes. */
export interface TestProvider {
  readonly issuer: string;
  /** What the person's browser is sent back with, once they have signed in at an address; `more` claims take the place of its own. */
  signIn(url: string, person: Person, more?: Record<string, unknown>): string;
  close(): Promise<void>;
}

export const CLIENT = { client: 'chorsu', secret: 'the secret of the client' };

const base64 = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

export async function testProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { challenge: string; redirect: string; claims: object }>();
  const tokenOf = (claims: object) => {
    const text = `${base64({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${base64(claims)}`;
    return `${text}.${base64(createSign('RSA-SHA256').update(text).sign(privateKey))}`;
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const answer = (status: number, document: object) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(document));
      };
      if (request.url === '/.well-known/openid-configuration')
        return answer(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      if (request.url === '/jwks')
        return answer(200, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
        });
      const sent = new URLSearchParams(body);
      const code = codes.get(sent.get('code') ?? '');
      codes.delete(sent.get('code') ?? '');
      const proof = createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url');
      const known = sent.get('client_id') === CLIENT.client && sent.get('client_secret') === CLIENT.secret;
      if (!code || !known || proof !== code.challenge || sent.get('redirect_uri') !== code.redirect)
        return answer(400, { error: 'invalid_grant' });
      return answer(200, { access_token: 'x', token_type: 'Bearer', id_token: tokenOf(code.claims) });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    signIn(url, person, more = {}) {
      const asked = new URL(url).searchParams;
      const code = randomBytes(16).toString('hex');
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        aud: CLIENT.client,
        iat: now,
        exp: now + 300,
        nonce: asked.get('nonce'),
        ...person,
        ...more,
      };
      codes.set(code, { challenge: asked.get('code_challenge')!, redirect: asked.get('redirect_uri')!, claims });
      return new URLSearchParams({ code, state: asked.get('state')! }).toString();
    },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
