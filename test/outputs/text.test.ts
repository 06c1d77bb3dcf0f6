import { describe, expect, it } from 'vitest';
import { zipped } from '../support/fuzz/zip.ts';
import { firstDifference, textOf } from './text.ts';

describe('an output as text', () => {
  it('says not when, by what and how fast', () => {
    const told = (seconds: string, when: string, node: string) =>
      textOf(`{ "npv": 1, "seconds": ${seconds}, "versions": { "node": "${node}" }, "modified": "${when}" }`);
    const one = told('{ "solve": 1.5 }', '2026-01-01T10:00:00Z', '20.1.0');
    expect(one).toBe(told('3', '2027-11-30T23:59:59.123Z', '24.0.0'));
    expect(one).toContain('"npv": 1');
  });

  it('is that of all parts of a workbook', () => {
    const book = zipped(new Map([['xl/sheet1.xml', Buffer.from('<c>1</c>')]]));
    expect(textOf(book)).toBe('== xl/sheet1.xml\n<c>1</c>\n');
  });

  it('is told apart at its first line that differs', () => {
    expect(firstDifference('a\nbc\nd', 'a\nbe\nd')).toBe('line 2\n    - bc\n    + be');
    expect(firstDifference('a', 'a\nb')).toContain('line 1');
    const long = 'x'.repeat(1000);
    expect(firstDifference(`${long}1${long}`, `${long}2${long}`).length).toBeLessThan(500);
  });
});
