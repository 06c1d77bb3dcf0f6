/** Folders that answers are written into: why one is refused, and what to name instead. */
export const folders = {
  mend: (p: { option: string }) => `Name a new or empty folder with ${p.option}.`,
  isFile: (p: { folder: string }) => `${p.folder} is a file. Name a folder.`,
  holdsCase: (p: { folder: string }) => `${p.folder} holds a case.`,
  holdsStrange: (p: { folder: string; files: readonly string[]; more: number }) =>
    `${p.folder} holds files that are not of this program (${p.files.join(', ')}${p.more > 0 ? ` and ${p.more} more` : ''}).`,
  holdsOther: (p: { folder: string; of: string }) => `${p.folder} holds what was made of another case (${p.of}).`,
  inCase: (p: { folder: string; above: string }) => `${p.folder} lies in the case ${p.above}.`,
  strange: (p: { file: string }) => `${p.file} is not of this program. Move it away, or use another folder.`,
  cannotWrite: (p: { path: string; reason: string; code: string }) =>
    `${p.path} cannot be written: ${p.reason} (${p.code}). Name another place.`,
  reasons: {
    noRight: 'you have no right to write there',
    readOnly: 'nothing can be written there',
    cannotMake: 'no folder can be made there',
    partIsFile: 'a part of the path is a file',
    isFolder: 'it is a folder',
    tooLong: 'the name is too long',
    refused: 'the disk refused it',
  },
  noRoom: (p: { path: string; code: string }) =>
    `There is no room left for ${p.path} (${p.code}). Make room and run this again.`,
  otherReport: (p: { path: string }) =>
    `${p.path} is a report of another case, or the case has changed since. Plan the case again, or name another folder with --report DIR.`,
};
