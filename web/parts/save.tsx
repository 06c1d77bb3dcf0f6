import { documentOf } from '../api.ts';
import { save } from '../live/files.ts';
import { Action } from './form.tsx';

interface Props {
  readonly text: string;
  /** The object of the file, for readers who do not see the row. */
  readonly of?: string;
  readonly url: string;
  /** The name of the file. */
  readonly name: string;
}

/** A button that fetches a file which the server makes on request, and saves it; a refusal of the server is shown below. */
export function Save({ text, of, url, name }: Props) {
  const work = async () => {
    const answer = await fetch(url);
    if (!answer.ok) return documentOf(Promise.resolve(answer));
    save(name, await answer.blob());
    return undefined;
  };
  return <Action text={text} {...(of === undefined ? {} : { of })} work={work} />;
}
