import type { Catalogue } from '../en/index.ts';
import { command } from './command.ts';

export const chinese: Catalogue = { command };
