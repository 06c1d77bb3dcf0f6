/** Why the shared database cannot be used: as data; words are found at the edge. */
export type DatabaseFault =
  /** The address is no `postgres://` or `pglite:` one. */
  | 'address'
  /** Nothing answers there, or it refuses the user. */
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
  constructor(code: DatabaseFault, address: string, said = '') {
    super(`${code}: ${placeOf(address)}${said === '' ? '' : `: ${said}`}`);
    this.name = 'DatabaseError';
    this.code = code;
    this.place = placeOf(address);
    this.said = said;
  }
}

/** An address as it may be shown: a password in it is left out. */
function placeOf(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^:@/]*):[^@]*@/i, '$1@').replace(/([?&]password=)[^&]*/i, '$1…');
}
