import { broken } from './zip.ts';

/** Callbacks for the events of an XML reader. Names come without prefix; `raw` holds the attributes. */
interface Handlers {
  readonly open: (name: string, raw: string) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

interface Xml {
  readonly push: (piece: string) => void;
  /** Throws an `ArchiveFault` if elements are left open. */
  readonly end: () => void;
}

/** Most characters of a tag, and deepest nesting; no part of a workbook comes near. */
const [longestTag, deepest] = [1_000_000, 200];

/**
 * Reads XML piece by piece: elements, attributes, text, CDATA. A document type is refused, so that no entity can be
 * declared. Throws an `ArchiveFault` on text that is not well-formed.
 */
export function xml({ open, close, text }: Handlers): Xml {
  let rest = '';
  const inside: string[] = [];
  const push = (piece: string): void => {
    const all = rest === '' ? piece : rest + piece;
    let at = 0;
    for (;;) {
      const from = all.indexOf('<', at);
      // Text is passed on in one piece, once the next tag has begun.
      if (from < 0) break;
      const to = endOfTag(all, from);
      if (to < 0) break;
      if (text && from > at) text(plain(all.slice(at, from)));
      tag(all, from, to);
      at = to + 1;
    }
    rest = at === 0 ? all : all.slice(at);
    if (rest.length > longestTag) throw broken('a tag or a text in it does not end');
  };
  const tag = (all: string, from: number, to: number): void => {
    const second = all.charCodeAt(from + 1);
    if (second === 0x3f) return;
    if (second === 0x21) {
      if (all.startsWith('<![CDATA[', from)) text?.(all.slice(from + 9, to - 2));
      else if (!all.startsWith('<!--', from)) throw broken('it declares a document type');
      return;
    }
    if (second === 0x2f) {
      const name = local(all.slice(from + 2, to).trim());
      if (inside.pop() !== name) throw broken('its elements are not closed in their order');
      close(name);
      return;
    }
    const single = all.charCodeAt(to - 1) === 0x2f;
    const body = all.slice(from + 1, single ? to - 1 : to);
    const space = body.search(/\s/);
    const name = local(space < 0 ? body : body.slice(0, space));
    open(name, space < 0 ? '' : body.slice(space));
    if (single) close(name);
    else if (inside.push(name) > deepest) throw broken('its elements lie too deep within each other');
  };
  return {
    push,
    end: () => {
      if (inside.length > 0 || rest.trim() !== '') throw broken('it ends within an element');
    },
  };
}

/**
 * The end of the tag that begins at `from`; negative if it is not there yet. A `>` within quotes does not end a tag.
 */
function endOfTag(all: string, from: number): number {
  if (all.startsWith('<!--', from)) return shifted(all.indexOf('-->', from + 4), 2);
  if (all.startsWith('<![CDATA[', from)) return shifted(all.indexOf(']]>', from + 9), 2);
  // A prefix of `<!--` or `<![CDATA[` may still become one of them.
  if (all.length - from < 9 && all.charCodeAt(from + 1) === 0x21) return -1;
  const first = all.indexOf('>', from);
  if (first < 0) return -1;
  const short = all.slice(from, first);
  if (!short.includes('"') && !short.includes("'")) return first;
  for (let to = from + 1; to < all.length; to++) {
    const c = all.charCodeAt(to);
    if (c === 0x3e) return to;
    if (c !== 0x22 && c !== 0x27) continue;
    to = all.indexOf(c === 0x22 ? '"' : "'", to + 1);
    if (to < 0) return -1;
  }
  return -1;
}

const shifted = (at: number, by: number): number => (at < 0 ? -1 : at + by);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/** Text with its references resolved; unknown ones are left as they are. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (name[0] !== '#') return named.get(name) ?? whole;
    const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The value of an attribute. `name` includes the prefix, if there is one. */
export function attribute(raw: string, name: string): string | undefined {
  for (let at = raw.indexOf(name); at >= 0; at = raw.indexOf(name, at + 1)) {
    const before = raw.charCodeAt(at - 1);
    if (at > 0 && before !== 32 && before !== 10 && before !== 9 && before !== 13) continue;
    let i = at + name.length;
    while (raw[i] === ' ') i++;
    if (raw[i] !== '=') continue;
    i++;
    while (raw[i] === ' ') i++;
    const quote = raw[i];
    if (quote !== '"' && quote !== "'") continue;
    const to = raw.indexOf(quote, i + 1);
    return to < 0 ? undefined : plain(raw.slice(i + 1, to));
  }
  return undefined;
}

export function readXml(whole: string, handlers: Handlers): void {
  const reader = xml(handlers);
  reader.push(whole);
  reader.end();
}
