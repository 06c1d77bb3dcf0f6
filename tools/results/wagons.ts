import { type Asked, pageOf } from './page.ts';
import { wagonWords } from './wagonWords.ts';

const asked: Asked = {
  name: 'wagons-eurasia',
  columns: ['low', 'as-it-stands', 'dear-wheels', 'high'],
  nothing: ['nothing-low', 'nothing', 'nothing-dear', 'nothing-high'],
  without: { 'no-wheels': 'dear-wheels' },
};

/** The pages of the wagons case in three languages with the tables of its results made anew, by file name. */
export const wagonPages = (): Map<string, string> =>
  new Map(Object.entries(wagonWords).map(([file, words]) => [file, pageOf(asked, file, words)]));
