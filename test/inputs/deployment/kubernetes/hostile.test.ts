import { expect, it } from 'vitest';
import { readTexts } from './reading.js';

const head = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: mattermost\n    env:\n';
const json = (value: unknown): string => JSON.stringify(value);
const repeated = (text: string, times = 100_000): string => text.repeat(times);

const laughs = (line: (index: number) => string): string =>
  Array.from({ length: 40 }, (_, index) => line(index)).join('\n');

const bombs: Readonly<Record<string, string>> = {
  'anchors in lists': laughs(
    (index) => `a${index}: &a${index} [${Array(9).fill(index === 0 ? 'x' : `*a${index - 1}`)}]`,
  ),
  'anchors in maps': laughs(
    (index) =>
      `a${index}: &a${index} {x: ${index === 0 ? 1 : `*a${index - 1}`}, y: ${index === 0 ? 1 : `*a${index - 1}`}}`,
  ),
  'merged maps': laughs(
    (index) => `a${index}: &a${index} {k${index}: 1${index === 0 ? '' : `, <<: [*a${index - 1}, *a${index - 1}]`}}`,
  ),
  'deep brackets': repeated('['),
  'deep JSON': `${repeated('{"a":')}1${repeated('}')}`,
  'deep lists of objects': `${repeated('{"kind":"List","items":[')}${repeated(']}')}`,
  'deep blanks': Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  dashes: repeated('- '),
  questions: repeated('? '),
  anchors: `a: ${repeated('&a ', 2000)}`,
  tags: `a: ${repeated('!a ', 2000)}`,
  'open references': `${head}    - {name: MM_A, value: "${repeated('$(', 500_000)}"}\n`,
  references: `${head}    - {name: MM_A, value: "${repeated('$(A)', 200_000)}"}\n`,
  'a large text': repeated(`${head}---\n`, 60_000),
  'many documents': repeated('kind: ConfigMap\n---\n', 20_000),
  'many names': `kind: ConfigMap\ndata:\n${Array.from({ length: 50_000 }, (_, index) => `  K${index}: a\n`).join('')}`,
  'many servers': json({
    kind: 'List',
    items: Array.from({ length: 20_000 }, (_, index) => ({
      kind: 'Pod',
      metadata: { name: `p${index}` },
      spec: { containers: [{ name: 'mattermost' }] },
    })),
  }),
  'many owners': json({
    kind: 'List',
    items: Array.from({ length: 20_000 }, (_, index) => ({
      kind: 'Pod',
      metadata: { name: `p${index}`, ownerReferences: [{ kind: 'Pod', name: `p${(index + 1) % 20_000}` }] },
      spec: { containers: [{ name: 'mattermost' }] },
    })),
  }),
  'many containers': json({
    kind: 'Pod',
    spec: { containers: Array.from({ length: 20_000 }, (_, index) => ({ name: `c${index}`, image: 'mattermost' })) },
  }),
  'many objects to find': json({
    kind: 'Pod',
    spec: {
      containers: [
        {
          name: 'mattermost',
          envFrom: Array.from({ length: 20_000 }, (_, index) => ({ secretRef: { name: `s${index}` } })),
        },
      ],
    },
  }),
  'many mounts': json({
    kind: 'Pod',
    spec: {
      volumes: [],
      containers: [
        {
          name: 'mattermost',
          volumeMounts: Array.from({ length: 20_000 }, () => ({ name: 'v', mountPath: '/mattermost' })),
        },
      ],
    },
  }),
  'a long path': json({
    kind: 'Pod',
    spec: { containers: [{ name: 'mattermost', args: ['--config', repeated('/./', 300_000)] }] },
  }),
  'a long script': json({
    kind: 'Pod',
    spec: { containers: [{ name: 'mattermost', command: ['sh', '-c', repeated(' ;"', 300_000)] }] },
  }),
  Base64: json({
    kind: 'Secret',
    metadata: {},
    data: { MM_A: repeated('YQ==\n', 200_000), MM_B: repeated('A', 1_000_000) },
  }),
  'values in values': `${repeated('{"config":', 60)}{"MM_A": "a"}${repeated('}', 60)}`,
};

it.for(Object.keys(bombs))('takes bounded time for %s', async (name) => {
  const start = process.cpuUsage();
  const result = await readTexts([bombs[name] as string]);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  if (!result.ok) expect(result.issues).toHaveLength(1);
});

it.for(['anchors in lists', 'anchors in maps', 'merged maps', 'deep brackets', 'deep JSON', 'dashes'])(
  'refuses %s',
  async (name) => {
    const result = await readTexts([bombs[name] as string]);
    expect(result.ok || result.issues[0]?.code).toBe('tooLarge');
  },
);
