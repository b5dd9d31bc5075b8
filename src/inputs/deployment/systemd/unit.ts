/** A line `Name=value` of a unit, in the section of its service. */
export interface Directive {
  readonly name: string;
  readonly value: string;
}

/** The directives of `[Service]`, and those before any section, as systemctl prints them. A line goes on after a backslash. */
export const directivesIn = (text: string): readonly Directive[] => {
  const directives: Directive[] = [];
  let section = 'Service';
  let open = '';
  for (const written of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = written.trim();
    if (line.startsWith('#') || line.startsWith(';')) continue;
    if (open === '' && line === '') continue;
    const whole = open + line;
    if (whole.endsWith('\\')) {
      open = `${whole.slice(0, -1)} `;
      continue;
    }
    open = '';
    const [, named] = /^\[([^\]]*)\]$/.exec(whole) ?? [];
    if (named !== undefined) section = named;
    else {
      const sign = whole.indexOf('=');
      if (section === 'Service' && sign > 0)
        directives.push({ name: whole.slice(0, sign).trim(), value: whole.slice(sign + 1).trim() });
    }
  }
  return directives;
};
