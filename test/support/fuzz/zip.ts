import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { partsOf } from '../../../src/case/workbook/zip.ts';

/** The parts of an archive, unpacked. */
export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const part of partsOf(bytes, 1e9).values()) {
    const from = part.start + 30 + bytes.readUInt16LE(part.start + 26) + bytes.readUInt16LE(part.start + 28);
    const data = bytes.subarray(from, from + part.packed);
    parts.set(part.name, part.method === 0 ? data : inflateRawSync(data));
  }
  return parts;
}

/** A sound ZIP archive (PKWARE APPNOTE 4.3) of these parts. */
export function zipped(parts: ReadonlyMap<string, Buffer | string>): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of parts) {
    const plain = Buffer.from(content as string);
    const data = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(plain.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), data]);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, rest, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
