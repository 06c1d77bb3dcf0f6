import { documentOf } from '../api.ts';
import { save } from '../live/files.ts';
import { Action } from './form.tsx';

interface Props {
  readonly text: string;
  /** What it is made of, for who does not see the row. */
  readonly of?: string;
  readonly url: string;
  /** The name of the file. */
  readonly name: string;
}

/** A button that fetches a file which the server has to make first, and offers it for keeping; what the server refuses stands below. */
export function Save({ text, of, url, name }: Props) {
  const work = async () => {
    const answer = await fetch(url);
    if (!answer.ok) return documentOf(Promise.resolve(answer));
    save(name, await answer.blob());
    return undefined;
  };
  return <Action text={text} {...(of === undefined ? {} : { of })} work={work} />;
}
