/** Columns on a screen of a text; letters of wide scripts, as Chinese, take two, marks that stand on a letter none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x300 && code < 0x370) continue;
    width += code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1;
  }
  return width;
}
