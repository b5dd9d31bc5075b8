import { allOf, onlyTheNetwork, setting, way } from '../declare.js';

export const pushNotifications = way({
  id: 'push-notifications',
  name: 'Mobile push notifications',
  by: 'server',
  purpose: 'hands each notification to a push proxy, which hands it to Apple or Google',
  sure: 'certain',
  doubt: "documentation of 2026 calls the hosted (licensed) proxy the default; the code to 11.1 (2025-10) still defaults to the test proxy. Date of the regional host names in the server's console unknown (after 2025-10)",
  sources: [
    'mattermost/mattermost-server@v5.5.0, v5.6.0 config/default.json',
    'mattermost/docs@9dd1c713ed source/product-overview/unsupported-legacy-releases.md (5.6)',
    'mattermost/mattermost-server@v5.14.0 model/config.go:49,1249',
    'mattermost/mattermost-server@v5.36.0 app/notification_push.go:365,405',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/notification_push.go, server/public/model/push_notification.go',
    'mattermost/docs@9dd1c713ed source/administration-guide/configure/push-notification-server-configuration-settings.rst',
    'mattermost/mattermost-server@v5.11.0, v5.12.0 app/notification_push.go (/ack)',
    'mattermost/mattermost-server@v5.18.0 app/channel.go:1814, v5.36.0 app/channel.go:2453 and app/notification_push.go:75,355',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/channel.go:2900,2936,3009, user.go:2971, notification_push.go:102,485',
  ],
  receivers: {
    test: ['push-test.mattermost.com'],
    hosted: ['push.mattermost.com', 'hpns-de.mattermost.com', 'global.push.mattermost.com', 'us.push.mattermost.com', 'eu.push.mattermost.com', 'ap.push.mattermost.com'],
  },
  always: {
    hosts: ['push-test.mattermost.com:443/api/v1/send_push', 'push-test.mattermost.com:443/api/v1/ack'],
    sends: 'device token, channel name, sender, message as EmailSettings.PushNotificationContents says (generic: no text), badge count',
    off: [setting('EmailSettings.SendPushNotifications', false), setting('EmailSettings.PushNotificationServer', '')],
    addressIn: ['EmailSettings.PushNotificationServer'],
    identifies: ['diagnostic id of the server (server id)', 'device token of the phone', 'channel, post, team, sender ids', 'names and message text as EmailSettings.PushNotificationContents says', 'sender IP address'],
  },
  since: {
    '3.7': {
      hosts: ['push.mattermost.com:443/api/v1/send_push (if chosen)'],
      when: 'for each notification; never by default',
      byDefault: false,
    },
    '5.6': {
      hosts: ['push-test.mattermost.com:443/api/v1/send_push'],
      when: 'for each notification and clearing',
      byDefault: true,
      note: 'the shipped default.json switches it on and names the public test proxy; a setting that is absent is off and empty (the built-in default)',
    },
    '5.12': {
      when: 'for each notification and clearing; delivery acknowledgements (/ack)',
      byDefault: true,
      note: 'the shipped default.json switches it on and names the public test proxy; a setting that is absent is off and empty (the built-in default)',
    },
    '5.14': {
      when: 'for each notification and clearing; delivery acknowledgements (/ack)',
      sends: 'device token, server id, post/channel/team/sender ids, names and text as PushNotificationContents says (full by default from 5.24; id_loaded sends ids only), signature (9.9+)',
      byDefault: true,
      note: 'on only for a new configuration; where SiteURL is already in the file an absent setting means off and empty server. Licensed servers use the hosted proxies: push.mattermost.com, hpns-de.mattermost.com; newer names global./us./eu./ap.push.mattermost.com',
    },
    '5.18': {
      when: 'for each notification, badge update, clearing and session expiry; delivery acknowledgements (/ack)',
      sends: 'device token, server id, post/channel/team/sender ids, names and text as PushNotificationContents says (full by default from 5.24; id_loaded sends ids only), signature (9.9+)',
      off: [setting('EmailSettings.PushNotificationServer', '')],
      byDefault: true,
      note: 'on only for a new configuration; where SiteURL is already in the file an absent setting means off and empty server. Licensed servers use the hosted proxies: push.mattermost.com, hpns-de.mattermost.com; newer names global./us./eu./ap.push.mattermost.com; EmailSettings.SendPushNotifications false stops notifications, session expiry and /ack, but not the badge update when somebody marks a post as unread, nor (6.2 or 6.3 on) the clearing when a thread is read: these still go to the server that is named, for users with a registered phone',
    },
  },
});

export const linkPreviews = way({
  id: 'link-previews',
  name: 'Previews of web links in posts',
  by: 'server',
  purpose: 'fetches the page behind the first link of a post to show title and picture',
  sure: 'certain',
  doubt: 'host is chosen by whoever writes the post; reserved addresses are blocked unless in AllowedUntrustedInternalConnections. From 10.2 YouTube links go to youtube-oembed instead',
  sources: [
    'mattermost/mattermost-server@v3.7.0 api/post.go:454',
    'mattermost/mattermost-server@v5.8.0, v5.9.0, v5.10.0, v5.12.0 app/post_metadata.go',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:322,735',
    'mattermost/mattermost-server@v5.6.0, v5.7.0 app/post_metadata.go:56,115',
    'mattermost/mattermost-server@v5.8.0, v5.9.0 api4/openGraph.go:33',
  ],
  always: {
    when: 'when a post with a link is made or read',
    off: [setting('ServiceSettings.EnableLinkPreviews', false)],
    hosts: ['*'],
    identifies: ['sender IP address', 'the posted address itself'],
  },
  since: {
    '3.7': {
      when: 'when a client asks for the preview of a posted link',
      sends: 'GET of the posted address',
      byDefault: false,
    },
    '5.6': {
      when: 'when a client asks for the preview of a posted link; with ExperimentalSettings.EnablePostMetadata true also when a post is made or read',
      sends: 'GET of the posted address',
      off: [allOf(setting('ServiceSettings.EnableLinkPreviews', false), setting('ExperimentalSettings.EnablePostMetadata', false))],
      byDefault: false,
      note: 'EnablePostMetadata (default off) fetches links and pictures whatever EnableLinkPreviews says',
    },
    '5.8': {
      sends: 'GET of the posted address',
      off: [allOf(setting('ExperimentalSettings.DisablePostMetadata', true), setting('ServiceSettings.EnableLinkPreviews', false))],
      byDefault: true,
      note: 'EnableLinkPreviews (default off) is not looked at here in 5.8 and 5.9, but where it is on a client can still ask for a preview (POST /api/v4/opengraph) with DisablePostMetadata true',
    },
    '5.10': {
      sends: "GET with the server's language",
      byDefault: false,
    },
    '5.24': {
      sends: "GET with the server's language",
      byDefault: true,
    },
    '5.34': {
      sends: "GET with the server's language; domains of ServiceSettings.RestrictLinkPreviews are left out",
      byDefault: true,
    },
  },
});

export const linkRedirects = way({
  id: 'link-redirects',
  name: 'Where a posted link leads',
  by: 'server',
  purpose: 'follows one step of a short link for a client',
  sure: 'certain',
  doubt: 'which client of which release asks was not read; the web app of 2023-03 and later does not',
  sources: ['mattermost/mattermost-server@ed0fb617ef (2018-08-24), v5.3.0, v5.6.0 api4/system.go:467, v5.8.0 api4/system.go:498, v5.36.0 api4/system.go:453', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/system.go:593'],
  always: {
    hosts: ['*'],
    sends: 'HEAD of the address',
    identifies: ['sender IP address', 'the posted address itself'],
    off: [setting('ServiceSettings.EnableLinkPreviews', false)],
  },
  since: {
    '5.3': {
      when: 'when a client of a logged-in user asks where a link leads; never by default',
      byDefault: false,
      note: "read in 5.6 and 5.7: plain Go client, so the server's outbound-address filter does not apply (5.8+: it does)",
    },
    '5.24': {
      when: 'when a client of a logged-in user asks where a link leads',
      byDefault: true,
    },
  },
});

export const postedImageSizes = way({
  id: 'posted-image-sizes',
  name: 'Sizes of pictures linked in posts',
  by: 'server',
  purpose: 'fetches pictures that posts embed (Markdown, attachments) to know their size',
  sure: 'certain',
  doubt: 'no setting stops it from 5.12 on, as far as the code shows. The public documentation says the contrary for EnableLinkPreviews',
  sources: ['mattermost/mattermost-server@v5.8.0 app/post_metadata.go:60,158,203', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:361–411', 'mattermost/mattermost-server@v5.6.0 app/post_metadata.go:56', 'mattermost/mattermost-server@v5.36.0 app/post_metadata.go:323–384'],
  always: {
    hosts: ['*'],
    sends: 'GET of the posted address',
    identifies: ['sender IP address', 'the posted address itself'],
  },
  since: {
    '5.6': {
      when: 'when a post with an embedded picture is made or read, only with ExperimentalSettings.EnablePostMetadata true; never by default',
      off: [setting('ExperimentalSettings.EnablePostMetadata', false)],
      byDefault: false,
    },
    '5.8': {
      when: 'when a post with an embedded picture is made or read',
      off: [setting('ExperimentalSettings.DisablePostMetadata', true)],
      byDefault: true,
    },
    '5.12': {
      when: 'when a post with an embedded picture is made or read',
      off: onlyTheNetwork,
      byDefault: true,
      note: "ServiceSettings.EnableLinkPreviews does not stop it (Markdown pictures and pictures in message attachments); from 5.34 RestrictLinkPreviews keeps Markdown pictures of the named domains out, also in the texts of attachments, but not the attachments' own picture addresses (author, image, thumb, footer); with the image proxy on, the request goes by the proxy",
    },
  },
});

export const youtubeOembed = way({
  id: 'youtube-oembed',
  name: 'YouTube previews',
  by: 'server',
  purpose: 'asks YouTube for title and picture of a posted video',
  sure: 'likely',
  doubt: 'release inferred from the date 2024-10-01',
  sources: ['AleksS-Dev/mattermost-stw@76021c76a0 server/channels/app/oembed/providers_gen.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:657,711', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:411,657 (pictures)'],
  since: {
    '10.2': {
      hosts: ['www.youtube.com:443/oembed'],
      when: 'when a post with a YouTube link is made or read',
      sends: 'GET with the posted video address',
      identifies: ['sender IP address', 'video id'],
      off: [setting('ServiceSettings.EnableLinkPreviews', false)],
      byDefault: true,
      note: 'this is for links. A Markdown picture whose address is a YouTube page asks www.youtube.com/oembed too, whatever EnableLinkPreviews says (see posted-image-sizes)',
    },
  },
});

export const imageProxy = way({
  id: 'image-proxy',
  name: 'Image proxy',
  by: 'server',
  purpose: 'fetches third-party pictures for clients so that clients need not',
  sure: 'certain',
  doubt: "off by default means that readers' browsers and phones fetch the pictures: see client-third-party-images",
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/imageproxy/local.go', 'settings.json'],
  since: {
    '4.7': {
      hosts: ['(the proxy the administrator named)'],
      addressIn: ['ServiceSettings.ImageProxyURL'],
      when: 'never by default',
      sends: 'GET of the picture, to the proxy that is named',
      identifies: ["the picture's address"],
      off: [setting('ServiceSettings.ImageProxyType', '')],
      byDefault: false,
    },
    '5.8': {
      hosts: ['*'],
      addressIn: ['ImageProxySettings.RemoteImageProxyURL'],
      when: 'when a client shows a picture of another site',
      sends: 'GET of the picture',
      identifies: ["sender IP address of the server in place of the reader's"],
      off: [setting('ImageProxySettings.Enable', false)],
      byDefault: true,
    },
    '5.8.1': {
      hosts: ['*'],
      addressIn: ['ImageProxySettings.RemoteImageProxyURL'],
      when: 'when a client shows a picture of another site; never by default',
      sends: 'GET of the picture',
      identifies: ["sender IP address of the server in place of the reader's"],
      off: [setting('ImageProxySettings.Enable', false)],
      byDefault: false,
    },
  },
});
