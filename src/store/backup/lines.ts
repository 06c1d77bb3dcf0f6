import { once } from 'node:events';
import { createReadStream, createWriteStream, openSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './fault.ts';

/** The most characters of a line: those of a file of 190 MB. */
const LONGEST = 256_000_000;

/** The largest ratio of unzipped to zipped size, and the unzipped size up to which any ratio is accepted; texts have ratios below 20. */
const MOST = { times: 200, bytes: 50_000_000 };

/** Writes lines into a new compressed file that only its owner can read. Throws the error of the disk. */
export function lineWriter(file: string) {
  const gzip = createGzip();
  const done = pipeline(gzip, createWriteStream(file, { fd: openSync(file, 'wx', 0o600), flush: true }));
  // `put` or `end` throws the error.
  done.catch(() => {});
  return {
    async put(text: string): Promise<void> {
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), done]);
    },
    async end(text: string): Promise<void> {
      gzip.end(text);
      await done;
    },
    /** Closes an unfinished file. */
    drop: () => void gzip.destroy(),
  };
}

/** The lines of a compressed file. Throws `damaged` where it is none, is cut, or holds more than a backup of its size can. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  const most = Math.max(MOST.bytes, statSync(file).size * MOST.times);
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip());
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let bytes = 0;
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      const lines = decoder.write(chunk).split('\n');
      lines[0] = rest + lines[0]!;
      rest = lines.pop()!;
      if (bytes > most || rest.length > LONGEST) throw new BackupError('damaged', file);
      yield* lines;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError('damaged', file);
  } finally {
    unzipped.destroy();
  }
  if (rest !== '') yield rest;
}
