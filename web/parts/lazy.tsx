import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../language.ts';

/** A page whose code is loaded when it is first shown, so that the start page stays small. */
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
