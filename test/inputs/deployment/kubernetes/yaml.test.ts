import { describe, expect, it } from 'vitest';
import { codesOf, readIssue, readOk } from './reading.js';

const pod = (env: string, before = '') =>
  `${before}apiVersion: v1\nkind: Pod\nmetadata: {name: chat}\nspec:\n  containers:\n  - name: mattermost\n    env:\n${env}`;

describe('YAML', () => {
  it('may have anchors and merged maps, where own names and first maps count most', async () => {
    const text = pod(
      '    - *one\n    - {<<: *one, value: own}\n    - {<<: [*two, *one], name: MM_C}\n',
      'x-one: &one {name: MM_A, value: "1"}\nx-two: &two {value: "2", name: MM_B}\n',
    ).replace('- {<<: *one, value: own}', '- {<<: *one, name: MM_B, value: own}');
    expect((await readOk([text])).env).toEqual({ MM_A: '1', MM_B: 'own', MM_C: '2' });
  });

  it('may have several documents, comments, tags and a byte order mark', async () => {
    const text = `\uFEFF# a\n---\n${pod('    - {name: MM_A, value: !!str true}\n    - {name: MM_B, value: !!binary aGk=}\n')}---\n---\nkind: ConfigMap\napiVersion: v1\n...\n`;
    expect((await readOk([text])).env).toEqual({ MM_A: 'true', MM_B: 'hi' });
  });

  it('takes the last of a name that is there twice, as kubectl does', async () => {
    const map =
      'kind: ConfigMap\napiVersion: v1\nmetadata: {name: c}\ndata:\n  MM_A: "1"\n  hunter2: one\n  hunter2: two\n  MM_A: "2"\n';
    const read = await readOk([map]);
    expect(read.env).toEqual({ MM_A: '2' });
    expect(read.remarks).toContainEqual({ code: 'keysTwice', names: ['MM_A'], others: 1 });
  });

  it('keeps names that objects have from birth', async () => {
    const map =
      'kind: ConfigMap\napiVersion: v1\nmetadata: {name: c}\ndata:\n  __proto__: x\n  constructor: z\n  MM_A: a\n';
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: [{ name: 'mattermost', envFrom: [{ prefix: 'MM_', configMapRef: { name: 'c' } }] }] },
    };
    const { env } = await readOk([map, pod]);
    expect(Object.entries(env)).toEqual([
      ['MM___proto__', 'x'],
      ['MM_constructor', 'z'],
      ['MM_MM_A', 'a'],
    ]);
  });

  it('is refused with its line where it does not parse', async () => {
    expect(await readIssue([pod('    - {name: MM_A\n')])).toMatchObject({
      code: 'unreadable',
      path: '0.yaml',
      line: 9,
    });
    expect(await readIssue(['{"kind": "Pod",'])).toMatchObject({ code: 'unreadable', path: '0.yaml' });
    expect(await readIssue(['a: *none'])).toMatchObject({ code: 'unreadable' });
    expect(await readIssue(['a: &a [*a]'])).toMatchObject({ code: 'unreadable' });
  });

  it.for([
    pod('    - {name: MM_A, value: {{ domain }}}\n'),
    'kind: Pod\nspec:\n{{- if .Values.x }}\n  a: b\n{{- end }}\n',
  ])('is refused as a template: %j', async (text) => {
    expect(await readIssue([text])).toEqual({ code: 'template', path: '0.yaml' });
  });

  it('ignores documents of other kinds, and says so', async () => {
    const read = await readOk([pod('    - {name: MM_A, value: a}\n'), { LogSettings: {} }, '- 1\n- 2\n', 'null']);
    expect(read.remarks).toEqual([{ code: 'documentsIgnored', documents: 3 }]);
    expect(codesOf(await readOk([pod('')]))).toEqual([]);
  });
});
