import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/audit.js';
import { payloadOrThrow } from '../../../src/index.js';
import { inCpuTime } from '../../support/cpu-time.js';
import { body, brief, findingsOf, first, release } from './bodies.js';

describe('a number', () => {
  const property = '"maximum_login_attempts":';
  const spelled = (digits: string): readonly unknown[] =>
    brief(body((call) => call.replace(new RegExp(`${property}\\d+`), `${property}${digits}`)));

  it.for(['0', '7', '-7', '9223372036854775807', '-9223372036854775808'])('may be %s', (digits) => {
    expect(spelled(digits)).toEqual([]);
  });

  it.for<[digits: string, code: string, leaks: boolean]>([
    ['1.000000000000000000000000314159', 'otherSpelling', true],
    ['3141592653589793238462643383279502884197', 'wrongType', true],
    ['9223372036854775808', 'otherSpelling', false],
    ['1e2', 'otherSpelling', false],
    ['1.0', 'otherSpelling', false],
    ['-0', 'otherSpelling', false],
    ['0.00000000000000000000000000000000e31415926', 'otherSpelling', true],
    ['1e400', 'wrongType', false],
    ['1.5', 'wrongType', false],
  ])('is not spelled as %s', ([digits, code, leaks]) => {
    expect(spelled(digits)).toEqual([[code, 'config_service.maximum_login_attempts', leaks]]);
  });

  it('is not a word spelled with escapes', () => {
    const text = body((call) => call.replace('"config_service"', '"config_service"')).replace(
      '"mysql"',
      '"mys\\u0071l"',
    );
    expect(brief(text)).toEqual([['otherSpelling', 'config_sql.driver_name', false]]);
  });

  it('is not a name spelled with escapes', () => {
    const escaped = (name: string): string =>
      body((call) =>
        call.replaceAll(`"${name}"`, `"${name.replace(/.$/, (last) => `\\u00${last.charCodeAt(0).toString(16)}`)}"`),
      );
    for (const name of ['maximum_login_attempts', 'isdefault_site_url'])
      expect(brief(escaped(name))).toEqual([['otherSpelling', `config_service.${name}`, false]]);
    for (const name of ['event', 'properties', 'type'])
      expect(brief(escaped(name))).toContainEqual(['otherSpelling', `call.${name}`, false]);
    const payload = JSON.stringify(payloadOrThrow('{}', { release: '5.6' }));
    expect(brief(payload.replace('"config_rate"', '"config_rat\\u0065"'))).toEqual([
      ['otherSpelling', 'payload.config_rate', false],
    ]);
    expect(brief(payload.replace('"config_rate":{', '"config_rate":\t{'))).toEqual([
      ['otherSpelling', 'white space', false],
    ]);
  });

  it.for(['https://u:p@h/x', 'jane@corp.example', '/srv/keys', 'db.internal.example:5432', 'two words'])(
    'as a name of its own is a leak: %s',
    (name) => {
      const member = `${JSON.stringify(name)}:1`;
      for (const text of [
        body((call) => call.replace('"properties":{', `"properties":{${member},`)),
        body((call) => call.replace('{', `{${member},`)),
        `{${member},${body((call) => call).slice(1)}`,
      ]) {
        const [first] = brief(text);
        expect(first?.[2], text.slice(0, 60)).toBe(true);
      }
    },
  );

  it('is none of too many digits anywhere', () => {
    const found = findingsOf(body((call) => call.replace('"properties":{', `"properties":{"x":1.${'0'.repeat(40)}1,`)));
    expect(found).toMatchObject([{ code: 'unknownProperty', looksLike: 'a number of too many digits' }]);
  });
});

describe('a hostile capture', () => {
  const short = '{"type":"track","event":"config_rate","properties":{"per_sec":0}}';

  const quick = (text: string, status = 'judged'): void => {
    expect(inCpuTime(15_000, () => verify([text], { release }).status)).toBe(status);
  };

  it('is deep', () => {
    quick(`${'{"batch":['.repeat(100_000)}${']}'.repeat(100_000)}`, 'invalid');
    quick(`${'{"batch":['.repeat(4_000)}${first}${']}'.repeat(4_000)}`);
    quick(`{"batch":[{"type":"track","event":"config_ldap","x":${'['.repeat(9_000)}${']'.repeat(9_000)}}]}`);
  });

  it('is wide', () => {
    quick(`{"batch":[${'{"type":"page"},'.repeat(130_000)}{"type":"page"}]}`);
    quick(`{"batch":[${'{"event":"x"},'.repeat(65_000)}{"type":"page"}]}`);
    quick(`{${'"batch":[],'.repeat(50_000)}"batch":[]}`);
    quick(`{"batch":[{${'"event":"x","properties":{"a":1},'.repeat(20_000)}"type":"track"}]}`);
    quick(`{"batch":[{${Array.from({ length: 20_000 }, (_, at) => `"a${at}":1,`).join('')}"type":"track"}]}`);
    quick(`{"batch":[${Array.from({ length: 5_000 }, (_, at) => short.replace(/:\d+/, `:${at}`)).join(',')}]}`);
    quick(`{"config_ldap":{},${Array.from({ length: 15_000 }, (_, at) => `"a${at}":1,"a${at}":1,`).join('')}"z":1}`);
  });
});
