import { type Asked, pageOf } from './page.ts';
import { type PageWords, wordsByPage } from './words.ts';

const polymers: Asked = {
  name: 'polymers-eurasia',
  columns: ['as-it-stands', 'converting-low', 'converting-high', 'glut', 'hormuz-2026'],
  nothing: ['nothing', 'nothing-converting-low', 'nothing-converting-high', 'nothing-glut', 'nothing-hormuz-2026'],
  without: { 'no-pipe-grades': 'as-it-stands', 'no-converting': 'as-it-stands', cracker: 'as-it-stands' },
};

const polymerWords: PageWords = {
  ...wordsByPage['README.md']!,
  scenarios: {
    'as-it-stands': 'as it stands',
    'converting-low': 'less converting stands',
    'converting-high': 'more converting stands',
    glut: 'glut',
    'hormuz-2026': 'prices of 2026',
  },
  without: {
    'no-pipe-grades': 'lost without the line for pipe grades',
    'no-converting': 'lost without new converting',
    cracker: 'lost with a cracker at Atyrau',
  },
  headings: { ...wordsByPage['README.md']!.headings, borders: 'borders' },
};

/** The page of the polymers case with the tables of its results made anew, by file name. */
export const polymerPages = (): Map<string, string> =>
  new Map([['README.md', pageOf(polymers, 'README.md', polymerWords)]]);

const wagons: Asked = {
  name: 'wagons-eurasia',
  columns: ['low', 'as-it-stands', 'dear-wheels', 'high'],
  nothing: ['nothing-low', 'nothing', 'nothing-dear', 'nothing-high'],
  without: { 'no-wheels': 'dear-wheels' },
};

/** The pages of the wagons case in three languages with the tables of its results made anew, by file name. */
export const wagonPages = (): Map<string, string> =>
  new Map(Object.entries(wordsByPage).map(([file, words]) => [file, pageOf(wagons, file, words)]));
