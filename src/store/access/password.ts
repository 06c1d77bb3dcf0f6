import { once } from '../../case/index.ts';
import { AccessError } from './fault.ts';

/** Fewest characters of a password (OWASP ASVS 5.0, 6.2.1, asks for 8 and advises 15; NIST SP 800-63B-4 the same). */
export const SHORTEST = 12;
/** Most characters (OWASP ASVS 4.0.3, 2.1.2): a longer text costs time and adds nothing. */
const LONGEST = 128;

/** argon2id as OWASP's cheat sheet on password storage has it at the least: 19 MiB of memory, 2 passes, 1 lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

async function argon2() {
  try {
    return await import('@node-rs/argon2');
  } catch {
    throw new AccessError('not-installed', '@node-rs/argon2');
  }
}

/** Some 49 000 passwords that were found in leaks, the commonest of all lists of zxcvbn. */
const leaked = once(async (): Promise<ReadonlySet<string>> => {
  try {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return new Set(dictionary['passwords-common']);
  } catch {
    throw new AccessError('not-installed', '@zxcvbn-ts/language-common');
  }
});

/** Whether a password is one that leaked, or two of them one after the other, as `password12345678` is. */
async function isLeaked(password: string): Promise<boolean> {
  const all = await leaked();
  const small = password.normalize('NFKC').toLowerCase();
  return Array.from(small, (_, i) => i).some((i) => all.has(small.slice(i)) && (i === 0 || all.has(small.slice(0, i))));
}

/** A password as it is kept. Throws `password-short`, `password-long` and `password-leaked`. */
export async function passwordHash(password: string): Promise<string> {
  const length = [...password].length;
  if (length < SHORTEST) throw new AccessError('password-short', String(SHORTEST));
  if (length > LONGEST) throw new AccessError('password-long', String(LONGEST));
  if (await isLeaked(password)) throw new AccessError('password-leaked');
  return (await argon2()).hash(password.normalize('NFKC'), cost);
}

/** The hash of no password: a login that is unknown takes as long as one that is there. */
const nobody = once(async () => (await argon2()).hash('', cost));

/** Whether a password is that of a hash; takes as long without a hash. */
export async function passwordHolds(hash: string | null, password: string): Promise<boolean> {
  const { verify } = await argon2();
  const holds = await verify(hash ?? (await nobody()), password.slice(0, 4 * LONGEST).normalize('NFKC'));
  return holds && hash !== null;
}
