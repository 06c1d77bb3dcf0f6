import { endShared, newFolder } from './postgres.ts';

let folder: string | undefined;

/** Names the folder of the PostgreSQL that the files of this run share. Both groups of tests of a run ask for it; the first names it. */
export function setup(): void {
  if (process.env.CHORSU_TEST_POSTGRES !== undefined) return;
  folder = newFolder();
  process.env.CHORSU_TEST_POSTGRES = folder;
}

export function teardown(): void {
  if (folder !== undefined) endShared(folder);
}
