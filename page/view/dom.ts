type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What stands in an element. A text is only ever a text. */
export type Child = Node | string;

const filled = <E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, `${value}`);
  }
  element.append(...children);
  return element;
};

/** An element with attributes and content. */
export const el = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] => filled(document.createElement(tag), attributes, children);

/** An element of a drawing. */
export const svg = (tag: string, attributes: Attributes, ...children: readonly Child[]): SVGElement =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement, attributes, children);

/** An element of the page by its id. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};

/** Where a long name may be broken: after a dot or an underscore, or before a word of a camel-case name. */
const joints = /(?<=[._])(?=.)|(?<=[a-z])(?=[A-Z])/;

/** A name that may be broken over lines, so that a narrow window can hold it. */
export const breakable = (name: string): readonly Child[] =>
  name.split(joints).flatMap((part, index) => (index === 0 ? [part] : [el('wbr'), part]));

/** A name as it stands in a file or a payload. */
export const code = (name: string, attributes: Attributes = {}): HTMLElement =>
  el('code', attributes, ...breakable(name));

/** A button that does something. */
export const button = (text: string, attributes: Attributes, act: () => void): HTMLButtonElement => {
  const made = el('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
};

/** Says something to those who do not see the page. */
export const announce = (text: string): void => {
  byId('status').textContent = text;
};
