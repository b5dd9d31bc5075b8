import { gone, type Timeline } from '../../releases/timeline.js';

/** Members that the server's messages have, apart from their events, and those of this package do not. */
export const messageDepartures: { readonly [member: string]: Timeline<string> } = {
  timestamp: {
    '3.7': "the server's own time, with its distance from UTC",
    '5.14': 'the first second of the year 1, up to 5.14.3 and in 5.15.0',
    '5.16': "the server's own time, with its distance from UTC",
  },
  type: { '5.14': 'nothing, up to 5.14.3 and in 5.15.0', '5.16': gone },
  messageId: { '5.14': 'nothing, up to 5.14.3 and in 5.15.0', '5.16': gone },
  context: { '5.28': 'the id of a cloud installation in place of the library, where its environment names one' },
  batch: { '5.23': 'every message once more, to a second client', '5.26': gone },
};
