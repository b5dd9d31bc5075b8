import { describe, expect, it } from 'vitest';
import { codesOf, configMap, env, image, pod, readIssue, readOk, secret } from './reading.js';

describe('the list of a container', () => {
  it('takes the last of several entries, and says so', async () => {
    const read = await readOk([pod({ env: [...env({ MM_A: '1' }), ...env({ MM_A: '2' })] })]);
    expect(read.env).toEqual({ MM_A: '2' });
    expect(read.remarks).toEqual([{ code: 'givenTwice', names: ['MM_A'], others: 0 }]);
  });

  it('takes an absent value, and null, for the empty text', async () => {
    const read = await readOk([pod({ env: [{ name: 'MM_A' }, { name: 'MM_B', value: null }] })]);
    expect(read.env).toEqual({ MM_A: '', MM_B: '' });
  });

  it('keeps names that begin with MM in any case, and quotes', async () => {
    const read = await readOk([pod({ env: env({ mm_a: '"false"', HOST: 'h', XMM_B: 'x' }) })]);
    expect(read.env).toEqual({ mm_a: '"false"' });
  });

  it.for(['true', '42', 'yes', 'off', 'y', '1.5', '0x1F', '1_000'])('refuses %s without quotes', async (value) => {
    const text = `kind: Pod\napiVersion: v1\nspec:\n  containers:\n  - image: ${image}\n    env:\n    - {name: MM_A, value: ${value}}\n`;
    expect(await readIssue([text])).toEqual({ code: 'notTexts', of: 'env', names: ['MM_A'], others: 0 });
    const quoted = await readOk([text.replace(`value: ${value}`, `value: "${value}"`)]);
    expect(quoted.env).toEqual({ MM_A: value });
  });

  it.for(['2020-01-01', '12:30', 'tRue', '1e', '=', '<<'])('takes %s without quotes for a text', async (value) => {
    const text = `kind: Pod\napiVersion: v1\nspec:\n  containers:\n  - image: ${image}\n    env:\n    - name: MM_A\n      value: ${value}\n`;
    expect((await readOk([text])).env).toEqual({ MM_A: value });
  });

  it('does not name variables that are no overrides', async () => {
    const issue = await readIssue([
      pod({
        env: [
          { name: 'PASSWORD_X', value: 1 },
          { name: 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS', value: false },
        ],
      }),
    ]);
    expect(issue).toEqual({
      code: 'notTexts',
      of: 'env',
      names: ['MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
      others: 1,
      optOut: true,
    });
  });
});

describe('references', () => {
  const valueIn = async (value: string, before: Readonly<Record<string, string>> = {}) =>
    readOk([pod({ env: [...env(before), ...env({ MM_X: value }), ...env({ LATER: 'later' })] })]);

  it.for([
    ['$(A)', 'a'],
    ['-$(A)-$(B)-', '-a-b-'],
    ['$$(A)', '$(A)'],
    ['$$$(A)', '$a'],
    [`$A $\{A} $`, `$A $\{A} $`],
    ['$$A', '$A'],
    ['$(LATER)', '$(LATER)'],
    ['$(MM_X)', '$(MM_X)'],
    ['$(A', '$(A'],
    ['$()', '$()'],
    ['$(C)', '$(A)'],
  ])('fills in %s', async ([value = '', expected]) => {
    expect((await valueIn(value, { A: 'a', B: 'b', C: '$$(A)' })).env).toEqual({ MM_X: expected });
  });

  it('makes a value unknown that refers to an unknown one', async () => {
    const DB = { name: 'DB', valueFrom: { secretKeyRef: { name: 'db', key: 'x' } } };
    const read = await readOk([pod({ env: [DB, ...env({ MM_X: 'a$(DB)', MM_Y: '$(MM_X)' })] })]);
    expect(read.env).toEqual({});
    expect(read.unknown).toEqual({
      MM_X: { because: 'refersTo', name: 'DB' },
      MM_Y: { because: 'refersTo', name: 'MM_X' },
    });
  });

  it('does not know the addresses of services', async () => {
    const read = await valueIn('http://$(KUBERNETES_SERVICE_HOST):$(DB_PORT_5432_TCP_PORT)');
    expect(read.unknown).toEqual({ MM_X: { because: 'refersTo', name: 'KUBERNETES_SERVICE_HOST' } });
  });

  it('fills in variables of whole objects', async () => {
    const read = await readOk([
      pod({ envFrom: [{ configMapRef: { name: 'c' } }], env: env({ MM_X: '$(A)' }) }),
      configMap('c', { A: 'a', MM_Y: '$(A)' }),
    ]);
    expect(read.env).toEqual({ MM_X: 'a', MM_Y: '$(A)' });
  });

  it('does not know what a name is that an absent object may have', async () => {
    const read = await readOk([pod({ envFrom: [{ secretRef: { name: 'c' } }], env: env({ MM_X: '$(A)' }) })]);
    expect(read.unknown).toEqual({ MM_X: { because: 'refersTo', name: 'A' } });
  });

  it('does not know what a template is filled in with', async () => {
    expect((await valueIn('{{ domain }}')).unknown).toEqual({ MM_X: { because: 'template' } });
    const read = await readOk([
      pod({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      configMap('c', { MM_A: '{{ domain }}', MM_B: '{"a":{"b":{}}}' }),
    ]);
    expect([read.unknown, read.env]).toEqual([{ MM_A: { because: 'template' } }, { MM_B: '{"a":{"b":{}}}' }]);
  });
});

describe('whole objects', () => {
  it('become variables in order, with a prefix, under the list', async () => {
    const read = await readOk([
      pod({
        envFrom: [
          { configMapRef: { name: 'one' } },
          { secretRef: { name: 'two' } },
          { prefix: 'MM_', configMapRef: { name: 'three' } },
        ],
        env: env({ MM_C: 'list' }),
      }),
      configMap('one', { MM_A: '1', MM_B: '1', MM_C: '1' }),
      secret('two', { MM_B: '2' }),
      configMap('three', { D: '3', MM_E: '3' }),
    ]);
    expect(read.env).toEqual({ MM_A: '1', MM_B: '2', MM_C: 'list', MM_D: '3', MM_MM_E: '3' });
    expect(read.incomplete).toBe(false);
  });

  it('skip keys that cannot be names', async () => {
    const read = await readOk([
      pod({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      configMap('c', { '1MM': 'x', 'a b': 'x', '..': 'x', 'MM_a.b-c': 'y' }),
    ]);
    expect(read.env).toEqual({ 'MM_a.b-c': 'y' });
    expect(read.remarks).toEqual([{ code: 'keysSkipped', keys: 3 }]);
  });

  it('leave everything open where they are absent, also what came before', async () => {
    const read = await readOk([
      pod({
        envFrom: [{ configMapRef: { name: 'c' } }, { secretRef: { name: 's', optional: true } }],
        env: env({ MM_B: 'list' }),
      }),
      configMap('c', { MM_A: '1', MM_B: '1' }),
    ]);
    expect(read.incomplete).toBe(true);
    expect(read.env).toEqual({ MM_B: 'list' });
    expect(read.unknown).toEqual({ MM_A: { because: 'secret', object: 's' } });
    expect(read.remarks).toEqual([{ code: 'objectNotGiven', kind: 'Secret', name: 's' }]);
  });

  it('leave nothing open where their prefix makes no override', async () => {
    const read = await readOk([
      pod({ envFrom: [{ prefix: 'DB_', secretRef: { name: 's' } }], env: env({ MM_A: '$(DB_X)' }) }),
    ]);
    expect(read.incomplete).toBe(false);
    expect(read.unknown).toEqual({ MM_A: { because: 'refersTo', name: 'DB_X' } });
    const lower = await readOk([pod({ envFrom: [{ prefix: 'mm_', configMapRef: { name: 's' } }] })]);
    expect(lower.incomplete).toBe(true);
  });

  it('are those of the same namespace', async () => {
    const inA = pod({ envFrom: [{ configMapRef: { name: 'c' } }] }, {}, { namespace: 'a' });
    const ofB = { ...configMap('c', { MM_A: 'b' }), metadata: { name: 'c', namespace: 'b' } };
    const ofA = { ...configMap('c', { MM_A: 'a' }), metadata: { name: 'c', namespace: 'a' } };
    expect((await readOk([inA, ofB])).incomplete).toBe(true);
    expect((await readOk([inA, ofB, ofA])).env).toEqual({ MM_A: 'a' });
    const unsaid = configMap('c', { MM_A: 'unsaid' });
    expect((await readOk([inA, unsaid])).env).toEqual({ MM_A: 'unsaid' });
    expect((await readOk([inA, unsaid, ofA])).env).toEqual({ MM_A: 'a' });
    const nowhere = pod({ envFrom: [{ configMapRef: { name: 'c' } }] });
    expect((await readOk([nowhere, ofB])).env).toEqual({ MM_A: 'b' });
    expect((await readOk([nowhere, ofB, ofA])).incomplete).toBe(true);
  });

  it('never give binary data of a ConfigMap', async () => {
    const read = await readOk([
      pod({ envFrom: [{ configMapRef: { name: 'c' } }] }),
      configMap('c', { MM_A: 'a' }, { binaryData: { MM_B: 'Yg==' } }),
    ]);
    expect(read.env).toEqual({ MM_A: 'a' });
  });

  it('are refused where a value is not a text', async () => {
    const objects = [pod({ envFrom: [{ configMapRef: { name: 'c' } }] }), configMap('c', { MM_A: true, MM_B: null })];
    expect(await readIssue(objects)).toEqual({ code: 'notTexts', of: 'data', names: ['MM_A'], others: 0 });
    expect((await readOk([objects[0], configMap('c', { MM_B: null })])).env).toEqual({ MM_B: '' });
  });
});

it('says which variables of given objects do not reach the server', async () => {
  const off = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';
  const read = await readOk([
    pod({ env: env({ MM_A: 'a' }) }),
    configMap('c', { [off]: 'false', MM_A: 'b', other: 'x' }),
  ]);
  expect(read.env).toEqual({ MM_A: 'a' });
  expect(read.remarks).toEqual([
    { code: 'notPassed', kind: 'ConfigMap', name: 'c', variables: { names: [off], others: 0, optOut: true } },
  ]);
});

describe('single keys', () => {
  const from = (kind: 'secretKeyRef' | 'configMapKeyRef', more: object = {}) =>
    pod({ env: [{ name: 'MM_A', valueFrom: { [kind]: { name: 'o', key: 'k', ...more } } }] });

  it('are known where the object was given', async () => {
    expect((await readOk([from('secretKeyRef'), secret('o', { k: 'v', MM_B: 'x' })])).env).toEqual({ MM_A: 'v' });
    expect((await readOk([from('configMapKeyRef'), configMap('o', { k: 'v' })])).env).toEqual({ MM_A: 'v' });
  });

  it('are unknown where it was not, also if they are optional', async () => {
    expect((await readOk([from('secretKeyRef')])).unknown).toEqual({ MM_A: { because: 'secret', object: 'o' } });
    const optional = await readOk([from('configMapKeyRef', { optional: true })]);
    expect(optional.unknown).toEqual({ MM_A: { because: 'configMap', object: 'o' } });
    expect(optional.incomplete).toBe(false);
  });

  it('stay unset where they are optional and the object has none', async () => {
    const read = await readOk([from('secretKeyRef', { optional: true }), secret('o', {})]);
    expect([read.env, read.unknown]).toEqual([{}, {}]);
  });

  it('keep the container from starting where the object has none', async () => {
    const read = await readOk([from('secretKeyRef'), secret('o', {})]);
    expect(read.unknown).toEqual({ MM_A: { because: 'secret', object: 'o' } });
    expect(read.remarks).toEqual([
      { code: 'keyMissing', kind: 'Secret', name: 'o', variables: { names: ['MM_A'], others: 0 } },
    ]);
  });

  it.for(['fieldRef', 'resourceFieldRef', 'fileKeyRef'])('are unknown from %s', async (kind) => {
    const read = await readOk([
      pod({ env: [{ name: 'MM_A', valueFrom: { [kind]: { fieldPath: 'metadata.name' } } }] }),
    ]);
    expect(read.unknown).toEqual({ MM_A: { because: 'pod' } });
  });
});

describe('the data of a Secret', () => {
  const reading = (body: object) =>
    readOk([
      pod({ envFrom: [{ secretRef: { name: 'o' } }] }),
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'o' }, ...body },
    ]);

  it('keeps a line break at its end, and says so', async () => {
    const read = await reading({
      data: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: Buffer.from('false\n').toString('base64') },
    });
    expect(read.env).toEqual({ MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false\n' });
    expect(read.remarks).toEqual([
      { code: 'lineBreak', names: ['MM_LOGSETTINGS_ENABLEDIAGNOSTICS'], others: 0, optOut: true },
    ]);
  });

  it('is weaker than its texts', async () => {
    expect((await reading({ data: { MM_A: 'YQ==', MM_B: 'Yg==' }, stringData: { MM_A: 's' } })).env).toEqual({
      MM_A: 's',
      MM_B: 'b',
    });
  });

  it('may have line breaks in Base64, and UTF-8', async () => {
    expect((await reading({ data: { MM_A: 'w6\nQ=\r\n', MM_B: '77u/Yg==' } })).env).toEqual({
      MM_A: 'ä',
      MM_B: '\uFEFFb',
    });
  });

  it.for(['YQ', 'Y Q=', 'Y*==', '===='])('is refused by the API as %s', async (data) => {
    const read = await reading({ data: { MM_A: data } });
    expect(read.unknown).toEqual({ MM_A: { because: 'secret', object: 'o' } });
    expect(codesOf(read)).toEqual(['notBase64']);
  });
});

it('says what the image may set', async () => {
  const read = await readOk([pod({ image: 'mattermost/mattermost-enterprise-edition:10.11.1' })]);
  expect(read.unknown).toEqual({ MM_SERVICESETTINGS_ENABLELOCALMODE: { because: 'image' } });
  expect(codesOf(read)).toEqual(['imageSets']);
});
