import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A file among the inputs of the bundled data. */
export const input = (...parts: string[]): string => join(root, 'tools', 'data', ...parts);

/** A file of a bundled case. */
export const caseFile = (...parts: string[]): string => join(root, 'cases', ...parts);
