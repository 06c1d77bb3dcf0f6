import { StoreError } from './fault.ts';

/** Names of cases and runs: letters, digits, `-`, `_`, `.` and spaces inside; never a path, never hidden. */
const fit = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_. -]{0,98}[\p{L}\p{N}_-])?$/u;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Whether a name can be that of a folder in the workspace. */
export const isSafeName = (name: string): boolean => fit.test(name) && !devices.test(name);

/** The name itself where it can be that of a folder in the workspace. Throws `name` elsewhere. */
export function safeName(name: string): string {
  if (!isSafeName(name)) throw new StoreError('name', name);
  return name;
}
