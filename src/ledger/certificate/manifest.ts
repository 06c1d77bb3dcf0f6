import { fault } from '../fault.ts';

/** Optional fields of a manifest. All are statements of the keeper; sealing the manifest commits to them. */
export const MANIFEST_FIELDS = ['title', 'author', 'recipient', 'agreement', 'held_by'] as const;
export type Manifest = { readonly file: string; readonly sha256: string } & {
  readonly [K in (typeof MANIFEST_FIELDS)[number]]?: string;
};

const format = 'chorsu ledger manifest v1';

/** Text of a manifest: JSON with its fields in a fixed order, so that equal manifests have equal bytes. */
export function formatManifest(manifest: Manifest): string {
  const fields = MANIFEST_FIELDS.flatMap((name) => {
    const value = manifest[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return `${JSON.stringify({ format, file: manifest.file, sha256: manifest.sha256, ...Object.fromEntries(fields) }, null, 1)}\n`;
}

/** Reads a manifest. Throws `manifest-malformed`. */
export function parseManifest(text: string): Manifest {
  let raw: Readonly<Record<string, unknown>>;
  try {
    raw = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw fault('manifest-malformed');
  }
  const read = (name: string): string => {
    const value = raw?.[name];
    if (value !== undefined && typeof value !== 'string') throw fault('manifest-malformed');
    return value ?? '';
  };
  const fields = Object.fromEntries(MANIFEST_FIELDS.map((name) => [name, read(name)]));
  const manifest = { file: read('file'), sha256: read('sha256'), ...fields } as Manifest;
  if (read('format') !== format || formatManifest(manifest) !== text) throw fault('manifest-malformed');
  return manifest;
}
