import { inflateRawSync } from 'node:zlib';

export type Unpacked = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly value?: string };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * Whether a ZIP archive stays within so many bytes when unpacked. Each entry is unpacked up to the limit, since what its
 * header says of its size need not be true.
 */
export function withinSize(bytes: Buffer, limit: number): Unpacked {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) return { ok: false, code: 'workbook-locked' };
  const broken = (value: string): Unpacked => ({ ok: false, code: 'workbook-broken', value });
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endMark) end--;
  if (end < 0) return broken('it is no .xlsx file');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  try {
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== entryMark) return broken('its list of parts is damaged');
      const method = bytes.readUInt16LE(at + 10);
      const packed = bytes.readUInt32LE(at + 20);
      const said = bytes.readUInt32LE(at + 24);
      const start = bytes.readUInt32LE(at + 42);
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      if (total + said > limit) return { ok: false, code: 'workbook-large' };
      const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      const data = bytes.subarray(from, from + packed);
      total += method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: limit - total + 1 }).length;
      if (total > limit) return { ok: false, code: 'workbook-large' };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return { ok: false, code: 'workbook-large' };
    return broken((error as Error).message);
  }
  return { ok: true };
}
