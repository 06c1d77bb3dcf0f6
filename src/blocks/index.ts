/** What an answer says, as data: a document becomes blocks once, and each writer of `view` writes them in its own way. */
export * from './block.ts';
export * from './make.ts';
