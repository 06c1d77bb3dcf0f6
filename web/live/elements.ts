/** An element with what it holds and how it stands. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const one = Object.assign(document.createElement(name), props);
  one.append(...children);
  return one;
}

/** A button that says `label`. */
export const button = (label: string, onclick: () => void, name = label): HTMLButtonElement => {
  const one = make('button', { type: 'button', onclick }, label);
  if (name !== label) one.setAttribute('aria-label', name);
  return one;
};

/** Puts a new element, of a class where one is given, into a drawing. */
export function drawnIn<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: K,
  className?: string,
): SVGElementTagNameMap[K] {
  const one = document.createElementNS('http://www.w3.org/2000/svg', name);
  if (className !== undefined) one.setAttribute('class', className);
  parent.append(one);
  return one;
}
