/** A page with the generated section between its marks `<!-- mark -->` and `<!-- /mark -->` made anew. */
export function section(page: string, mark: string, content: string): string {
  const pattern = new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`);
  if (!pattern.test(page)) throw new Error(`the page has no section ${mark}`);
  return page.replace(pattern, () => `<!-- ${mark} -->\n${content}\n<!-- /${mark} -->`);
}
