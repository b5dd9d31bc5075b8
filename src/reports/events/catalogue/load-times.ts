import { address, bytes, clientEvents, count, type Declarations, id, milliseconds } from '../declare.js';

const screen = {
  sender: 'mobile',
  seen: { in: ['5.7'] },
  documented: 'T19-80',
  carries: { actual_user_id: id, time: milliseconds },
} as const;

/** Load times of the mobile app. They are screens and no events, so no allow-list holds them back. */
export const mobileScreens: Declarations = {
  'Start time': screen,
  'Switch Channel': screen,
  'Switch Team': screen,
};

/** Load times of the web app. */
export const loadEvents = clientEvents(
  { category: 'performance', seen: { in: ['10.8'] } },
  {
    page_load: {
      carries: {
        duration: milliseconds,
        numOfRequest: count,
        maxAPIResourceSize: bytes,
        longestAPIResource: address,
        longestAPIResourceDuration: milliseconds,
      },
      departure: 'the address of the slowest call, with the ids in it',
    },
    plugins_load: {},
    least_effective_selectors: {},
  },
);
