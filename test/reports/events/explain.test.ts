import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventDrift } from '../../../src/audit/drift/event-drift.js';
import { sentences } from '../../../src/promises/event-sentences.js';
import { catalogue, labelOf } from '../../../src/reports/events/catalogue/index.js';
import { explainEvents } from '../../../src/reports/events/index.js';
import { describeDisclosure } from '../../../src/wording/disclosure.js';
import { sampledReleases } from '../../support/listening.js';
import { hasShared, sharedFolder } from '../../support/shared.js';

describe('explain', () => {
  it('names every event of the catalogue by its label, at any release', () => {
    for (const release of sampledReleases) {
      const explanation = explainEvents({ release });
      expect(explanation.status === 'ok' && explanation.events.map(({ event }) => event)).toEqual(
        catalogue.map(labelOf),
      );
    }
  });

  it('says what an event discloses, who announced it, and whether it passes', () => {
    const explanation = (release: string) => explainEvents({ release, event: 'api/api_channels_create' });
    expect(explanation('5.5')).toMatchObject({ events: [{ standing: 'sent', promisedBy: { id: 'T19-47' } }] });
    expect(explanation('5.6')).toMatchObject({
      events: [
        { standing: 'blocked', notSent: 'blocked 5.6 to 5.23; gone 10.8 on', seen: 'seen in 5.7, gone by 10.8' },
      ],
    });
    expect(explanation('10.8')).toMatchObject({ events: [{ standing: 'gone' }] });
  });

  it('says of every event what happened, and of every property what it says', () => {
    const explanation = explainEvents({ release: '10.8' });
    for (const { event, tells, properties } of explanation.status === 'ok' ? explanation.events : []) {
      expect(describeDisclosure(tells), event).toMatch(/^(?:that|how) .+; not who did it, nor where$/);
      expect(new Set(properties.map(({ says }) => says)).size, event).toBe(properties.length);
    }
    expect(explanation).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({
          event: 'api/api_posts_create',
          tells: { discloses: 'an event', happened: 'a message was posted', numbers: false },
        }),
      ]),
    });
  });

  it('says what stays, and what the software sends in its place', () => {
    const explanation = explainEvents({ release: '7.8', event: 'inactive_server' });
    expect(explanation).toMatchObject({
      events: [
        {
          promisedBy: null,
          departure: 'the site URL in clear',
        },
      ],
    });
    expect(explanation.status === 'ok' && explanation.events[0]?.properties).toContainEqual({
      property: 'SiteURL',
      says: 'at which address people open the server',
      leaves: 'nothing (an address)',
      withheld: 'address',
    });
  });

  it('knows no other events', () => {
    expect(explainEvents({ release: '5.6', event: 'hunter2' })).toEqual({ status: 'unknown' });
  });
});

describe('drift', () => {
  it('lists the sentences without an event, by reason', () => {
    const page = '- Joined a channel; posted a message containing a hashtag; pinned or un-pinned a message';
    expect(eventDrift(page, '5.5')).toMatchObject({ sentences: 3, withoutEvent: [{ id: 'T19-60', because: 'never' }] });
    expect(eventDrift(page, '5.6')?.withoutEvent.map(({ id: one, because }) => [one, because])).toEqual([
      ['T19-46', 'blocked'],
      ['T19-60', 'never'],
      ['T19-67', 'blocked'],
    ]);
  });

  it('lists the events that no sentence announces', () => {
    const at = (release: '5.6' | '7.8') =>
      eventDrift('Joined a channel', release)?.withoutSentence.map(({ event }) => event);
    expect(at('5.6')).toEqual([
      'api/api_interactive_messages_button_clicked',
      'api/api_interactive_messages_menu_selected',
      'api/api_interactive_messages_dialog_submitted',
    ]);
    expect(at('7.8')).toContain('inactive_server');
  });

  it('says nothing of a page that speaks of no event', () => {
    expect(eventDrift('**LogSettings**: bool EnableFile', '5.6')).toBeUndefined();
  });

  if (hasShared)
    it('finds every sentence in the page of 2019-01-02, and none in that of 2026', () => {
      const page = (name: string): string => readFileSync(`${sharedFolder}documents/${name}`, 'utf8');
      expect(eventDrift(page('telemetry-page-2019-01-02.rst'), '5.6')?.sentences).toBe(Object.keys(sentences).length);
      expect(eventDrift(page('telemetry-page-2026.txt'), '5.6')).toBeUndefined();
    });
});
