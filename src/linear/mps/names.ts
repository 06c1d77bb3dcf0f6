/** Names in MPS: without blanks, not empty, unique and short. Encoded names can be decoded again. */

const LONGEST = 200;
const plain = /^[A-Za-z0-9_.,:;/|<>=[\](){}#@!?&+-]$/;

/** Percent-encodes the characters of a name that MPS does not allow, as in a URL. */
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

/** MPS names of the items 0..count-1. A name that is empty, too long or used already gets its index: `name%#12`. */
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

/** Decodes an MPS name. A name from elsewhere that cannot be decoded is returned unchanged. */
export function plainName(name: string): string {
  const bare = name.replace(/%#\d+$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
