/** Names as MPS can hold them: no blanks, never empty, each once, short; read back as they were. */

const LONGEST = 200;
const plain = /^[A-Za-z0-9_.,:;/|<>=[\](){}#@!?&+-]$/;

/** One name without blanks: what MPS cannot hold is percent-encoded as in a URL. */
function encoded(name: string): string {
  let out = '';
  for (const character of name) {
    if (plain.test(character)) out += character;
    else
      for (const byte of new TextEncoder().encode(character))
        out += `%${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  }
  return out;
}

/** MPS names of things 0..count-1; a name that is empty, too long or already there gets its number: `name%#12`. */
export function mpsNames(count: number, nameOf: (index: number) => string, reserved: readonly string[] = []): string[] {
  const seen = new Set<string>(reserved);
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    let name = encoded(nameOf(i));
    if (name === '' || name.length > LONGEST || seen.has(name))
      name = `${name.slice(0, LONGEST).replace(/%.?$/, '')}%#${i}`;
    seen.add(name);
    out.push(name);
  }
  return out;
}

/** The name behind an MPS name; one that was not written here comes back as it is. */
export function plainName(name: string): string {
  const bare = name.replace(/%#\d+$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
