import type { ComponentChildren } from 'preact';
import { documentOf } from '../api.ts';
import { say } from '../language.ts';
import { Html } from './html.tsx';
import { useLoaded, Waiting } from './load.tsx';

interface Parts {
  readonly answer: string;
  readonly html: string;
  readonly style: string;
}

/** The parts of a report page: the answer at the top, the rest, and the style. */
export function partsOf(text: string): Parts {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const answer = (page.querySelector('.answer') ?? page.querySelector('h1'))?.textContent ?? '';
  for (const one of page.querySelectorAll('header > h1, header > .answer')) one.remove();
  if (page.querySelectorAll('main > section').length < 2) page.querySelector('body > nav')?.remove();
  const parts = [...page.querySelectorAll('body > header, body > nav, body > main, body > footer')];
  const styles = [...page.querySelectorAll('head > style')];
  const joined = (texts: readonly (string | null)[]) => texts.join('\n');
  return {
    answer,
    html: joined(parts.map((part) => part.outerHTML)),
    style: joined(styles.map((style) => style.textContent)),
  };
}

interface Props {
  readonly src: string;
  /** The content above the report, made from its answer and a link that opens it alone. */
  head(answer: string, alone: ComponentChildren): ComponentChildren;
}

/** A page of the library inside the workbench, with its title, language and theme; it can also be opened alone. */
export function Report({ src, head }: Props) {
  const w = say();
  const loaded = useLoaded(async () => {
    const answer = await fetch(src);
    if (!answer.ok) await documentOf(Promise.resolve(answer));
    return partsOf(await answer.text());
  }, [src]);
  return (
    <Waiting of={loaded}>
      {({ answer, html, style }) => (
        <>
          {head(
            answer,
            <a href={src} target="_blank" rel="noopener">
              {w.byItself}
            </a>,
          )}
          <Html html={html} style={style} />
        </>
      )}
    </Waiting>
  );
}
