import { allOf, onlyTheNetwork, setting, way } from '../declare.js';

export const pushNotifications = way({
  id: 'push-notifications',
  name: 'Mobile push notifications',
  by: 'server',
  purpose: 'hands notifications for phones to a push proxy, which hands them to Apple or Google',
  sure: 'certain',
  doubt: 'the documentation of 2026 calls the hosted proxy for licensed servers the default, but the code up to 11.1 (2025-10) still names the test proxy; when the System Console got the regional hosts is not known (after 2025-10)',
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
    sends: "device token of the phone, channel name, sender, the message as EmailSettings.PushNotificationContents says (generic: no text), number on the app's icon (badge)",
    off: [setting('EmailSettings.SendPushNotifications', false), setting('EmailSettings.PushNotificationServer', '')],
    addressIn: ['EmailSettings.PushNotificationServer'],
    identifies: ['permanent random id of the server (diagnostic id, sent as server id)', 'device token of the phone', 'ids of channel, post, team and sender', 'names and text of the message, as EmailSettings.PushNotificationContents says', 'IP address of the server'],
  },
  since: {
    '3.7': {
      hosts: ['push.mattermost.com:443/api/v1/send_push (if chosen)'],
      when: 'for each notification; not by default',
      byDefault: false,
    },
    '5.6': {
      hosts: ['push-test.mattermost.com:443/api/v1/send_push'],
      when: 'for each notification, and when one is cleared',
      byDefault: true,
      note: 'the default.json that is shipped switches it on and names the public test proxy; where the settings are missing in a config, it is off and has no proxy (the built-in default)',
    },
    '5.12': {
      when: 'for each notification, when one is cleared, and when one is confirmed as delivered (/ack)',
      byDefault: true,
      note: 'the default.json that is shipped switches it on and names the public test proxy; where the settings are missing in a config, it is off and has no proxy (the built-in default)',
    },
    '5.14': {
      when: 'for each notification, when one is cleared, and when one is confirmed as delivered (/ack)',
      sends: 'device token of the phone, server id, ids of post, channel, team and sender, names and text as EmailSettings.PushNotificationContents says (full by default from 5.24; id_loaded sends ids only), signature (9.9 and later)',
      byDefault: true,
      note: 'on only in a new configuration: where a file already has SiteURL, a missing setting means off and no proxy. Licensed servers use the hosted proxies push.mattermost.com and hpns-de.mattermost.com; newer names are global., us., eu. and ap.push.mattermost.com',
    },
    '5.18': {
      when: "for each notification, change of the number on the app's icon (badge), clearing and expired session, and when one is confirmed as delivered (/ack)",
      sends: 'device token of the phone, server id, ids of post, channel, team and sender, names and text as EmailSettings.PushNotificationContents says (full by default from 5.24; id_loaded sends ids only), signature (9.9 and later)',
      off: [setting('EmailSettings.PushNotificationServer', '')],
      byDefault: true,
      note: 'on only in a new configuration: where a file already has SiteURL, a missing setting means off and no proxy. Licensed servers use the hosted proxies push.mattermost.com and hpns-de.mattermost.com; newer names are global., us., eu. and ap.push.mattermost.com. EmailSettings.SendPushNotifications = false stops notifications, those of expired sessions and /ack, but not the badge when somebody marks a post as unread nor, from 6.2 or 6.3 on, the clearing when a thread is read: these still go to the named proxy, for users with a registered phone',
    },
  },
});

export const linkPreviews = way({
  id: 'link-previews',
  name: 'Previews of web links in posts',
  by: 'server',
  purpose: 'fetches the page behind the first link of a post, to show its title and picture',
  sure: 'certain',
  doubt: 'the author of a post chooses the host; reserved addresses are blocked, except those in ServiceSettings.AllowedUntrustedInternalConnections. From 10.2 on links to YouTube are asked for in another way: see “YouTube previews”',
  sources: [
    'mattermost/mattermost-server@v3.7.0 api/post.go:454',
    'mattermost/mattermost-server@v5.8.0, v5.9.0, v5.10.0, v5.12.0 app/post_metadata.go',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:322,735',
    'mattermost/mattermost-server@v5.6.0, v5.7.0 app/post_metadata.go:56,115',
    'mattermost/mattermost-server@v5.8.0, v5.9.0 api4/openGraph.go:33',
  ],
  always: {
    when: 'when a post with a link is written or read',
    off: [setting('ServiceSettings.EnableLinkPreviews', false)],
    hosts: ['*'],
    identifies: ['IP address of the server', 'the posted address itself'],
  },
  since: {
    '3.7': {
      when: "when a user's app asks for the preview of a posted link",
      sends: 'a request for the posted address',
      byDefault: false,
    },
    '5.6': {
      when: "when a user's app asks for the preview of a posted link; with ExperimentalSettings.EnablePostMetadata on, also when a post is written or read",
      sends: 'a request for the posted address',
      off: [allOf(setting('ServiceSettings.EnableLinkPreviews', false), setting('ExperimentalSettings.EnablePostMetadata', false))],
      byDefault: false,
      note: 'EnablePostMetadata (off by default) makes the server fetch links and pictures even where EnableLinkPreviews is off',
    },
    '5.8': {
      sends: 'a request for the posted address',
      off: [allOf(setting('ExperimentalSettings.DisablePostMetadata', true), setting('ServiceSettings.EnableLinkPreviews', false))],
      byDefault: true,
      note: "in 5.8 and 5.9 EnableLinkPreviews (off by default) does not matter here; but where it is on, a user's app can still ask for a preview (POST /api/v4/opengraph) with DisablePostMetadata on",
    },
    '5.10': {
      sends: 'a request for the posted address, with the language of the server',
      byDefault: false,
    },
    '5.24': {
      sends: 'a request for the posted address, with the language of the server',
      byDefault: true,
    },
    '5.34': {
      sends: 'a request for the posted address, with the language of the server, unless its domain is in ServiceSettings.RestrictLinkPreviews',
      byDefault: true,
    },
  },
});

export const linkRedirects = way({
  id: 'link-redirects',
  name: 'Where a posted link leads',
  by: 'server',
  purpose: "follows a short link by one step, when a user's app asks for it",
  sure: 'certain',
  doubt: 'which app of which version asks was not read; the web app of 2023-03 and later does not',
  sources: ['mattermost/mattermost-server@ed0fb617ef (2018-08-24), v5.3.0, v5.6.0 api4/system.go:467, v5.8.0 api4/system.go:498, v5.36.0 api4/system.go:453', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/system.go:593'],
  always: {
    hosts: ['*'],
    sends: 'a request about the posted address, without its contents (HEAD)',
    identifies: ['IP address of the server', 'the posted address itself'],
    off: [setting('ServiceSettings.EnableLinkPreviews', false)],
  },
  since: {
    '5.3': {
      when: 'when the app of a logged-in user asks where a link leads; not by default',
      byDefault: false,
      note: "in 5.6 and 5.7 (read there) the server's own filter of outbound addresses does not apply; from 5.8 on it does",
    },
    '5.24': {
      when: 'when the app of a logged-in user asks where a link leads',
      byDefault: true,
    },
  },
});

export const postedImageSizes = way({
  id: 'posted-image-sizes',
  name: 'Sizes of pictures linked in posts',
  by: 'server',
  purpose: 'fetches pictures that posts embed, to find out their size',
  sure: 'certain',
  doubt: 'as far as the code shows, no setting stops it from 5.12 on; the public documentation says that EnableLinkPreviews does',
  sources: ['mattermost/mattermost-server@v5.8.0 app/post_metadata.go:60,158,203', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:361–411', 'mattermost/mattermost-server@v5.6.0 app/post_metadata.go:56', 'mattermost/mattermost-server@v5.36.0 app/post_metadata.go:323–384'],
  always: {
    hosts: ['*'],
    sends: 'a request for the posted address',
    identifies: ['IP address of the server', 'the posted address itself'],
  },
  since: {
    '5.6': {
      when: 'when a post with an embedded picture is written or read, only with ExperimentalSettings.EnablePostMetadata on; not by default',
      off: [setting('ExperimentalSettings.EnablePostMetadata', false)],
      byDefault: false,
    },
    '5.8': {
      when: 'when a post with an embedded picture is written or read',
      off: [setting('ExperimentalSettings.DisablePostMetadata', true)],
      byDefault: true,
    },
    '5.12': {
      when: 'when a post with an embedded picture is written or read',
      off: onlyTheNetwork,
      byDefault: true,
      note: "ServiceSettings.EnableLinkPreviews does not stop it, neither for pictures in Markdown nor for those in message attachments. From 5.34 on RestrictLinkPreviews keeps out pictures in texts, also in those of attachments, that are of the named domains, but not the attachments' own pictures (author, image, thumb, footer). With the image proxy on, the request goes through the proxy",
    },
  },
});

export const youtubeOembed = way({
  id: 'youtube-oembed',
  name: 'YouTube previews',
  by: 'server',
  purpose: 'asks YouTube for title and picture of a posted video',
  sure: 'likely',
  doubt: 'the version is inferred from a date, 2024-10-01',
  sources: ['AleksS-Dev/mattermost-stw@76021c76a0 server/channels/app/oembed/providers_gen.go', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:657,711', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/post_metadata.go:411,657 (pictures)'],
  since: {
    '10.2': {
      hosts: ['www.youtube.com:443/oembed'],
      when: 'when a post with a YouTube link is written or read',
      sends: 'a request with the address of the posted video',
      identifies: ['IP address of the server', 'id of the video'],
      off: [setting('ServiceSettings.EnableLinkPreviews', false)],
      byDefault: true,
      note: 'this is for links. A picture in Markdown whose address is a YouTube page asks www.youtube.com/oembed too, even where EnableLinkPreviews is off: see “Sizes of pictures linked in posts”',
    },
  },
});

export const imageProxy = way({
  id: 'image-proxy',
  name: 'Image proxy',
  by: 'server',
  purpose: 'fetches pictures of other sites for users, so that their browsers need not',
  sure: 'certain',
  doubt: 'where it is off, as by default, browsers and phones of readers fetch the pictures: see “Pictures of other sites in posts”',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/platform/services/imageproxy/local.go', 'settings.json'],
  since: {
    '4.7': {
      hosts: ['(the proxy the administrator named)'],
      addressIn: ['ServiceSettings.ImageProxyURL'],
      when: 'only where a proxy is set; not by default',
      sends: 'a request for the picture, to the named proxy',
      identifies: ['address of the picture'],
      off: [setting('ServiceSettings.ImageProxyType', '')],
      byDefault: false,
    },
    '5.8': {
      hosts: ['*'],
      addressIn: ['ImageProxySettings.RemoteImageProxyURL'],
      when: "when a user's app shows a picture of another site",
      sends: 'a request for the picture',
      identifies: ["IP address of the server instead of the reader's"],
      off: [setting('ImageProxySettings.Enable', false)],
      byDefault: true,
    },
    '5.8.1': {
      hosts: ['*'],
      addressIn: ['ImageProxySettings.RemoteImageProxyURL'],
      when: "when a user's app shows a picture of another site; not by default",
      sends: 'a request for the picture',
      identifies: ["IP address of the server instead of the reader's"],
      off: [setting('ImageProxySettings.Enable', false)],
      byDefault: false,
    },
  },
});
