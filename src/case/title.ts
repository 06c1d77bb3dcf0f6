import { ownText } from '../i18n/index.ts';
import type { Case } from './model.ts';

/** The title of a case in the current language; its name if it has no title. */
export const caseTitle = (c: Case): string => ownText(c.settings, 'title') ?? (c.title || c.name);
