import { endShared, newFolder } from './postgres.ts';

let folder: string | undefined;

/** Names the folder of the PostgreSQL that the files of this run share. */
export function setup(): void {
  folder = newFolder();
  process.env.CHORSU_TEST_POSTGRES = folder;
}

export function teardown(): void {
  if (folder !== undefined) endShared(folder);
}
