/** Titles of the figures of a page that have no table behind them: none of their own, and none before them in their section. */
export const bareFigures = (html: string): string[] =>
  html
    .split('<section ')
    .flatMap((section) =>
      [...section.matchAll(/<figure>[\s\S]*?<\/figure>/g)]
        .filter((found) => !section.slice(0, found.index + found[0].length).includes('<table'))
        .map(([figure]) => /<title>([^<]*)/.exec(figure)?.[1] ?? ''),
    );
