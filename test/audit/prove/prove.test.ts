import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSeed, type ProofResult, type ProveOptions } from '../../../src/audit/prove/proof.js';
import { prove, proveCompiled } from '../../../src/audit/prove/prove.js';
import { randomOf } from '../../../src/audit/prove/random.js';
import { ownRoutes } from '../../../src/audit/prove/routes.js';
import { adversariesOf } from '../../../src/audit/prove/values.js';
import { type Release, releases } from '../../../src/releases/points.js';
import { misfitsOf } from '../../../src/schema/misfits.js';
import { fileOf } from '../../../src/schema/settings-at.js';
import { type Compiled, compileRelease, reportedOf } from '../../../src/transform/compile.js';
import type { CompiledField } from '../../../src/transform/compile-field.js';
import type { ValueResolution } from '../../../src/transform/defaults.js';
import { fastDecodeOf } from '../../../src/transform/fast/index.js';
import { layoutOf, type Slot, type Values } from '../../../src/transform/layout.js';
import { canonicalText } from '../../../src/transform/plan.js';
import { describeViolation, proofText } from '../../../src/wording/proof.js';
import { goldenFolder } from '../../support/golden.js';
import { seed } from '../../support/seed.js';

/** Not every size: this is about what is tried, and what is found. */
const few = () => ({ texts: [0, 1, 40, 300, 5000], entries: [0, 3], numbers: [-0, 7] });

const proved = (
  text: string,
  options: ProveOptions,
  compiled: Compiled = compileRelease(options.release),
): ProofResult => proveCompiled(compiled, text, options, few);

const golden = (release: string, name: string): string =>
  readFileSync(`${goldenFolder}${release}/${name}.config.json`, 'utf8');

describe('real configs', () => {
  it.for<[Release, string]>([
    ['3.7', 'default'],
    ['5.6', 'quirks'],
    ['5.36', 'everything-flipped'],
    ['7.8', 'minimal-team'],
    ['10.8', 'default'],
  ])('holds at %s for %s', { timeout: 180_000 }, ([release, name]) => {
    expect(proved(golden(release, name), { release, seed })).toMatchObject({ status: 'holds', violations: [] });
  });

  it('holds for a loaded config with environment, plugins and an enterprise build', { timeout: 180_000 }, () => {
    const options: ProveOptions = {
      release: '5.6',
      runs: 20,
      seed,
      asLoaded: true,
      enterpriseReady: true,
      env: { MM_SERVICESETTINGS_SITEURL: 'https://chat.example.com', MM_FILESETTINGS_DRIVERNAME: 'local' },
      plugins: [{ id: 'jira', version: '1.0' }],
    };
    expect(proved(golden('5.6', 'default'), options)).toMatchObject({ status: 'holds' });
    expect(proved('{}', { ...options, release: '10.8', plugins: null })).toMatchObject({ status: 'holds' });
  });

  it('works although diagnostics are switched off, and where nothing is given', { timeout: 180_000 }, () => {
    const off = '{"LogSettings": {"EnableDiagnostics": false}}';
    expect(proved(off, { release: '5.6', runs: 5 })).toMatchObject({ status: 'holds' });
  });

  it('gives the issues of a config that has no payload', () => {
    expect(prove('{', { release: '5.6' })).toMatchObject({ status: 'invalid', issues: [{ code: 'syntax' }] });
    expect(prove('{"LogSettings": 1}', { release: '5.6' })).toMatchObject({ status: 'invalid' });
  });

  it('says the numbers, and the same ones for the same seed', { timeout: 180_000 }, () => {
    const proof = proved('{}', { release: '3.7', runs: 3, seed: 42 });
    expect(proof).toEqual(proved('{}', { release: '3.7', runs: 3, seed: 42 }));
    expect(proof).toMatchObject({ seed: 42, runs: 3, tried: [{ reach: 'withheld' }, {}, {}] });
    if (proof.status === 'invalid') throw new Error('a proof was expected');
    const { length } = layoutOf(fileOf('3.7')).slots;
    expect(proof.tried.reduce((sum, { settings }) => sum + settings, 0)).toBe(length);
    expect(proofText(proof)).toContain('changed a byte of the payload');
    expect(prove('{}', { release: '3.7', runs: 0 })).toMatchObject({ seed: defaultSeed });
  });
});

it('tries only what a setting may hold', () => {
  const material = {
    random: randomOf(seed),
    texts: ['x'],
    numbers: [7],
    entries: [['jira', 'enabled']] as const,
    sizes: few(),
  };
  const refused = releases.flatMap((release) =>
    layoutOf(fileOf(release)).slots.flatMap((slot) =>
      adversariesOf(slot, material)
        .filter(({ value }) => value !== undefined && misfitsOf(slot.setting, value).length > 0)
        .map(({ sort }) => `${release} ${slot.path}: ${sort}`),
    ),
  );
  expect(refused).toEqual([]);
});

it('has a generator that stays below its limit', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 31 }), (from, below) => {
      const random = randomOf(from);
      for (const drawn of [random(below), random(below), random(below)]) {
        if (!Number.isInteger(drawn) || drawn < 0 || drawn >= below) return false;
      }
      return true;
    }),
    { seed },
  );
});

describe('a sabotaged release', () => {
  const release = '5.6';
  const honest = compileRelease(release);
  const slotOf = (path: string): Slot => honest.layout.slotOf.get(path) as Slot;

  const looksAtAll = fastDecodeOf(
    honest.layout,
    honest.loader,
    honest.layout.slots.map(() => 'all'),
  );

  /** A copy that may look at every value, and writes what its own fields compute. */
  const copy = (changes: Partial<Compiled>): Compiled => {
    const changed = { ...honest, fastDecode: looksAtAll, ...changes };
    const textOf: Compiled['emit'] = (values, surroundings) => canonicalText(reportedOf(changed, values, surroundings));
    return {
      ...changed,
      emit: textOf,
      write: (values, surroundings, sink) => sink.putUtf8(textOf(values, surroundings)),
    };
  };
  const withField = (name: string, compute: (values: Values, field: CompiledField) => boolean | string): Compiled =>
    copy({
      fields: honest.fields.map((field) =>
        `${field.event}.${field.property}` === name ? { ...field, compute: (values) => compute(values, field) } : field,
      ),
    });
  const violations = (compiled: Compiled): Extract<ProofResult, { violations: unknown }>['violations'] => {
    const secret = '{"EmailSettings": {"SMTPPassword": "hunter2"}, "ServiceSettings": {"SiteURL": "https://hunter2"}}';
    const proof = proved(secret, { release, runs: 3, seed }, compiled);
    if (proof.status !== 'violated') throw new Error('the sabotage was not seen');
    const texts = proof.violations.map(describeViolation).join('\n');
    expect(texts + JSON.stringify(proof)).not.toContain('hunter2');
    expect(proofText(proof)).toContain('Failed for this config');
    return proof.violations;
  };

  it('is not seen where there is none', { timeout: 120_000 }, () => {
    expect(proved('{}', { release, runs: 3, seed }, copy({}))).toMatchObject({ status: 'holds' });
  });

  it('is seen where a withheld text leaks into a field', { timeout: 120_000 }, () => {
    const { index } = slotOf('EmailSettings.SMTPPassword');
    const found = violations(withField('config_email.enable_smtp_auth', (values) => String(values[index])));
    expect(found).toContainEqual({
      code: 'leaks',
      settings: ['EmailSettings.SMTPPassword'],
      sort: expect.any(String),
      smallest: expect.any(String),
      fields: ['config_email.enable_smtp_auth'],
      routes: [...ownRoutes],
    });
  });

  it('is seen where a field reads what was not made a text for it', { timeout: 120_000 }, () => {
    const { index } = slotOf('EmailSettings.SMTPPassword');
    const leaking = withField('config_email.enable_smtp_auth', (values) => String(values[index]));
    const found = violations({ ...leaking, fastDecode: honest.fastDecode });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'leaks',
        settings: ['EmailSettings.SMTPPassword'],
        routes: ['object', 'exact decoder', 'request'],
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'routesDiffer', routes: ['text', 'canonical text', 'canonical bytes'] }),
    );
  });

  it('is seen where only a URL with credentials leaks, and cut down to the part that does', {
    timeout: 120_000,
  }, () => {
    const { index } = slotOf('EmailSettings.SMTPServer');
    const leaking = violations(
      withField('config_email.enable_smtp_auth', (values) => String(values[index]).includes('admin:')),
    );
    expect(leaking).toContainEqual(
      expect.objectContaining({ code: 'leaks', sort: 'a URL with credentials', smallest: 'a string' }),
    );
  });

  it('is seen where a field reads a second setting', { timeout: 120_000 }, () => {
    const { index } = slotOf('ServiceSettings.EnableDeveloper');
    const found = violations(
      withField('config_log.enable_file', (values, field) => values[field.reads[0]?.index ?? 0] === values[index]),
    );
    expect(found).toContainEqual({
      code: 'readsMore',
      field: 'config_log.enable_file',
      setting: 'ServiceSettings.EnableDeveloper',
    });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'changesAnother',
        settings: ['ServiceSettings.EnableDeveloper'],
        fields: ['config_log.enable_file'],
      }),
    );
  });

  it('is seen if an is-default bit depends on a prefix', { timeout: 120_000 }, () => {
    const { index } = slotOf('ServiceSettings.SiteURL');
    const found = violations(
      withField('config_service.isdefault_site_url', (values) => !String(values[index]).startsWith('https://')),
    );
    expect(found).toEqual([expect.objectContaining({ code: 'tellsMore', settings: ['ServiceSettings.SiteURL'] })]);
  });

  it('is seen where a default follows a withheld setting, undeclared', { timeout: 120_000 }, () => {
    const { index } = slotOf('EmailSettings.SMTPPassword');
    const settling: ValueResolution = {
      slot: slotOf('TeamSettings.EnableUserCreation'),
      derived: { reads: [], asks: [], compute: ({ given }) => given[index] === undefined },
      replacesDefault: false,
    };
    const found = violations(copy({ resolutions: [...honest.resolutions, settling] }));
    expect(found).toContainEqual({
      code: 'defaultReadsMore',
      follower: 'TeamSettings.EnableUserCreation',
      setting: 'EmailSettings.SMTPPassword',
    });
    expect(found).toContainEqual(expect.objectContaining({ code: 'leaks', settings: ['EmailSettings.SMTPPassword'] }));
  });

  it('is seen where a rule passes a text through', { timeout: 120_000 }, () => {
    const found = violations(
      withField('config_service.web_server_mode', (values, field) => String(values[field.reads[0]?.index ?? 0])),
    );
    for (const violation of found)
      expect(violation).toMatchObject({ code: 'tellsMore', settings: ['ServiceSettings.WebserverMode'] });
  });

  it('is seen where two withheld settings show only together', { timeout: 120_000 }, () => {
    const [first, second] = [slotOf('EmailSettings.SMTPUsername').index, slotOf('SqlSettings.DataSource').index];
    const both = (values: Values): boolean => Boolean(values[first]) && String(values[second]).includes('@');
    const text = '{"EmailSettings": {"SMTPUsername": ""}, "SqlSettings": {"DataSource": ""}}';
    const found = proved(text, { release, runs: 500, seed }, withField('config_log.enable_file', both));
    expect(found).toMatchObject({
      violations: expect.arrayContaining([
        expect.objectContaining({
          code: 'leaks',
          settings: ['EmailSettings.SMTPUsername', 'SqlSettings.DataSource'],
          fields: ['config_log.enable_file'],
        }),
      ]),
    });
  });

  it('is seen where the bytes are not what the fields compute', { timeout: 120_000 }, () => {
    const compiled: Compiled = {
      ...honest,
      emit: (values, also) => honest.emit(values, also).replace('true', 'false'),
    };
    expect(violations(compiled)).toContainEqual({ code: 'writesAnother', settings: [] });
  });
});
