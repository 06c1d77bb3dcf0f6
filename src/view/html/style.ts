/** How many columns of a table may be marked as numeric by a class of the table (`n1`, `n2` …); further columns have a class in each cell. */
export const NUMBERED = 40;

/** A selector for the numeric columns of all tables. */
const numbered = (cell: string) =>
  Array.from({ length: NUMBERED }, (_, i) => `.n${i + 1} ${cell}:nth-child(${i + 1})`).join();

/** Style sheet of pages. Colours are variables of the figures. */
export const style = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:auto}
body{margin:0 auto;padding:3rem 1.25rem 4rem;max-width:52rem;background:var(--paper);color:var(--ink);
 font:16px/1.55 'Noto Sans','Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif}
h1{font-size:1.1rem;font-weight:600;line-height:1.35;margin:0 0 .75rem;color:var(--muted)}
h2{font-size:1.35rem;line-height:1.3;margin:3.2rem 0 .8rem}
h3{font-size:1rem;margin:1.8rem 0 .4rem}
p{margin:.6rem 0;max-width:42rem}
.answer{font-size:1.45rem;line-height:1.4;font-weight:600;margin:.2rem 0 1.2rem;max-width:46rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:.9rem 1.2rem;margin:1.2rem 0;padding:0}
:lang(ru) .facts{grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
.facts div{border-top:2px solid var(--accent);padding-top:.35rem}
.first{padding-left:1.1rem;max-width:46rem}.first li{margin:.35rem 0}
.facts dt{font-size:.82rem;color:var(--muted)}
.facts dd{margin:0;font-size:1.05rem;line-height:1.35;font-weight:600;font-variant-numeric:tabular-nums}
.run{font-size:.82rem}
nav ol{columns:2;font-size:.9rem;padding-left:1.3rem;margin:1.5rem 0 0}
a{color:var(--accent)}a.cf{color:inherit;text-decoration-color:var(--faint)}
figure{margin:1.4rem 0}
figure svg{display:block;max-width:100%;height:auto;font-variant-numeric:tabular-nums}
figure>.narrow{display:none}
table{border-collapse:collapse;font-size:.85rem;line-height:1.4;font-variant-numeric:tabular-nums;min-width:50%}
caption{text-align:left;color:var(--muted);padding:.3rem 0;position:sticky;left:0;max-width:min(42rem,calc(100vw - 2.5rem))}
th,td{text-align:left;vertical-align:top;padding:.22rem .9rem .22rem 0;border-bottom:1px solid var(--faint)}
th{font-weight:600;border-bottom:1.5px solid var(--muted)}
:lang(zh) td:not(.n,.m,.w){min-width:4.5em}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
td[data-l]::after{content:attr(data-l);visibility:hidden}
.d{white-space:nowrap}
.scroll{overflow-x:auto;margin:.5rem 0}
small,.run{color:var(--muted)}
details{margin:.5rem 0;font-size:.9rem}details details{margin-inline-start:1.3em;font-size:1em}
summary{cursor:pointer;color:var(--accent)}
.q,:is(td.assumed,td.recalled)::after{content:'';display:inline-block;width:.6em;height:.6em;border:1px solid var(--ink);border-radius:50%;margin-left:.35em}
.q.recalled,td.recalled::after{background:linear-gradient(90deg,var(--ink) 50%,transparent 50%)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--faint);font-size:.82rem;color:var(--muted)}
button{font:inherit;font-size:.8rem;color:var(--accent);background:none;border:1px solid var(--faint);border-radius:3px;padding:.2rem .6rem;cursor:pointer}
#theme{position:absolute;top:.6rem;right:1.25rem}
.live,.turned .drawn{display:none}.turned .live{display:inline}
figure svg[tabindex]{cursor:grab}.turned .ground *{vector-effect:non-scaling-stroke}
.alive,.line{font-size:.85rem}.alive>*,.line{margin:.5rem 0}.alive>small{display:block}.alive label,.line,.line label{display:flex;flex-wrap:wrap;gap:.3rem .5rem;align-items:center}.alive select{max-width:100%;font:inherit}
.alive fieldset{display:flex;flex-wrap:wrap;gap:.2rem 1rem;border:0;padding:0}.alive legend{float:left;margin-right:.8rem}.swatch{width:.9rem;height:.6rem;border-radius:2px}
.alive dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.3rem 0}.alive dt{color:var(--muted)}.alive dd{margin:0;grid-column:2}
.files{display:flex;gap:.4rem;margin:.4rem 0 0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.first-page h2{font-size:1.1rem;margin-top:2rem}
.plants td:first-child{min-width:8rem}.plants td:nth-child(2){min-width:11rem}
@media (min-width:72rem){.first-page{display:grid;grid-template-columns:minmax(0,28rem) minmax(0,1fr);gap:0 2.5rem;
 width:min(78rem,100vw - 4rem);margin-left:calc((100% - min(78rem,100vw - 4rem))/2)}
 .first-page:has(.plants){grid-template-columns:minmax(0,45rem) minmax(0,1fr);font-size:.8rem;line-height:1.4}
 body:has(.plants){padding-top:.6rem}.first-page .plants td:first-child{min-width:14rem}:lang(ru) .first-page .plants th{font-size:.7rem}.first-page caption{max-width:none;font-size:.74rem}.first-page:has(.plants) :is(th,td){padding:.16rem .45rem .16rem 0}.first-page:has(.plants) section h2{padding-right:6rem}.first-page .plants table{font-size:.78rem;line-height:1.3}:lang(ru) .first-page .plants table{font-size:.74rem;line-height:1.24}
 .first-page:has(.plants) header{& figure{display:grid;grid-template:auto 1fr/minmax(0,max-content) minmax(0,1fr);gap:0 .6rem}& figure>svg{grid-row:1/3}& .files{grid-area:1/2;flex-direction:column;margin:0;gap:.2rem}& button,& figure>details{font-size:.68rem;line-height:1.25}& button{padding:.05rem .3rem}
  & figure>details{grid-area:2/2;margin:.2rem 0 0}& figure>details[open]{grid-area:3/1/auto/3}}
 .first-page .answer{font-size:1.3rem}.first-page:has(.plants) .answer{font-size:1.05rem;line-height:1.35;margin:.1rem 0 .5rem;max-width:none}.first-page:has(.plants) h1{font-size:.95rem;margin:0 0 .3rem}
 .first-page .beside{display:grid;grid-template-columns:1.15fr 1fr;gap:0 1.2rem}.first-page h3{margin:.15rem 0 .1rem}.first-page figure{margin:.1rem 0}.first-page li{margin:.1rem 0}.first-page .plants :is(.scroll,details){margin:.15rem 0}.beside .first{margin:.1rem 0;font-size:.74rem;line-height:1.3}
 :lang(ru) .beside .first{font-size:.67rem;line-height:1.27}:lang(ru) .first-page:has(.plants) .answer{font-size:.95rem;line-height:1.3}.first-page h2{margin-top:0}.first-page th,.first-page td{padding-right:.6rem}}
@media (max-width:40rem){nav ol{columns:1}.answer{font-size:1.2rem}td:not(.n,.m,.w){min-width:5.5rem}td.m{min-width:10rem}td.w{min-width:18rem}
 figure>svg{display:none}figure>.narrow{display:block;width:100%}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}#theme,nav,.files,.line,.alive{display:none}.turned .drawn{display:inline}.turned .live{display:none}.turned .ground{transform:none}
 figure,tr{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}.scroll{overflow:visible}}
${numbered('tr>')}{text-align:right;min-width:0}
${numbered('td')}{white-space:nowrap}
`;
