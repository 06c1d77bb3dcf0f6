import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { StoreError } from './database.ts';

/** One file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** Packed and unpacked bytes. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly deflated: boolean;
  /** Position of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Longest comment of a zip, and its end record. */
const TAIL = 65_535 + 22;
/** In a field of 32 bits: the value is in the 64-bit extra field. */
const LARGE = 0xffffffff;

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The files of a zip from its central directory, also above 4 GB. Throws `not-zip` or `zip-damaged`. */
export async function zipEntries(path: string): Promise<ZipEntry[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await read(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
    if (end < 0) throw new StoreError('not-zip', { file: path });
    let [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    const before = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x06, 0x06]), end);
    if (at === LARGE && before >= 0 && tail.readUInt32LE(before) === END64) {
      length = Number(tail.readBigUInt64LE(before + 40));
      at = Number(tail.readBigUInt64LE(before + 48));
    }
    return entriesIn(await read(file, at, length), path);
  } finally {
    await file.close();
  }
}

function entriesIn(directory: Buffer, path: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new StoreError('zip-damaged', { file: path, entry: '' });
    const [name, extra, comment] = [28, 30, 32].map((k) => directory.readUInt16LE(at + k)) as [number, number, number];
    const fields = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
    large(directory.subarray(at + 46 + name, at + 46 + name + extra), fields);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      size: fields[0]!,
      packed: fields[1]!,
      offset: fields[2]!,
      crc: directory.readUInt32LE(at + 16),
      deflated: directory.readUInt16LE(at + 10) === 8,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Reads the fields too large for 32 bits from extra field 1, in order. */
function large(extra: Buffer, fields: number[]): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    for (const [i, value] of fields.entries()) {
      if (value !== LARGE) continue;
      fields[i] = Number(extra.readBigUInt64LE(from));
      from += 8;
    }
  }
}

/** Unpacks one file; `tell` gets the share done. Throws `zip-damaged` where its checksum or size differs. */
export async function unpack(
  path: string,
  entry: ZipEntry,
  target: string,
  tell: (share: number) => void,
): Promise<void> {
  const file = await open(path);
  const header = await read(file, entry.offset, 30);
  await file.close();
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL)
    throw new StoreError('zip-damaged', { file: path, entry: entry.name });
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let [crc, size] = [0, 0];
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      tell(size / entry.size);
      done(null, chunk);
    },
  });
  const source = createReadStream(path, { start, end: start + entry.packed - 1, highWaterMark: 1 << 20 });
  const out = createWriteStream(target, { highWaterMark: 1 << 20 });
  try {
    if (entry.packed === 0) out.end();
    else if (entry.deflated) await pipeline(source, createInflateRaw({ chunkSize: 1 << 20 }), count, out);
    else await pipeline(source, count, out);
  } catch {
    throw new StoreError('zip-damaged', { file: path, entry: entry.name });
  }
  if (size !== entry.size || crc !== entry.crc) throw new StoreError('zip-damaged', { file: path, entry: entry.name });
}
