import type { Catalogue } from '../en/index.ts';
import { command } from './command.ts';
import { evidence } from './evidence.ts';
import { issues } from './issues/index.ts';

export const russian: Catalogue = { command, evidence, issues };
