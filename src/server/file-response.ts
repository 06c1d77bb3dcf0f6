import * as shape from './shape.ts';

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
};

/** A file as it is answered: shown where a browser can, or offered for keeping under its name. */
export function fileResponse(name: string, bytes: Uint8Array, save: boolean): Response {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': shape.sandbox,
      ...(save ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : {}),
    },
  });
}
