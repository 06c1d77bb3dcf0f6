import { documentOf } from '../api.ts';
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
  const save = async () => {
    const answer = await fetch(url);
    if (!answer.ok) return documentOf(Promise.resolve(answer));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    // The browser reads the address once more after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return undefined;
  };
  return <Action text={text} {...(of === undefined ? {} : { of })} work={save} />;
}
