// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';

/** A deployment, or one issue: never an error. */
const ends = async (text: string): Promise<void> => {
  const result = await readDeployment([{ path: 'file', text }], {
    beside: { text: async (path) => (path.length % 2 === 0 ? text : undefined), names: async () => ['a.conf'] },
  });
  expect(typeof result.ok).toBe('boolean');
};

const parts = fc.constantFrom(
  ...[
    'services:\n',
    '  mm:\n',
    '    image: mattermost/mattermost-team-edition:9.5\n',
    '    environment:\n',
    '      - MM_A=${B:-$C}\n',
  ],
  ...[
    '      MM_A: *a\n',
    '      <<: [*a, *b]\n',
    '    env_file: [a, bb]\n',
    '    extends: {file: aa, service: mm}\n',
    'x: &a {b: c}\n',
  ],
  ...[
    '[Service]\n',
    'Environment="A=%n \\x41" B=\n',
    'EnvironmentFile=-/a*\n',
    'docker run -e A=$(b) -eX --env-file=aa x\n',
  ],
  ...[
    "mattermost['env'] = { 'A' => \"#{b}\" }\n",
    "external_url 'x'\n",
    'A="b\n',
    "'\n",
    '{{ a }}\n',
    '"',
    '\\',
    '$',
    '{',
    '[',
    '\0',
  ],
);

test.prop([fc.string({ maxLength: 300, unit: 'binary' })])('random texts never raise an error', ends);

test.prop([fc.array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 25 })])(
  'texts of what is usual never raise an error',
  (texts) => ends(texts.join('')),
);

test.prop([fc.json()])('JSON never raises an error', ends);

const name = fc.stringMatching(/^MM_[A-Z_]{1,20}$/);

test.prop([fc.dictionary(name, fc.string(), { minKeys: 1, maxKeys: 6 })])(
  'values of docker inspect pass unchanged',
  async (env) => {
    const text = JSON.stringify([
      {
        Config: {
          Image: 'mattermost/mattermost-team-edition:9.5',
          Env: Object.entries(env).map((one) => one.join('=')),
        },
      },
    ]);
    const result = await readDeployment([{ path: 'inspect.json', text }]);
    expect(result.ok && { ...result.value.env }).toEqual({ ...env });
  },
);

test.prop([fc.dictionary(name, fc.string(), { minKeys: 1, maxKeys: 6 })])(
  'values in quotes of a compose file pass unchanged, but for $',
  async (env) => {
    const text = JSON.stringify({
      services: {
        mm: {
          image: 'mattermost/mattermost-team-edition:9.5',
          environment: Object.fromEntries(
            Object.entries(env).map(([one, value]) => [one, value.replaceAll('$', '$$$$')]),
          ),
        },
      },
    });
    const result = await readDeployment([{ path: 'compose.json', text }]);
    expect(result.ok && { ...result.value.env }).toEqual({ ...env });
  },
);

it.for([
  ...['docker', '{{ if ', '{% a', 'Environment=A=1 \\\n', ' ', '"services":', "mattermost['env'] = {", 'docker run `'],
  ...['${A:-', 'a = {'],
])('a part again and again takes little time: %j', async (part) => {
  for (const before of ['', '[Service]\n', 'docker', 'services:\n  mm:\n    environment:\n      - MM_A=']) {
    const start = process.cpuUsage().user;
    await ends(before + part.repeat(20_000));
    expect(process.cpuUsage().user - start).toBeLessThan(4_000_000);
  }
});
