import { address, bytes, clientEvents, count, type Declarations, id, milliseconds } from './declare.js';

const screen = {
  sender: 'mobile',
  seen: { in: ['5.7'] },
  documented: 'T19-80',
  carries: { actual_user_id: id('who uses the app'), time: milliseconds('how long it took') },
} as const;

/** Load times of the mobile app. They are screens and no events, so no allow-list holds them back. */
export const mobileScreens: Declarations = {
  'Start time': { ...screen, phrase: 'how long the mobile app took to start' },
  'Switch Channel': { ...screen, phrase: 'how long the mobile app took to switch to another channel' },
  'Switch Team': { ...screen, phrase: 'how long the mobile app took to switch to another team' },
};

/** Load times of the web app. */
export const loadEvents = clientEvents(
  { category: 'performance', seen: { in: ['10.8'] } },
  {
    page_load: {
      phrase: 'how long a page of the web app took to load',
      carries: {
        duration: milliseconds('how long it took'),
        numOfRequest: count('how often the page asked the server'),
        maxAPIResourceSize: bytes('how large the largest answer was'),
        longestAPIResource: address('what was asked for in the slowest call'),
        longestAPIResourceDuration: milliseconds('how long the slowest call took'),
      },
      departure: 'the address of the slowest call, with the ids in it',
    },
    plugins_load: { phrase: 'the web app measured how plugins load' },
    least_effective_selectors: {
      phrase: 'the web app measured which of its cached computations are the least effective',
    },
  },
);
