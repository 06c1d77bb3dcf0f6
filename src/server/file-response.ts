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

/** A file opens in the browser under its own policy; nothing in it may use the server. */
const sandbox = 'sandbox allow-scripts allow-popups allow-downloads';

/** The media type of a file by the end of its name. */
export const typeOf = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** A file as it is answered: shown where a browser can, or offered for keeping under its name. */
export const fileResponse = (name: string, content: Uint8Array | string, save: boolean): Response =>
  new Response(Buffer.from(content as string), {
    headers: {
      'content-type': typeOf(name),
      'content-security-policy': sandbox,
      ...(save ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : {}),
    },
  });
