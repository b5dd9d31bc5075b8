import type { SyntaxCause, TemplateForm } from '../../issues.js';

/** Why a text is not JSON, where that is clear, and what to do. None of these sentences quotes the text. */
export const causes = {
  arrow: 'JSON writes a colon, not => (that is Ruby, Perl or PHP)',
  badEscape: 'a backslash inside quotes must be written twice (\\\\), or start one of the escapes of JSON',
  badNumber: 'JSON does not write numbers this way',
  base64: 'it is base64; decode it first',
  binary: 'it is a binary file, not text',
  bracket: 'this closing bracket or brace matches no opening one',
  comment: 'a comment; JSON has no comments, so delete it',
  control: 'a control character inside quotes; write it as an escape (a tab is \\t)',
  curlyQuotes: 'typographic quotation marks; JSON needs straight ones (")',
  escaped: 'its quotation marks are escaped (\\"): it was copied from inside another string; unescape it first',
  extraComma: 'an extra comma; delete it',
  html: 'it is a web page (HTML); perhaps a login or error page was saved instead',
  ini: 'it looks like an INI or TOML file; expected a config.json',
  invisible: 'an invisible character that JSON does not allow here; delete it',
  markdown: 'it looks like Markdown; expected a config.json',
  mergeConflict: 'merge-conflict markers; resolve the conflict first',
  missingColon: 'a colon is missing before this',
  missingComma: 'a comma is missing before this',
  missingValue: 'a value is missing before this',
  noNumber: 'JSON has no NaN, Infinity or undefined',
  openText: 'a closing quotation mark is missing on this line, or a line end inside quotes must be written \\n',
  pythonWord: 'Python writes True, False and None; JSON needs true, false and null (json.dumps writes them)',
  quotes: 'a quotation mark is missing, or one inside quotes must be written \\"',
  severalValues: 'another JSON value follows the first; expected only one',
  singleQuotes: 'single quotation marks, as in Python or JavaScript; JSON needs double ones (")',
  tar: 'it is a tar archive; unpack it and give the config in it (of a support packet, sanitized_config.json)',
  template: 'a template that was not rendered; give the file that it produces',
  textAfter: 'the JSON ends before this; delete the text after it',
  textBefore: 'the JSON starts here; delete the text before it',
  truncated: 'it ends too early: a bracket or brace is not closed, or the file was cut off',
  unquotedName: 'a name without double quotation marks; add them',
  utf16: 'the text is UTF-16; save it as UTF-8 (in PowerShell: -Encoding utf8)',
  utf32: 'the text is UTF-32; save it as UTF-8',
  variables: 'it is a list of environment variables, not a config.json',
  word: 'a word without quotation marks; only true, false and null have none',
  xml: 'it is XML; expected a config.json',
  yaml: 'it looks like YAML; convert it to JSON, or take the config.json out of it',
  zip: 'it is a zip archive; unpack it and give the config in it (of a support packet, sanitized_config.json)',
} as const satisfies Readonly<Record<SyntaxCause, string>>;

/** What marks each sort of template, and where it is used. */
export const forms: Readonly<Record<TemplateForm, string>> = {
  jinja: '{{ }} or {% %}: Jinja, as in Ansible',
  go: '{{ . }}: Go, as in Helm',
  handlebars: '{{# }}: Handlebars or Mustache',
  erb: '<% %>: ERB, as in Chef and Puppet',
  shell: '$NAME or the same in braces: a shell variable, as for envsubst or Terraform',
  placeholder: 'a placeholder, such as @NAME@ or %{NAME}',
};

/** Why a text is not JSON; of a template also which sort it is. */
export const causeText = (cause: SyntaxCause, template: TemplateForm | undefined): string =>
  template === undefined
    ? causes[cause]
    : `a template that was not rendered (${forms[template]}); give the file that it produces`;
