import { describe, expect, it } from 'vitest';
import { explainServerError, serverError } from '../../../src/reports.js';

const reportOf = (event: unknown, release = '10.8') => {
  const result = serverError(event, { release });
  if (result.status !== 'ok') throw new Error('a report was expected');
  return result.report;
};

describe('an error', () => {
  it.for([
    ['runtime.boundsError', 'runtime.boundsError'],
    ['*errors.errorString', '*errors.errorString'],
    ['*model.AppError', '*model.AppError'],
    ['*json.UnmarshalTypeError', '*json.UnmarshalTypeError'],
    ['string', 'string'],
    ['*errors.fundamental', '*errors.fundamental'],
    ['mail.internal', 'other'],
    ['*acme.Alice', 'other'],
    ['*model.Alice', 'other'],
    ['alice', 'other'],
    ['', 'other'],
  ])('of type %s is of type %s', ([type, expected]) => {
    expect(reportOf({ exception: [{ type }] }).exception).toEqual([{ type: expected }]);
  });

  it.for([
    [
      'runtime error: invalid memory address or nil pointer dereference',
      'runtime error: invalid memory address or nil pointer dereference',
    ],
    ['runtime error: index out of range [5] with length 3', 'runtime error: index out of range'],
    ['interface conversion: interface {} is nil, not *alice.Plan', 'interface conversion'],
    ['assignment to entry in nil map', 'assignment to entry in nil map'],
    ['alice: runtime error: index out of range', 'other'],
    ['EOFalice', 'other'],
    ['user alice not found', 'other'],
    ['', 'other'],
  ])('that says %s says %s', ([message, expected]) => {
    expect(reportOf({ message }).message).toBe(expected);
    expect(reportOf({ message: expected }).message).toBe(expected);
  });
});

describe('a version', () => {
  it.for([
    ['5.26', '5.26'],
    ['v5.30.2', '5.30.2'],
    ['10.8.1', '10.8.1'],
    ['10.11.2', '10.11.2'],
    ['10.12', '10.12'],
    ['11.0', '11.0'],
    ['11.4.1', '11.4.1'],
  ])('%s is taken', ([release, expected]) => {
    expect(reportOf({}, release).release).toBe(expected);
  });

  it.for(['5.25', '3.7', '5.99', 'alice', ''])('%j is refused, by name', (release) => {
    for (const result of [serverError({}, { release }), explainServerError({ release })]) {
      expect(result).toMatchObject({ status: 'invalid', issues: [{ code: 'unknownRelease' }] });
      expect(JSON.stringify(result)).not.toContain('alice');
    }
  });
});

it('takes no version for what is no text, as callers without types can pass', () => {
  for (const release of [undefined, 11, null, {}] as unknown as string[])
    expect(serverError({}, { release })).toMatchObject({
      status: 'invalid',
      issues: [{ code: expect.stringMatching(/^(?:unknownRelease|missing|wrongType)$/) }],
    });
});
