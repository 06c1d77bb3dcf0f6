import { qualities } from '../quality.ts';
import { text, word } from './column.ts';

/** Sources carry no source of their own, so the provenance columns are not added. */
export const sources = {
  name: 'sources',
  group: 'evidence',
  meaning: 'where figures come from',
  columns: [
    text('source', 'key of the source', { key: true, required: true }),
    text('title', 'title', { required: true }),
    word('publisher', 'publisher'),
    word('year', 'year'),
    word('url', 'address'),
    text('quality', 'how good its figures are', { required: true, choices: qualities }),
    word('note', 'anything a reader should know'),
  ],
} as const;
