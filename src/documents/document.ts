/** A generated document: its file, and its text. */
export interface Document {
  readonly file: string;
  readonly text: string;
}
