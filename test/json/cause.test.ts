import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isUtf16 } from '../../src/inputs/encoding.js';
import type { SyntaxCause, TemplateForm } from '../../src/issues.js';
import { passValue } from '../../src/json/mistake.js';
import { readText } from '../../src/json/read.js';
import { describeIssue } from '../../src/wording/problems/issues.js';
import { causes, causeText, forms } from '../../src/wording/problems/syntax-causes.js';

const issueOf = (text: string) => {
  const read = readText(text, {});
  return read.ok ? undefined : read.issues[0];
};

const tar = `config.json${'\0'.repeat(246)}ustar  \0`;

const texts: { readonly [C in SyntaxCause]: readonly string[] } = {
  arrow: ['{"a" => 1}'],
  badEscape: ['{"a": "C:\\mattermost"}', '{"a": "\\u12"}'],
  badNumber: ['{"a": 007}', '{"a": +1}', '{"a": .5}', '{"a": 1.}', '{"a": 0x10}', '{"a": 1_000}', '{"a": 1e}'],
  base64: ['eyJhIjoxfQ==', 'ewogICJhIjogMQp9Cg==\n'],
  binary: ['\u0089PNG\r\n', '\uFFFDPNG\r\n\u001A', 'SQLite format 3\0'],
  bracket: ['{"a":1}}', '{"a":[1}', '[1}', '[1]]'],
  comment: [
    '// x\n{}',
    '/* x */ {"a":1}',
    '# x\n{"a":1}',
    '{"a":1 # x\n}',
    '{} // x',
    '{"a": /* c */ 1}',
    '{# x\n"a":1}',
  ],
  control: ['{"a": "x\ty"}'],
  curlyQuotes: ['{“a”: 1}'],
  escaped: ['{\\"a\\": 1}', '{\\n\\"a\\": 1}'],
  extraComma: ['{"a":1,}', '[1,2,]', '{"a":1,,"b":2}', '{,"a":1}', '{"a":1},', '{"a":[1,\n]\n}'],
  html: ['<!DOCTYPE html><html>', '<html>{"a":1}</html>', '\n<!-- x -->\n<!doctype html>'],
  ini: ['[a]\nb = 1\n', '; x\n[a.b]\n'],
  invisible: ['{\u00A0"a": 1}', '{"a": 1,\u200B "b": 2}', '{"a": 1}\uFEFF{"b":1}', '\u3000{}'],
  markdown: ['# Title\n\nSome text with {"a": 1} in it.\n', '\n## Title\n\nOne.\n\n```json\n{"a": 1}\n```\n'],
  mergeConflict: ['{"a": 1,\n<<<<<<< HEAD\n"b": 2\n=======\n"b": 3\n>>>>>>> x\n}', '<<<<<<< HEAD\n{}'],
  missingColon: ['{"a" 1}', '{"a"}', '{"a","b"}'],
  missingComma: ['{"a":1 "b":2}', '{"a":{}\n"b":2}', '["a" "b"]', '[1 2]', '{"a": true\n "b":1}'],
  missingValue: ['{"a":}', '{"a":,"b":1}'],
  noNumber: ['{"a": NaN}', '{"a": -Infinity}', '{"a": undefined}'],
  openText: ['{"a": "x,\n"b": 1}', '{"a": "x\ny"}'],
  pythonWord: ['{"a": True}', '{"a": None, "b": False}'],
  quotes: ['{"a": "x"y"}', '{"a: 1, "b": 2}'],
  severalValues: ['{"a":1}\n{"b":2}\n', '[]\n{}'],
  singleQuotes: ["{'a': True}", "{u'a': 1}", `{"a": 'x'}`],
  tar: [tar],
  template: [
    ...['{{ x }}', '{"a": {{x}}}', '{{ if .X }}{"a":1}{{ end }}', '{% if x %}{"a":1}{% endif %}', '{"a": <%= x %>}'],
    ...['<%= x %>', '{"a": $' + '{MAX}}', '{"a": $MAX}', '{ {% for x in y %}"a":1{% endfor %} }', '{"a": @VALUE@}'],
    ...['{"a": 1 {{- if .x }}, "b": 2 {{- end }} }', '{"a": {{ .Values.x | quote }} }', '{{- include "x" . }}'],
    ...['{"a": %{x}}', '{"a": [ {{#each x}} 1 {{/each}} ]}', '{# x #}{"a":1}'],
  ],
  textAfter: ['{"a":1} hunter', '{"a":1}\n$ ', '{"a":1};'],
  textBefore: [
    ...['using a local instance\n{"a": 1}', 'Warning: x\n{\n "a": 1\n}\n', '2024-01-01 12:00:00 x\n{"a": 1}'],
    ...['[INFO] x\n{"a": 1}', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"a":1}', '\'{"a":1}\''],
    ...['module.exports = {"a":1};', '$ mmctl config show\n{"a":1}\n$ ', '\u001B[32mok\u001B[0m\n{"a":1}'],
  ],
  truncated: ['{', '{"a": ', '{"a": "x', '{"a": 1', '{"a": [1,\n', '{"a": "x\n', '{"a": tr', '{"a": "x\\'],
  unquotedName: ['{a: 1}', '{"a":1, b: 2}', '{true: 1}', '{1: 1}'],
  utf16: ['{\0"\0a\0"\0:\x001\0}\0', '\0{\0"\0a\0"\0:\x001\0}'],
  utf32: ['{\0\0\0"\0\0\0'],
  variables: ['MM_A=b\nMM_C={"a":1}\n', 'export A=1'],
  word: ['{"a": yes}', '{"a": hunter2}', '{"a": TRUE}', '{"a": 10MB}'],
  xml: ['<?xml version="1.0"?><a/>', '<a/>'],
  yaml: [
    ...['---\na: 1\n', 'LogSettings:\n  EnableFile: false\n', '# x\nLogSettings:\n  a: 1\n', '- a\n- b\n'],
    'apiVersion: v1\ndata:\n  config.json: |\n    {\n     "a": 1\n    }\n',
  ],
  zip: ['PK\u0003\u0004xxx', 'PK\u0005\u0006'],
};

describe.for(Object.entries(texts))('%s', ([cause, examples]) => {
  it.for(examples.map((text) => [text]))('%j', ([text = '']) => {
    expect(issueOf(text)).toMatchObject({ code: 'syntax', cause, line: expect.any(Number) });
  });
});

it.for(['hunter2', '****', '"', '<', 'true false'])('gives no cause, or one, for %j, and never fails', (text) => {
  expect(issueOf(text)).toMatchObject({ code: 'syntax' });
});

const templates = Object.keys(forms) as readonly TemplateForm[];

it.for<[form: TemplateForm, ...texts: string[]]>([
  ['jinja', '{{ x }}', '{"a": {{ x | default(1) }}}', '{% if x %}{"a":1}{% endif %}', '{# x #}{"a":1}', '{"a": {{x}}}'],
  ['jinja', '{"a": {{ env }}, {% set b = 1 %}'],
  ['go', '{{ if .X }}{"a":1}{{ end }}', '{"a": {{ .Values.x | quote }} }', '{{- include "x" . }}', '{"a": {{ $x }}}'],
  ['go', '{"a": {{ env }}, "b": {{ .X }}}', '{"a": {{ "x" | quote }}}', '{{ range $x := .Y }}{{ end }}'],
  ['handlebars', '{"a": [ {{#each x}} 1 {{/each}} ]}', '{"a": {{ x }}, "b": {{#if y}}1{{/if}}}'],
  ['erb', '{"a": <%= x %>}', '<% if x %>{}<% end %>'],
  ['shell', '{"a": $' + '{MAX}}', '{"a": $MAX}', '{"a": $(cat x)}'],
  ['placeholder', '{"a": @VALUE@}', '{"a": %{x}}', '{"a": __VALUE__}', '{"a": %MAX%}', '{"a": #{x}}'],
])('knows a template of the form %s', ([form, ...texts]) => {
  for (const text of texts) {
    const issue = issueOf(text);
    expect(issue, text).toMatchObject({ code: 'syntax', cause: 'template', template: form, line: 1 });
    expect(issue && describeIssue(issue)).toContain(forms[form]);
  }
});

it.for<[text: string, line: number, column: number]>([
  ['{"LogSettings": {"EnableFile": false,}}', 1, 37],
  ['using a local instance\n{"a": 1}', 2, 1],
  ['{"a": "b\\c"}', 1, 9],
  ['{"a": {{ b }} }', 1, 7],
  ['{\n  // local\n  "a": 1\n}', 2, 3],
  ['{"a": 1}\n{"a": 2}', 2, 1],
  ['---\na: 1\n', 1, 1],
])('says where it shows: %j', ([text, line, column]) => {
  expect(issueOf(text)).toMatchObject({ line, column });
});

test.prop([fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]":,0-.eE\\ntu \n/*#\'$%<=') }))])(
  'finds a mistake in exactly what JSON.parse refuses, and quotes nothing of it',
  (text) => {
    const accepted = (() => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    })();
    expect(typeof passValue(text, 0, true) === 'number').toBe(accepted);
    const issue = issueOf(text);
    if (issue?.code !== 'syntax') return;
    const sentences = [...Object.values(causes), ...templates.map((form) => causeText('template', form))].map(
      (says) => `: ${says}`,
    );
    const cause = describeIssue(issue).replace(/^this is not JSON \(line \d+, column \d+\)/, '');
    expect(['', ...sentences]).toContain(cause);
  },
);

it('recognises UTF-16 by its mark or by its zeros, and nothing else', () => {
  const bytes = (text: string, encoding: BufferEncoding): Buffer => Buffer.from(text, encoding);
  for (const text of ['{}', '{"a": 1}', '[1]', '\uFEFF{}']) {
    expect(isUtf16(bytes(text, 'utf16le'))).toBe(true);
    expect(isUtf16(bytes(text, 'utf16le').swap16())).toBe(true);
    expect(isUtf16(bytes(text, 'utf8'))).toBe(false);
  }
  expect(isUtf16(Buffer.from([0x7b, 0, 0, 0, 0x22, 0, 0, 0]))).toBe(false);
  expect(isUtf16(Buffer.from([]))).toBe(false);
});
