/** The script of a report's page; `npm run live` puts it into `src/view/html/script.ts`. */
import { type FileWords, offerFiles } from './files.ts';
import { liveMap, type MapWords } from './map.ts';
import { turnTheme } from './theme.ts';

const words = JSON.parse(document.getElementById('live')!.textContent!) as FileWords & MapWords;
const theme = document.getElementById('theme')!;
theme.hidden = false;
theme.addEventListener('click', turnTheme);
for (const head of document.querySelectorAll('header')) offerFiles(head, 'answer', words);
for (const section of document.querySelectorAll('section'))
  offerFiles(section, section.id.replace(/-section$/, ''), words);
for (const data of document.querySelectorAll('figure > [data-map]')) liveMap(data.parentElement!, words);
