/** What a sentence of the page of 2019-01-02 promises about events, and the words by which a page is seen to say it. */
export interface Sentence {
  /** The sentence in other words. */
  readonly says: string;
  /** A few words of the page, in lower case. */
  readonly words: string;
  /** The report that sends this instead of an event. */
  readonly reportedBy?: string;
}

/** Every sentence on what is sent when something happens, under its number among the promises. */
export const sentences = {
  'T19-35': { says: 'signing in failed: by email, LDAP or SAML', words: 'sign-in error' },
  'T19-36': {
    says: 'the mobile app ran into an error',
    words: 'mobile app errors',
    reportedBy: 'the error reports of the mobile app',
  },
  'T19-38': { says: 'an account was created: by email, by invitation or in the app', words: 'account creation via' },
  'T19-39': { says: 'the page that creates an account was seen or completed', words: 'account creation page view' },
  'T19-40': { says: 'a step or tip of the tutorial was completed or skipped', words: 'tutorial step' },
  'T19-41': { says: 'a page that creates a team was seen, filled in or completed', words: 'team creation page view' },
  'T19-42': { says: 'a login succeeded or failed', words: 'login succeeded or failed' },
  'T19-43': { says: 'someone logged out', words: 'logout succeeded' },
  'T19-44': { says: 'the way of signing in was changed', words: 'switched authentication method' },
  'T19-45': { says: 'a password was reset or changed', words: 'reset password' },
  'T19-46': { says: 'a channel was joined', words: 'joined a channel' },
  'T19-47': { says: 'a channel or conversation was created', words: 'created a channel' },
  'T19-48': { says: 'a channel was renamed, left or deleted', words: 'left or deleted an existing channel' },
  'T19-49': { says: 'header or purpose of a channel was changed', words: 'updated header or purpose' },
  'T19-50': { says: 'members were added to a channel or removed', words: 'added or removed members' },
  'T19-51': { says: 'notifications of a channel were set', words: 'updated channel notification preferences' },
  'T19-52': { says: 'more messages of a channel were loaded', words: 'loaded more messages' },
  'T19-53': { says: 'another channel or team was opened', words: 'switched a channel or a team' },
  'T19-54': { says: 'a list of more channels or conversations was opened', words: 'opened the "more" modal' },
  'T19-55': { says: 'a team was renamed', words: 'updated team name' },
  'T19-56': { says: 'members were invited', words: 'invited members' },
  'T19-57': { says: 'account settings were changed', words: 'updated account settings' },
  'T19-58': { says: 'a message was created', words: 'or deleted a message' },
  'T19-59': { says: 'a message was edited or deleted', words: 'edited or deleted a message' },
  'T19-60': { says: 'a message held a hashtag, a link or a mention', words: 'containing a hashtag' },
  'T19-61': { says: 'a message held a file', words: 'file attachment' },
  'T19-62': { says: 'something was searched for', words: 'searched for a term' },
  'T19-63': { says: 'flagged messages or recent mentions were listed', words: 'searched for flagged posts' },
  'T19-64': { says: 'someone reacted to a message', words: 'reacted to a message' },
  'T19-65': { says: 'a channel became a favourite or ceased to be one', words: 'un-favorited' },
  'T19-66': { says: 'a message was flagged or unflagged', words: 'un-flagged' },
  'T19-67': { says: 'a message was pinned or unpinned', words: 'un-pinned' },
  'T19-68': { says: 'someone replied to a message', words: 'replied to a message' },
  'T19-69': { says: 'the sidebar on the right was opened', words: 'right-hand sidebar' },
  'T19-70': { says: 'a video call began or ended', words: 'webrtc video call' },
  'T19-71': { says: 'a personal access token was created or deleted', words: 'personal access token' },
  'T19-72': { says: 'the right to post everywhere was given or taken', words: 'post:all' },
  'T19-73': { says: 'a webhook or slash command was created or used', words: 'webhook or slash command' },
  'T19-74': { says: 'an OAuth app was created or deleted', words: 'oauth 2.0 app' },
  'T19-75': { says: 'an OAuth app was authorised', words: 'deleted an oauth 2.0 app' },
  'T19-76': { says: 'a custom emoji was created or deleted', words: 'custom emoji' },
  'T19-77': { says: 'a custom emoji was posted', words: 'posted or deleted a custom emoji' },
  'T19-78': {
    says: 'how many plugins are installed and active',
    words: 'plugin discovery diagnostics',
    reportedBy: 'the daily report of plugins',
  },
  'T19-79': { says: 'a licence was uploaded', words: 'uploaded an enterprise license key' },
  'T19-80': { says: 'how long the mobile app took to start or to switch', words: 'load times' },
  'T19-81': {
    says: 'which permissions each role has',
    words: 'permissions discovery diagnostics',
    reportedBy: 'the daily reports of permissions',
  },
} as const satisfies { readonly [id: `T19-${number}`]: Sentence };

/** The number of a sentence among the promises. */
export type SentenceId = keyof typeof sentences;

/** The sentences by number, in the order of the page. */
export const sentenceList: readonly (readonly [SentenceId, Sentence])[] = Object.entries(sentences) as [
  SentenceId,
  Sentence,
][];
