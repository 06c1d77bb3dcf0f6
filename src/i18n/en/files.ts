import { pluralEn as plural } from '../plural.ts';

/** Documents that are read back and cases that are written: what is wrong with a path or a file. */
export const files = {
  notAFile: (p: { path: string }) => `${p.path} is not a file.`,
  tooLarge: (p: { path: string; bytes: string; most: string }) =>
    `${p.path} has ${p.bytes} bytes. At most ${p.most} are read.`,
  unreadable: (p: { path: string; cause: string }) => `${p.path} cannot be read (${p.cause}).`,
  notText: 'not UTF-8 text',
  notJson: (p: { path: string; line: number; column: number; name: string }) =>
    `${p.path} is not valid JSON at line ${p.line}, column ${p.column}. Make the document (${p.name}) anew.`,
  tooDeep: (p: { path: string; line: number; column: number; name: string }) =>
    `${p.path} is nested too deep at line ${p.line}, column ${p.column}. Make the document (${p.name}) anew.`,
  keyTwice: (p: { path: string; line: number; column: number; name: string }) =>
    `${p.path} holds a key twice, again at line ${p.line}, column ${p.column}. Make the document (${p.name}) anew.`,
  /** `at` is empty for the document as a whole. */
  departs: (p: { path: string; name: string; at: string; wanted: string }) =>
    `${p.path} is not a document of the kind ${p.name}: ${p.at || 'the document'} must be ${p.wanted}.`,
  wanted: {
    value: (p: { value: string }) => p.value,
    oneOf: (p: { values: readonly string[] }) => `one of ${p.values.join(', ')}`,
    type: (p: { types: readonly string[] }) => `of type ${p.types.join(' or ')}`,
    range: (p: { low: number; high: number }) => `from ${p.low} to ${p.high}`,
    other: 'something else',
    objectWith: (p: { name: string }) => `an object with ${p.name}`,
    parts: (p: { count: number }) => `a list of ${p.count} ${plural(p.count, { one: 'part', other: 'parts' })}`,
  },

  wrongTarget: (p: { target: string }) => `${p.target} cannot be written. Name a folder, or a file that ends in .xlsx.`,
  targetIsFolder: (p: { target: string }) => `${p.target} is a folder. Name a file that ends in .xlsx.`,
  targetIsFile: (p: { target: string }) => `${p.target} is a file. Name a folder, or a file that ends in .xlsx.`,
  targetHoldsPlan: (p: { target: string }) => `${p.target} holds a plan. Keep cases and plans in different folders.`,
  targetThere: (p: { target: string }) => `${p.target} exists already. Choose another name.`,
  targetThereForce: (p: { target: string }) =>
    `${p.target} exists already. Choose another name. If it was made from this case, \`--force\` replaces it.`,
  targetOther: (p: { target: string }) =>
    `${p.target} holds something else than this case, so \`--force\` does not replace it. Choose another name.`,
  notWritten: (p: { source: string; issues: string }) => `${p.source} has errors and is not copied:\n${p.issues}`,
};

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
