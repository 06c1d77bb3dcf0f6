import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/** A page with the generated section between its marks `<!-- mark -->` and `<!-- /mark -->` made anew. */
export function section(page: string, mark: string, content: string): string {
  const pattern = new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`);
  if (!pattern.test(page)) throw new Error(`the page has no section ${mark}`);
  return page.replace(pattern, () => `<!-- ${mark} -->\n${content}\n<!-- /${mark} -->`);
}

/** A page of the project, by its path, with all these generated sections made anew, by mark. */
export const pageWith = (path: string, sections: Readonly<Record<string, string>>): string =>
  Object.entries(sections).reduce(
    (page, [mark, content]) => section(page, mark, content),
    readFileSync(join(root, path), 'utf8'),
  );
