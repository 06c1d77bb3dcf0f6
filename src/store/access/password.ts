import { once } from '../../case/index.ts';
import { AccessError } from './fault.ts';

/** The fewest characters of a password (OWASP ASVS 5.0, 6.2.1, requires 8 and advises 15; so does NIST SP 800-63B-4). */
export const SHORTEST = 12;
/** The most characters (OWASP ASVS 4.0.3, 2.1.2): a longer password costs time and adds nothing. */
const LONGEST = 128;

/** Parameters of argon2id, the minimum of OWASP's password storage cheat sheet: 19 MiB of memory, 2 passes, 1 lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

async function argon2() {
  try {
    return await import('@node-rs/argon2');
  } catch {
    throw new AccessError('not-installed', '@node-rs/argon2');
  }
}

/** About 49 000 leaked passwords: the most common ones of zxcvbn. */
const leaked = once(async (): Promise<ReadonlySet<string>> => {
  try {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return new Set(dictionary['passwords-common']);
  } catch {
    throw new AccessError('not-installed', '@zxcvbn-ts/language-common');
  }
});

/** Whether a password is a leaked one, or two of them in a row, such as `password12345678`. */
async function isLeaked(password: string): Promise<boolean> {
  const all = await leaked();
  const small = password.normalize('NFKC').toLowerCase();
  return Array.from(small, (_, i) => i).some((i) => all.has(small.slice(i)) && (i === 0 || all.has(small.slice(0, i))));
}

/** The hash of a password. Throws `password-short`, `password-long` and `password-leaked`. */
export async function passwordHash(password: string): Promise<string> {
  const length = [...password].length;
  if (length < SHORTEST) throw new AccessError('password-short', String(SHORTEST));
  if (length > LONGEST) throw new AccessError('password-long', String(LONGEST));
  if (await isLeaked(password)) throw new AccessError('password-leaked');
  return (await argon2()).hash(password.normalize('NFKC'), cost);
}

/** A hash that no password has: checking an unknown login takes as long as checking a known one. */
const nobody = once(async () => (await argon2()).hash('', cost));

/** Whether a password matches a hash; it takes as long where there is no hash. */
export async function passwordHolds(hash: string | null, password: string): Promise<boolean> {
  const { verify } = await argon2();
  const holds = await verify(hash ?? (await nobody()), password.slice(0, 4 * LONGEST).normalize('NFKC'));
  return holds && hash !== null;
}
