/** What an issue of a case says of itself, as text; what it does not say is empty. */
export type IssueParams = Readonly<
  Record<
    | 'table'
    | 'column'
    | 'value'
    | 'file'
    | 'line'
    | 'key'
    | 'expected'
    | 'found'
    | 'other'
    | 'nearest'
    | 'from'
    | 'to'
    | 'by'
    | 'meaning'
    | 'market',
    string
  >
>;

/** A sentence on what is wrong, then what can be done: the first that is not empty is said. */
export type IssueText = (p: IssueParams) => readonly [message: string, ...mends: string[]];

/** Texts of issues by their codes; the codes are the contract for other languages. */
export const issueTexts = <K extends string>(texts: Readonly<Record<K, IssueText>>): Readonly<Record<K, IssueText>> =>
  texts;
