const words = { on: 'On', off: 'Off', unknown: 'Not known' } as const;

/** Whether something is on: a dot and a word. It is no control: the page cannot switch a server. */
export const State = ({
  state,
  says = words[state],
}: {
  readonly state: keyof typeof words;
  readonly says?: string;
}) => <span class={`state state--${state}`}>{says}</span>;
