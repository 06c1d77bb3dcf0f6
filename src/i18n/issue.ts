/** Parameters of an issue of a case as text; a missing one is empty. */
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

/** A sentence on the fault, then possible remedies: the first that is not empty is used. */
export type IssueText = (p: IssueParams) => readonly [message: string, ...mends: string[]];

/** Texts of issues by code; every language has all codes. */
export const issueTexts = <K extends string>(texts: Readonly<Record<K, IssueText>>): Readonly<Record<K, IssueText>> =>
  texts;
