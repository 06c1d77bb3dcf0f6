import type { Configuration } from 'openid-client';
import { AccessError, type access } from '../../store/index.ts';

/** An OpenID Connect provider for sign-in. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
}

export interface Provider {
  /** The address to which the browser is sent, and the values that its return is checked against. */
  begin(redirect: string): Promise<{ readonly url: string; readonly begun: access.PendingSignIn }>;
  /** The person who returns to a redirect address. Throws `sign-in-failed` where a check fails. */
  end(address: URL, begun: access.PendingSignIn): Promise<access.Identity>;
}

async function library() {
  try {
    return await import('openid-client');
  } catch {
    throw new AccessError('not-installed', 'openid-client');
  }
}

/** The code flow with PKCE, state and nonce (RFC 9700, OpenID Connect Core 3.1), over https, and over http on this machine alone. */
export function provider({ issuer, client, secret }: ProviderOptions): Provider {
  let found: Promise<Configuration> | undefined;
  const configured = async () => {
    const { discovery, allowInsecureRequests } = await library();
    const address = new URL(issuer);
    const here = address.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(address.hostname);
    found ??= discovery(address, client, secret, undefined, here ? { execute: [allowInsecureRequests] } : {});
    // If the provider is unreachable, the next sign-in tries again.
    return found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
  };
  return {
    async begin(redirect) {
      const lib = await library();
      const begun = { state: lib.randomState(), nonce: lib.randomNonce(), verifier: lib.randomPKCECodeVerifier() };
      const url = lib.buildAuthorizationUrl(await configured(), {
        redirect_uri: redirect,
        scope: 'openid email profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await lib.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, begun };
    },
    async end(address, { state, nonce, verifier }) {
      const lib = await library();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const config = await configured();
      const tokens = await lib.authorizationCodeGrant(config, address, checks).catch(() => undefined);
      const claims = tokens?.claims();
      if (!claims) throw new AccessError('sign-in-failed');
      const { iss, sub, email, email_verified: verified, name } = claims;
      const verifiedEmail = typeof email === 'string' && verified === true ? email : undefined;
      return {
        issuer: iss,
        subject: sub,
        email: verifiedEmail,
        name: typeof name === 'string' ? name : (verifiedEmail ?? sub),
      };
    },
  };
}
