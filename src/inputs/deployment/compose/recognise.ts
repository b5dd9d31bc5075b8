/** Whether a text is a compose file, as YAML or as JSON. */
export const recognisesCompose = (text: string): boolean =>
  /^(?:services|include):[ \t]*(?:#.*)?\r?$/m.test(text) ||
  /^(?:services|"services"):[ \t]*[{&!]/m.test(text) ||
  /^(?:include|"include"):[ \t]*[[&!]/m.test(text) ||
  /^\s*\{[\s\S]*"services"\s*:\s*\{/.test(text);
