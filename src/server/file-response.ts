const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
};

/** The content security policy of a file: nothing in it may use the server. */
const sandbox = 'sandbox allow-scripts allow-popups allow-downloads';

/** Media types by file extension. */
export const typeOf = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** The response for a file: shown in the browser where possible, else offered as a download under its name. */
export const fileResponse = (name: string, content: Uint8Array | string, save: boolean): Response =>
  new Response(Buffer.from(content as string), {
    headers: {
      'content-type': typeOf(name),
      'content-security-policy': sandbox,
      ...(save ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : {}),
    },
  });
