import { describe, expect, it } from 'vitest';
import { type Release, releases } from '../../../src/index.js';
import { explainReport, type ReportField, reportNames } from '../../../src/reports.js';
import { describeDisclosure } from '../../../src/wording/disclosure.js';

const fieldsAt = (release: Release): readonly ReportField[] =>
  reportNames.flatMap((name) => {
    const explained = explainReport(name, { license: {}, teamSchemes: [{}] }, { release });
    if (explained.status !== 'ok') throw new Error(explained.status);
    return explained.fields;
  });

describe('what is learned from a report', () => {
  it('is said in a sentence, and not put together from a name', () => {
    const sentences = new Set(releases.flatMap(fieldsAt).map(({ learn }) => describeDisclosure(learn)));
    expect(sentences.size).toBeGreaterThan(130);
    expect([...sentences].filter((learn) => /as a number|as far as they|“/.test(learn))).toEqual([]);
    expect(
      [...sentences].filter(
        (learn) => !/^(what|which|when|from when|for how|how|in how|roughly|whether|the) /.test(learn),
      ),
    ).toEqual([]);
  });

  it('differs between the properties of an event', () => {
    const fields = fieldsAt('10.8');
    const sentences = new Set(fields.map(({ event, learn }) => `${event}: ${describeDisclosure(learn)}`));
    expect(sentences.size).toBe(new Set(fields.map(({ event, property }) => `${event}.${property}`)).size);
  });
});
