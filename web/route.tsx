import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** The address that is shown: path and query. */
export const place = signal(location.pathname + location.search);

addEventListener('popstate', () => {
  place.value = location.pathname + location.search;
});

/** The address of the page of a run, and of a page below it. */
export const runPath = (run: string, page = ''): string => `/runs/${encodeURIComponent(run)}${page}`;

/** The address of the page of a case, and of a page below it. */
export const casePath = (id: string, page = ''): string => `/cases/${encodeURIComponent(id)}${page}`;

/** Goes to a page of the workbench; the reader's focus goes to its title. */
export function go(href: string): void {
  history.pushState(null, '', href);
  place.value = href;
  scrollTo(0, 0);
  queueMicrotask(() => document.querySelector<HTMLElement>('h1')?.focus());
}

/** Puts the address in place of the one that is shown. */
export function settle(href: string): void {
  history.replaceState(null, '', href);
  place.value = href;
}

interface LinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: boolean;
}

/** A link within the workbench. */
export function Link({ href, children, class: name, current }: LinkProps) {
  return (
    <a
      href={href}
      class={name}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}
