/**
 * What client libraries add to a call by themselves, unless the code that calls them says otherwise: the members of its
 * context, and an id of its own. The first is the most revealing.
 */
export const addedByClients: { readonly [member: string]: string } = {
  page: 'the page that is open or was before it, which holds the address of the server, the team and the channel',
  referrer: 'the page from which one came',
  ip: 'the network address of the person',
  traits: 'something about the person',
  device: 'the device, with what identifies it',
  sessionId: 'an id of the visit',
  anonymousId: 'an id that stays with one browser or device',
  location: 'where the person is',
  campaign: 'the advertisement that led there',
  userAgent: 'the browser or app, and its system',
  userAgentData: 'the browser, and its system',
  locale: 'the language of the person',
  timezone: 'the time zone of the person',
  os: 'the operating system of the person',
  screen: 'the size of the screen',
  network: 'the network of the device',
  app: 'the app',
};

/** The names inside of them that may be shown, the most revealing first: those of a page, then those of a device. */
export const namesInside = [
  ...['url', 'tab_url', 'path', 'title', 'search', 'referrer', 'initial_referrer', 'referring_domain'],
  ...['initial_referring_domain', 'id', 'advertisingId', 'token', 'name', 'model', 'type', 'version'],
] as const;

/** What is written in place of an address, and of an id, so that it says nothing. */
export const blanks: ReadonlySet<unknown> = new Set(['', '0.0.0.0', '0'.repeat(26)]);

/** The promise that an event holds nothing of the kind: of the page of 2019, which no later one takes back. */
export const promisedOfEvents = 'T19-37';
