import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

/** Thrown when an archive cannot be read; `code` is that of an issue. */
export class ArchiveFault extends Error {
  readonly code: string;

  constructor(code: string, message = '') {
    super(message);
    this.code = code;
  }
}

export const broken = (why: string): ArchiveFault => new ArchiveFault('workbook-broken', why);

/** A part of an archive, as listed in its directory. */
export interface Part {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Sizes in bytes: compressed, and uncompressed. */
  readonly packed: number;
  readonly size: number;
  /** Offset of its local header. */
  readonly start: number;
}

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Sizes in bytes of these records without their parts of variable length (PKWARE APPNOTE 4.3). */
const [endBytes, entryBytes, localBytes] = [22, 46, 30];
/** Longest comment after the directory, in bytes. */
const longestComment = 0xffff;
/** Placeholder for a number that needs 64 bits. */
const wide = 0xffffffff;

/**
 * The parts of a ZIP archive, by name. The directory is read to its end. Refuses (`ArchiveFault`) an archive whose
 * trailer gives another count, whose parts overlap, or whose parts are larger than `most` bytes together.
 */
export function partsOf(bytes: Buffer, most: number): Map<string, Part> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new ArchiveFault('workbook-locked');
  const end = endOf(bytes);
  const [count, length, from] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (from === wide || count === 0xffff) throw broken('it is a ZIP64 archive');
  if (from + length !== end) throw broken('its list of parts does not end where it should');
  const parts = new Map<string, Part>();
  let total = 0;
  let packed = 0;
  for (let at = from; at < end; ) {
    if (at + entryBytes > end || bytes.readUInt32LE(at) !== entryMark) throw broken('its list of parts is damaged');
    const [nameLength, more] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)];
    const name = bytes.toString('utf8', at + entryBytes, at + entryBytes + nameLength);
    const part = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      start: bytes.readUInt32LE(at + 42),
    };
    if (bytes.readUInt16LE(at + 8) & 1) throw new ArchiveFault('workbook-locked');
    if (parts.has(name)) throw broken('its list names a part twice');
    if (part.start + localBytes + part.packed > from) throw broken('a part lies outside the archive');
    parts.set(name, part);
    total += part.size;
    packed += part.packed;
    at += entryBytes + nameLength + more;
  }
  if (parts.size !== count) throw broken(`its trailer counts ${count} parts, its list ${parts.size}`);
  if (packed > from) throw broken('its parts lie over each other');
  if (total > most) throw new ArchiveFault('workbook-large');
  return parts;
}

function endOf(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= least; at--)
    if (bytes.readUInt32LE(at) === endMark && at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  throw broken('it is no .xlsx file');
}

/** The compressed bytes of a part. */
function packedBytes(bytes: Buffer, part: Part): Buffer {
  if (bytes.readUInt32LE(part.start) !== localMark) throw broken(`${part.name} does not begin where it should`);
  if (part.method !== 0 && part.method !== 8) throw broken(`${part.name} is packed in an unknown way`);
  const from = part.start + localBytes + bytes.readUInt16LE(part.start + 26) + bytes.readUInt16LE(part.start + 28);
  return bytes.subarray(from, from + part.packed);
}

/** The text of a small part. */
export function textOfPart(bytes: Buffer, part: Part): string {
  const data = packedBytes(bytes, part);
  try {
    const plain = part.method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, part.size) });
    if (plain.length !== part.size || crc32(plain) !== part.crc) throw broken(`${part.name} is damaged`);
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw broken(`${part.name} is damaged`);
  }
}

/**
 * The text of a part, piece by piece. Throws an `ArchiveFault` if its size or checksum is not that of the directory.
 */
export async function* piecesOf(bytes: Buffer, part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [size, crc] = [0, 0];
  try {
    for await (const piece of plainPieces(packedBytes(bytes, part), part.method)) {
      size += piece.length;
      if (size > part.size) throw broken(`${part.name} is longer than the archive says`);
      crc = crc32(piece, crc);
      yield decoder.decode(piece, { stream: true });
    }
    if (size !== part.size || crc !== part.crc) throw broken(`${part.name} is damaged`);
    yield decoder.decode();
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw broken(`${part.name} is damaged`);
  }
}

/** Bytes that are decompressed at a time. */
const pieceBytes = 256 * 1024;

async function* plainPieces(data: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    for (let at = 0; at < data.length; at += pieceBytes) yield data.subarray(at, at + pieceBytes);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  inflate.end(data);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } finally {
    inflate.destroy();
  }
}
