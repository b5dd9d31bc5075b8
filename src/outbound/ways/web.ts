import { gone } from '../../timeline.js';
import { environment, onlyTheNetwork, setting, way } from '../declare.js';

export const webDiagnostics = way({
  id: 'web-diagnostics',
  name: 'Usage events from the browser',
  by: 'web',
  purpose: 'the web app reports what users do straight to the vendor, not by the server',
  shownBy: ['report events'],
  sure: 'certain',
  doubt: "data host 5.23 to 7.10 is put in at build (likely the same); api.rudderlabs.com and cdn.rudderlabs.com come from the SDK's defaults, not from Mattermost's code.",
  sources: [
    'mattermost/mattermost-server@v3.7.0 webapp/components/root.jsx:34',
    'mattermost/mattermost-server@v3.8.0 webapp/components/root.jsx',
    'mattermost/mattermost-server@v5.22.0, v5.23.0, v5.26.0 web/handlers.go (Content-Security-Policy)',
    'AleksS-Dev/mattermost-stw@409390b9a1 webapp/channels/src/components/root/root.tsx:112–149, root/index.ts:57',
    'find_string: Rudder SDK CONFIG_URL',
  ],
  always: {
    off: [setting('LogSettings.EnableDiagnostics', false)],
    identifies: ['diagnostic id of the server', 'user id', 'team, channel, post ids', 'IP address of the reader (connection; blanked in the event)'],
    byDefault: true,
  },
  since: {
    '3.7': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443'],
      when: 'at page load and with each event',
      sends: 'page view without address, events with ids',
      off: onlyTheNetwork,
      note: "the script is loaded even when LogSettings.EnableDiagnostics is false: the check tests the text 'false', which counts as true",
    },
    '3.8': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443'],
      when: 'at page load and with each event (few events 5.6 to 5.21)',
      sends: 'page view without address, events with ids',
    },
    '5.23': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443', 'pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig'],
      when: 'at page load and with each event',
      sends: 'events with ids',
    },
    '5.26': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig', "cdn.rudderlabs.com:443 (allowed by the page's policy)"],
      when: 'at page load and with each event; load times',
      sends: 'events with ids, performance figures; feature events (10.2+) with full page context',
    },
    '8.0': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig', "cdn.rudderlabs.com:443 (allowed by the page's policy)"],
      when: 'at page load and with each event; load times',
      sends: 'events with ids, performance figures; feature events (10.2+) with full page context',
      off: [setting('LogSettings.EnableDiagnostics', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
    },
    '11.0': gone,
  },
});

export const webStripe = way({
  id: 'web-stripe',
  name: 'Card forms (Stripe)',
  by: 'web',
  purpose: 'loads the payment form',
  sure: 'likely',
  doubt: "the page's policy still allows it for cloud in 11.1; web app read at 2023-03 and 2024-04: 7.7 to 7.9 inferred from the setting",
  sources: [
    'mattermost/mattermost-server@v5.31.0 web/handlers.go (Content-Security-Policy)',
    'AleksS-Dev/mattermost-stw@c943ed6859 webapp …/useLoadStripe.ts, payment_info_edit.tsx',
    'AleksS-Dev/mattermost-stw@f1019d076e (removed 2024-05-02)',
    'AleksS-Dev/mattermost-stw@c943ed6859 webapp …/hooks/useCanSelfHostedSignup.ts:38, pricing_modal/self_hosted_content.tsx:53, announcement_bar/purchase_link/purchase_link.tsx:32; server/channels/web/handlers.go:252',
  ],
  always: {
    hosts: ['js.stripe.com:443/v3', '*.stripe.com:443'],
    onAction: true,
  },
  since: {
    '5.31': {
      when: 'when an administrator opens a purchase form (cloud only)',
      sends: 'card data, browser marks',
      identifies: ['IP address of the administrator'],
      off: onlyTheNetwork,
      byDefault: false,
    },
    '7.7': {
      when: "when somebody opens the plans dialog or an administrator sees a purchase button (self-hosted: trial banner, licence page, pages of licensed features): the script; the form on an administrator's click; cloud: with a purchase form",
      sends: 'GET of the script; on a purchase card data, browser marks',
      identifies: ['IP address of the user', 'card data (on a purchase)'],
      off: [setting('ServiceSettings.SelfHostedPurchase', false)],
      byDefault: true,
      note: "SelfHostedPurchase false: the page's policy then refuses the script (not on cloud)",
    },
    '9.9': gone,
  },
});

export const webCloudPreview = way({
  id: 'web-cloud-preview',
  name: 'Cloud preview pictures',
  by: 'web',
  purpose: "films and pictures of the vendor's cloud preview",
  sure: 'certain',
  doubt: 'the setting for another bucket came after the cut of 10.11',
  sources: ['AleksS-Dev/mattermost-stw@a17f4ae5e1', 'AleksS-Dev/mattermost-stw@cdee0473f1 webapp/channels/src/components/cloud_preview_modal', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/cloud.go:43–60, api4/cloud.go:52, server/public/model/config.go (CloudSettings)'],
  since: {
    '10.11': {
      hosts: ['mattermost-cloud-preview-assets.s3.us-east-2.amazonaws.com:443'],
      addressNote: 'CloudSettings.PreviewModalBucketURL',
      when: 'cloud preview licence only; never by default',
      sends: 'GET',
      identifies: ['IP address of the reader'],
      off: onlyTheNetwork,
      byDefault: false,
      note: "newer code (2025-07-15, in 11.0 by date): with CloudSettings.PreviewModalBucketURL set (default empty) the server itself fetches <address>/modal_content.json when a logged-in user's client asks; no licence is checked there",
    },
  },
});

export const emailFonts = way({
  id: 'email-fonts',
  name: 'Font in e-mails and on one page',
  by: 'web',
  purpose: 'e-mails that the server writes name a font of Google',
  sure: 'certain',
  doubt: 'e-mail templates counted for 5.24 to 5.36; taken out of e-mails in 11.10 by its changelog; no setting, but templates can be edited',
  sources: ['mattermost/mattermost-server@v5.16.0, v5.34.0, v5.36.0 templates/*.html', 'mattermost/docs@9dd1c713ed source/product-overview/mattermost-v11-changelog.md (11.10)', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/templates/invite_body.html:62, partials/style.css:1'],
  always: {
    hosts: ['fonts.googleapis.com:443', 'fonts.gstatic.com:443'],
    sends: 'GET',
    off: onlyTheNetwork,
    byDefault: true,
    onAction: true,
  },
  since: {
    '5.16': {
      when: 'when somebody opens the server with an unsupported browser',
      identifies: ['IP address of the reader'],
    },
    '5.34': {
      when: 'when a recipient opens an invitation, welcome, verification, password or (5.36+) message mail in a mail program that loads remote content; unsupported browser',
      identifies: ['IP address of the recipient'],
    },
    '11.10': gone,
  },
});

export const webHelpPictures = way({
  id: 'web-help-pictures',
  name: 'Pictures of the help pages',
  by: 'web',
  purpose: 'pictures in the help on messages, formatting and commands',
  sure: 'likely',
  doubt: 'read at 3.7, 4.2 and 2023-03; the web app between was not read; end by date',
  sources: ['mattermost/mattermost-server@v3.7.0, v4.2.0 webapp/components/help/components/*.jsx', 'AleksS-Dev/mattermost-stw@c943ed6859 webapp/channels/src/components/help/components/messaging.tsx:37, formatting.tsx:160, commands.tsx:63', 'AleksS-Dev/mattermost-stw@f77501ec10 (removed 2023-05-02)'],
  since: {
    '3.7': {
      hosts: ['docs.mattermost.com:443/_images/*'],
      when: 'when a user opens a help page of the web app (link at the message box)',
      sends: 'GET of the picture',
      identifies: ['IP address and browser of the reader'],
      off: onlyTheNetwork,
      byDefault: true,
      onAction: true,
    },
    '8.0': gone,
  },
});

export const linksOnClick = way({
  id: 'links-on-click',
  name: 'Help, documentation and store links',
  by: 'web',
  purpose: 'links that users follow',
  sure: 'certain',
  doubt: 'no link is loaded by itself; start release of the parameters unknown (there in 2023-03). No setting removes them; LogSettings.EnableDiagnostics is not looked at',
  sources: ['settings.json', 'AleksS-Dev/mattermost-stw@cdee0473f1 webapp/channels/src/components/common/hooks/use_external_link.ts:28–75'],
  since: {
    '3.7': {
      hosts: ['about.mattermost.com', 'mattermost.com', 'docs.mattermost.com', 'academy.mattermost.com', 'forum.mattermost.com', 'support.mattermost.com', 'customers.mattermost.com', 'github.com', 'apps.apple.com', 'play.google.com'],
      addressIn: ['SupportSettings.HelpLink', 'SupportSettings.AboutLink', 'SupportSettings.TermsOfServiceLink', 'SupportSettings.PrivacyPolicyLink', 'SupportSettings.ReportAProblemLink', 'NativeAppSettings.AppDownloadLink', 'NativeAppSettings.AndroidAppDownloadLink', 'NativeAppSettings.IosAppDownloadLink'],
      when: 'only when a user clicks',
      sends: '7.10 or earlier to now: links to mattermost.com get parameters: user id, telemetry id, edition and server version (newer), place in the product',
      identifies: ['IP address of the user', 'user id and diagnostic id of the server in the link'],
      off: onlyTheNetwork,
      byDefault: false,
      onAction: true,
    },
  },
});
