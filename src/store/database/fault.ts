/** Codes of `DatabaseError`. */
export type DatabaseFault =
  /** The address begins neither with `postgres://` nor with `pglite:`. */
  | 'address'
  /** Nothing answers at the address, or it refuses the user. */
  | 'away'
  /** Another program has the folder open; `said` is its process. */
  | 'held'
  /** The tables are of a newer version of the program. */
  | 'newer';

/** The shared database cannot be used. `place` is its address without the password. */
export class DatabaseError extends Error {
  readonly code: DatabaseFault;
  readonly place: string;
  /** What the database or the network said. */
  readonly said: string;
  constructor(code: DatabaseFault, address: string, detail = '') {
    super(`${code}: ${placeOf(address)}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'DatabaseError';
    this.code = code;
    this.place = placeOf(address);
    this.said = detail;
  }
}

/**
 * Whether a statement failed because the database is unreachable, starts, stops or is full: SQLSTATE classes 08 (connection), 53
 * (resources) and 57 (intervention), faults of the network, and connections that broke, which have no code.
 */
export function isAway(error: unknown): boolean {
  const { code, syscall, message } = error as { code?: unknown; syscall?: unknown; message?: unknown };
  if (typeof code === 'string' && /^((08|53|57)[0-9A-Z]{3}|E(CONN\w+|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND))$/.test(code))
    return true;
  if (syscall === 'connect') return true;
  return code === undefined && /^Connection terminated|^timeout exceeded when trying to connect/.test(String(message));
}

/** An address without its password. */
function placeOf(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^:@/]*):[^@]*@/i, '$1@').replace(/([?&]password=)[^&]*/i, '$1…');
}
