import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whyNoEvent } from '../../../src/audit/drift/event-drift.js';
import { otherReports } from '../../../src/field-map/other-reports.js';
import { type Release, releases } from '../../../src/index.js';
import { sentenceList } from '../../../src/promises/event-sentences.js';
import { allowListAt } from '../../../src/reports/events/allow-list.js';
import {
  catalogue,
  eventsOf,
  type KnownEvent,
  passes,
  standingOf,
} from '../../../src/reports/events/catalogue/index.js';
import { absenceOf } from '../../../src/reports/events/words.js';
import { hasShared, sharedFolder } from '../../support/shared.js';

const typesThatPass = (release: Release): readonly string[] =>
  catalogue
    .filter((event) => event.sender === 'client' && passes(event.type, event.category, release))
    .map(({ type }) => type);

describe('the allow-lists of clients', () => {
  it.for([
    ['5.5', 'all through'],
    ['5.6', 4],
    ['5.15', 4],
    ['5.18', 10],
    ['5.20', 10],
    ['5.22', 24],
    ['5.24', 'all through'],
    ['10.8', 'all through'],
  ] as const)('of %s let %s', ([release, wanted]) => {
    const list = allowListAt(release);
    if (typeof wanted === 'string') expect(list.lets).toBe(wanted);
    else expect(typesThatPass(release)).toHaveLength(wanted);
  });

  it('let creating a message and the three calls of integrations through at 5.6', () => {
    expect([...typesThatPass('5.6')].sort()).toEqual([
      'api_interactive_messages_button_clicked',
      'api_interactive_messages_dialog_submitted',
      'api_interactive_messages_menu_selected',
      'api_posts_create',
    ]);
  });

  it('let the work of administrators through from 5.22 on, whatever its type', () => {
    expect(passes(undefined, 'admin', '5.21')).toBe(false);
    expect(passes(undefined, 'admin', '5.22')).toBe(true);
  });

  it('do not hold back what the server and the mobile app send otherwise', () => {
    for (const event of catalogue.filter(({ sender }) => sender !== 'client'))
      for (const release of releases) expect(standingOf(event, release)).not.toBe('blocked');
  });
});

describe('the catalogue', () => {
  it('names each event once', () => {
    expect(new Set(catalogue.map(({ type }) => type)).size).toBe(catalogue.length);
  });

  it('takes code that was there when last looked at to be there later as well', () => {
    const newest = releases.at(-1) as Release;
    const until = (event: KnownEvent) => ('until' in event.seen ? event.seen.until : undefined);
    expect(catalogue.filter((event) => until(event) === newest)).toEqual([]);
    const still = catalogue.filter(({ seen }) => 'stillIn' in seen);
    expect(still.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['track_invite_email_resend', 'product_start_redirect', 'add_guest_to_channel']),
    );
    for (const event of still) {
      expect([event.type, standingOf(event, newest)]).toEqual([event.type, 'sent']);
      expect(absenceOf(event)).not.toContain('gone');
    }
  });

  it('has every server event that the config reports know as another report', () => {
    const own = catalogue.filter(({ sender }) => sender === 'server' || sender === 'feature').map(({ type }) => type);
    expect(own.filter((type) => !otherReports.has(type))).toEqual([]);
  });

  it('finds no event for three sentences, and for three a report of another sort', () => {
    const without = sentenceList.filter(([id]) => eventsOf(id).length === 0).map(([id]) => id);
    expect(without).toEqual(['T19-36', 'T19-60', 'T19-75', 'T19-77', 'T19-78', 'T19-81']);
  });

  it.for(sentenceList)('has an event for sentence %s, or says why not', ([id, { says, reportedBy }]) => {
    expect(says).toMatch(/^[a-z]/);
    const reasons = releases.map((release) => whyNoEvent(id, reportedBy, release));
    if (eventsOf(id).length > 0) expect(reasons).toContain(undefined);
    else expect(new Set(reasons)).toEqual(new Set([reportedBy === undefined ? 'never' : 'elsewhere']));
  });

  it('never lets an id, a name or a text leave by its class', () => {
    for (const { carries } of catalogue) {
      for (const [property, declared] of Object.entries(carries)) {
        if (/_id$|_name$|keyword|url|field/i.test(property))
          expect([property, declared.leaves]).toEqual([property, 'nothing']);
      }
    }
  });

  if (hasShared)
    it('holds every event that the reference names in full', () => {
      const text = readFileSync(`${sharedFolder}reference/other-reports.md`, 'utf8');
      const section = text.slice(text.indexOf('### 4.1'), text.indexOf('### 4.5'));
      const quoted = [...section.matchAll(/`(?:[a-z]+\/)?((?:api|action|ui|click|signup|tutorial)_[A-Za-z0-9_]+)`/g)];
      const server = [
        ...section
          .slice(section.indexOf('### 4.3'), section.indexOf('### 4.4'))
          .matchAll(/`([a-z]+(?:[_-]+[a-z]+)+)`/g),
      ];
      const known = new Set(catalogue.map(({ type }) => type));
      const properties = new Set(catalogue.flatMap(({ carries }) => Object.keys(carries)));
      const named = [...quoted, ...server].map(([, name = '']) => name).filter((name) => !/^isdefault_/.test(name));
      expect(named.length).toBeGreaterThan(90);
      expect(named.filter((name) => !known.has(name) && !properties.has(name))).toEqual([]);
    });
});
