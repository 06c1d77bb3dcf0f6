import { haloCss } from '../../src/figures/svg.ts';

/** What a page gives a drawing and a file of its own has to say itself. */
const own = ['style', 'class', 'role', 'data-points', 'data-titles', 'tabindex'];

/** Runs `read` while the page has its light colours, as in print. */
function inLight<T>(read: (style: CSSStyleDeclaration) => T): T {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  try {
    return read(getComputedStyle(root));
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

/** A drawing of a page as a file that opens alone: its colours written in as they are printed, on paper, without what is not shown. */
export function drawingOf(svg: Element): string {
  const copy = svg.cloneNode(true) as Element;
  const turned = svg.classList.contains('turned');
  for (const one of copy.querySelectorAll(turned ? '.drawn, .marks' : '.live, .marks')) one.remove();
  for (const one of [copy, ...copy.querySelectorAll('[data-points], [data-titles]')])
    for (const name of own) one.removeAttribute(name);
  return inLight((style) => {
    const paper = style.getPropertyValue('--paper').trim();
    copy
      .querySelector('title')
      ?.insertAdjacentHTML('afterend', `<style>${haloCss}</style><rect width="100%" height="100%" fill="${paper}"/>`);
    const text = new XMLSerializer().serializeToString(copy);
    return text.replace(/var\((--\w+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  });
}
