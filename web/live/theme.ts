/** Turns the page from light to dark or back; gives what it is now. */
export function turnTheme(): 'light' | 'dark' {
  const { dataset } = document.documentElement;
  const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
  const now = dark ? 'light' : 'dark';
  dataset.theme = now;
  return now;
}
