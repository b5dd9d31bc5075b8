/** A line `Name=value` of a unit, in the section of its service. */
export interface Directive {
  readonly name: string;
  readonly value: string;
}

/** The directives of `[Service]`, and those before any section, as systemctl prints them. A line goes on after a backslash. */
export const directivesIn = (text: string): readonly Directive[] => {
  const directives: Directive[] = [];
  let section = 'Service';
  // Of a line that goes on after a backslash, what came before.
  const open: string[] = [];
  for (const written of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = written.trim();
    if (line.startsWith('#') || line.startsWith(';')) continue;
    if (open.length === 0 && line === '') continue;
    if (line.endsWith('\\')) {
      open.push(line.slice(0, -1));
      continue;
    }
    const whole = [...open.splice(0), line].join(' ');
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
