import { ownText } from '../i18n/index.ts';
import type { Case } from './model.ts';

/** The title of a case in the language that is spoken; its name where it has no title. */
export const caseTitle = (c: Case): string => ownText(c.settings, 'title') ?? (c.title || c.name);
