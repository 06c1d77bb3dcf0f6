import type { Named, Text } from '../../blocks/index.ts';
import { escapeText, isMarked, isQuality } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';

/** A text as HTML; amounts of counterfactuals link to their rows. */
export const textHtml = (text: Text): string =>
  typeof text === 'string'
    ? escapeText(text)
    : text
        .map((part) => {
          if (typeof part === 'string') return escapeText(part);
          const name = `data-counterfactual="${escapeText(part.counterfactual)}"`;
          const html = escapeText(part.text);
          return part.to === undefined
            ? `<span ${name}>${html}</span>`
            : `<a class=cf href="#${part.to}" ${name}>${html}</a>`;
        })
        .join('');

/** A text as HTML in which long words, such as keys and addresses, may be wrapped after punctuation. */
const broken = (text: string): string =>
  escapeText(text).replaceAll(/\S{24,}/g, (word) => word.replaceAll(/([/:_;])(?=\S)/g, '$1<wbr>'));

/** The mark of an assumed or recalled figure, with a label for screen readers. */
function mark(quality: string | undefined): string {
  if (quality === undefined || !isQuality(quality) || !isMarked(quality)) return '';
  const word = words().figures[quality];
  return `<span class="q ${quality}" role="img" aria-label="${word}" title="${word}"></span>`;
}

/** A named text as HTML, linked if its address is a web address. */
export function namedHtml({ text, url, under, quality }: Named): string {
  const lines = under === undefined || under === '' ? [] : under.split('\n');
  const small = lines.map((line) => `<br> <small>${broken(line)}</small>`).join('');
  const html = typeof text === 'string' ? broken(text) : textHtml(text);
  const address = url === undefined ? '' : escapeText(url);
  const isWeb = /^https?:\/\//.test(address);
  const name = isWeb ? `<a href="${address}">${html}</a>` : address === '' ? html : `${html} (${address})`;
  return name + mark(quality) + small;
}
