type Out = NodeJS.WritableStream & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };

/** Where a command reads and writes. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Out;
  readonly stderr: Out;
  /** Whether colours were asked for, or refused, on the command line. */
  readonly colour?: boolean | undefined;
}

/** What a command was given. */
export interface Given<Options = unknown> {
  readonly options: Options;
  readonly files: readonly string[];
}
