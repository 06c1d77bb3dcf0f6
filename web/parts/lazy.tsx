import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../language.ts';

/** A page that is fetched when it is first shown: the first page stays light. */
export function lazily<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let found: FunctionComponent<P> | undefined;
  return function Lazy(props: P) {
    const [, drawn] = useState(false);
    useEffect(() => {
      if (!found)
        void load().then((page) => {
          found = page;
          drawn(true);
        });
    }, []);
    const Page = found;
    return Page ? <Page {...props} /> : <p class="quiet">{say().loading}</p>;
  };
}
