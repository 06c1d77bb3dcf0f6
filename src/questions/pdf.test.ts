import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { needPdf } from './pdf.ts';

const there = () => {
  try {
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler/package.json');
    return true;
  } catch {
    return false;
  }
};

describe('PDF', () => {
  it('is wrong use, with the line that installs it, where typst is absent', () => {
    if (there()) expect(needPdf).not.toThrow();
    else expect(needPdf).toThrow(/npm install @myriaddreamin\/typst-ts-node-compiler@\d+\.\d+\.\d+/);
  });
});
