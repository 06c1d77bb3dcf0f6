import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import { book } from '../web/parts/book.ts';

afterEach(() => vi.unstubAllGlobals());

const edits = { past: signal([]), future: signal([]), did() {}, lost() {}, undo() {}, redo() {} };

/** A table of one cell, on a server that answers reads only when the test releases them. */
function server() {
  let cell = 'first';
  let version = 1;
  const waiting: (() => void)[] = [];
  let holds = false;
  const answer = () => Response.json({ header: ['a'], rows: [[cell]], etag: String(version) });
  vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
    if (init?.method === 'PATCH') {
      cell = JSON.parse(String(init.body)).cells[0].value;
      version++;
      return answer();
    }
    const read = answer();
    if (holds) await new Promise<void>((go) => waiting.push(go));
    return read;
  });
  return {
    cell: () => cell,
    waiting,
    hold: () => {
      holds = true;
    },
    release() {
      holds = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

it('a table that is looked at while it is edited keeps what is typed after the look began', async () => {
  const disk = server();
  const table = book('mine', 'goods', edits);
  await table.load();
  disk.hold();
  const looked = table.look();
  await table.set({ header: ['a'], rows: [['second']] });
  // The first read is older than the edit, so the table is read again; another edit arrives meanwhile.
  disk.waiting.shift()!();
  await vi.waitFor(() => expect(disk.waiting).toHaveLength(1));
  await table.set({ header: ['a'], rows: [['third']] });
  disk.release();
  await looked;
  expect(table.sheet.value!.rows).toEqual([['third']]);
  expect(disk.cell()).toBe('third');
});

it('a table that is looked at while it is read for the first time has not changed elsewhere', async () => {
  const disk = server();
  const table = book('mine', 'goods', edits);
  disk.hold();
  const reads = [table.look(), table.load()];
  await vi.waitFor(() => expect(disk.waiting).toHaveLength(2));
  disk.release();
  await Promise.all(reads);
  expect(table.sheet.value!.rows).toEqual([['first']]);
  expect(table.state.value).toBe('saved');
});
