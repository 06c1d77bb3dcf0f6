import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.ts';
import { linkedFiles, type Page, pages, searchIndex, upOf } from './site/pages.ts';

/** `npm run docs`: the site of the documentation, static and searchable, in the folder site. */
const style = `body{margin:0;font:16px/1.6 "Noto Sans",system-ui,sans-serif;color:#1c2733;background:#fff;display:grid;grid-template-columns:15rem minmax(0,1fr)}
nav{padding:1rem;background:#f3f5f7;min-height:100vh;font-size:.9rem;box-sizing:border-box}nav a{display:block;padding:.15rem 0}
main{padding:1rem 2rem 4rem;max-width:58rem}a{color:#0b5c8a}pre{background:#f3f5f7;padding:.8rem;overflow-x:auto}code{font-size:.9em}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.92rem}td,th{border:1px solid #cfd6dd;padding:.3rem .5rem;vertical-align:top;text-align:left}
img{max-width:100%}input{width:100%;box-sizing:border-box;padding:.4rem;font:inherit}#found a{padding:.4rem 0;border-bottom:1px solid #cfd6dd}
@media(max-width:45rem){body{display:block}nav{min-height:0}}
@media(prefers-color-scheme:dark){body{background:#14191f;color:#e3e8ed}nav,pre{background:#1d242c}a{color:#7cc4ee}td,th{border-color:#3a444f}}`;

/** Every word typed must stand in a part; parts whose heading has them come first. */
const search = `const box=document.querySelector('input'),found=document.querySelector('#found'),up=document.documentElement.dataset.up;
box.addEventListener('input',()=>{const words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);found.replaceChildren();if(!words.length)return;
const score=p=>words.filter(w=>p.heading.toLowerCase().includes(w)).length;
const hits=INDEX.filter(p=>{const t=(p.page+' '+p.heading+' '+p.words).toLowerCase();return words.every(w=>t.includes(w))}).sort((a,b)=>score(b)-score(a));
for(const p of hits.slice(0,20)){const a=document.createElement('a');a.href=up+p.file;a.textContent=p.page===p.heading?p.page:p.page+': '+p.heading;found.append(a)}
if(!hits.length)found.textContent='No page has all of these words.'});`;

const html = (page: Page, all: readonly Page[]): string => {
  const up = upOf(page.file);
  const menu = all
    .filter(({ source }) => source === 'README.md' || source.startsWith('docs/'))
    .map(({ file, title }) => `<a href="${up}${file}">${title}</a>`)
    .join('');
  return `<!doctype html><html lang="en" data-up="${up}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${page.title} · Chorsu</title><link rel="stylesheet" href="${up}site.css"></head><body>
<nav><label>Search<input type="search"></label><div id="found" aria-live="polite"></div>${menu}</nav><main>${page.html}</main>
<script src="${up}index.js"></script><script src="${up}search.js"></script></body></html>
`;
};

const out = join(root, 'site');
rmSync(out, { recursive: true, force: true });
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
};
const all = pages();
for (const page of all) put(page.file, html(page, all));
for (const path of linkedFiles(all)) {
  if (statSync(join(root, path)).isDirectory()) continue;
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(join(root, path), join(out, path));
}
put('site.css', style);
put('index.js', `const INDEX=${JSON.stringify(searchIndex(all)).replaceAll('<', '\\u003c')};`);
put('search.js', search);
process.stdout.write(`${out}: ${all.length} pages\n`);
