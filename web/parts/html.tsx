import { useEffect, useRef } from 'preact/hooks';
import { haloCss } from '../../src/figures/svg.ts';
import { said } from '../language.ts';
import { offerFiles } from '../live/files.ts';
import { liveMap, type MapOptions } from '../live/map.ts';
import { placeMarks } from '../live/marks.ts';

/** Elements that a part of a report never has; a file from another program could. */
const foreign = 'script:not([type="application/json"]),iframe,object,embed,link,meta,base,form';

interface Props {
  readonly html: string;
  readonly style: string;
  /** Prefix of the names of the files of its figures. */
  readonly name?: string;
  /** Called with the place that is chosen on its map. */
  readonly choosePlace?: MapOptions['choosePlace'];
}

/** What the style of a report's parts lacks here: the outline of words on drawings, and, on a page as wide as ours, what is chosen on a map beside it. */
const ownStyle = `${haloCss}figure svg{max-width:100%}
@media(min-width:60rem){figure:has(>.alive){display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:0 1rem;align-items:start}
 figure:has(>.alive)>*{grid-column:1/-1}figure>svg:has(~.alive){grid-column:1;grid-row:2;width:100%}figure>.alive{grid-column:2;grid-row:2}}`;

/** A part of a report, under its own style, apart from that of the page. Links to its sections lead within it, its figures offer their files, and its map is alive. */
export function Html({ html, style, name = 'figure', choosePlace }: Props) {
  const { figures, live } = said();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const one of body.querySelectorAll(foreign)) one.remove();
    for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const look = document.createElement('style');
    look.textContent = style + ownStyle;
    root.replaceChildren(look, ...body.childNodes);
    offerFiles(root, name, figures);
    for (const data of root.querySelectorAll('figure > [data-map]'))
      liveMap(data.parentElement!, live, { marks: placeMarks, choosePlace });
    const jump = (event: Event) => {
      const link = (event.target as Element).closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      root.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)))?.scrollIntoView();
    };
    root.addEventListener('click', jump);
    return () => root.removeEventListener('click', jump);
  }, [html, style, name, figures, live, choosePlace]);
  return <div ref={host} />;
}

interface SectionsProps {
  readonly of: readonly { readonly id: string; readonly title: string; readonly html: string }[];
  readonly style: string;
}

/** The sections of a report; the files of the figures of a section have its name. */
export function Sections({ of, style }: SectionsProps) {
  return (
    <>
      {of.map(({ id, title, html }) => (
        <section key={id} aria-label={title}>
          <h2>{title}</h2>
          <Html html={html} style={style} name={id.replace(/-section$/, '')} />
        </section>
      ))}
    </>
  );
}
