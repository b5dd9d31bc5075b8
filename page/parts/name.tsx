import { Fragment } from 'preact';

/** Where a long name may be broken: after a sign that joins words, or before a word of a camel-case name. */
const joints = /(?<=[._/=:,-])(?=[^\s._/=:,-])|(?<=[a-z])(?=[A-Z])/;

/** A name that may be broken over lines, so that a narrow window can hold it. */
export const Breakable = ({ text }: { readonly text: string }) => (
  <>
    {text.split(joints).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </>
);

/** A name as it is in a file or a payload. */
export const Code = ({ text, look }: { readonly text: string; readonly look?: string }) => (
  <code class={look}>
    <Breakable text={text} />
  </code>
);
