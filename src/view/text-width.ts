/** Width of a text on a terminal, in columns: wide letters, such as Chinese, take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x300 && code < 0x370) continue;
    width += code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1;
  }
  return width;
}
