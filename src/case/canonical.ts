/** JSON with one form for one value (RFC 8785): keys by UTF-16 code units, shortest numbers, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((x) => canonical(x ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, x]) => x !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, x]) => `${JSON.stringify(key)}:${canonical(x)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
