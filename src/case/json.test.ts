import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

const faultOf = (text: string) => {
  const read = parseJson(text);
  return read.ok ? 'none' : read.fault;
};

describe('JSON of a stranger', () => {
  it('is taken where JSON.parse takes it, with the same value', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t'), (text, blank) => {
        const read = parseJson(`${blank}${text}${blank}`);
        const twice = !read.ok && read.fault.code === 'json-key-twice';
        expect(read.ok ? read.value : twice ? JSON.parse(text) : read).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused where JSON.parse refuses it', () => {
    const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '\\\\', '\u0001', '1', '-', '.'));
    fc.assert(
      fc.property(spoilt, ([text, at, put]) => {
        const cut = at % (text.length + 1);
        const bad = text.slice(0, cut) + put + text.slice(cut + 1);
        let sound = true;
        try {
          JSON.parse(bad);
        } catch {
          sound = false;
        }
        const read = parseJson(bad);
        // A key that stands twice is told at once, whatever stands behind it.
        if (read.ok || read.fault.code !== 'json-key-twice') expect(read.ok).toBe(sound);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where a key stands twice, also written otherwise, and where it is too deep; with the place', () => {
    expect(faultOf('{\n "a": 1,\n "\\u0061": 2 }')).toEqual({ code: 'json-key-twice', line: 3, column: 2, key: 'a' });
    expect(faultOf('{"a":{"b":1},"c":{"b":1}}')).toBe('none');
    expect(faultOf('{"__proto__":1,"constructor":2}')).toBe('none');
    expect(faultOf('['.repeat(100) + ']'.repeat(100))).toBe('none');
    expect(faultOf('['.repeat(101) + ']'.repeat(101))).toMatchObject({ code: 'json-deep', line: 1, column: 101 });
    expect(faultOf('['.repeat(1_000_000))).toMatchObject({ code: 'json-deep' });
    expect(faultOf('{"a": tru}')).toEqual({ code: 'json', line: 1, column: 7 });
    expect(faultOf('')).toMatchObject({ code: 'json' });
  });

  it('with a text of a million escapes is read', () => {
    expect(faultOf(JSON.stringify('a\n'.repeat(1_000_000)))).toBe('none');
  });
});
