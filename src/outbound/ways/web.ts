import { gone } from '../../releases/timeline.js';
import { environment, onlyTheNetwork, setting, way } from '../declare.js';

export const webDiagnostics = way({
  id: 'web-diagnostics',
  name: 'Usage events from the browser',
  by: 'web',
  purpose: 'reports to Mattermost, Inc. what users do in the web app',
  shownBy: ['report events'],
  sure: 'certain',
  doubt: "from 5.23 to 7.10 the host of the data is put in at build time (likely the same); api.rudderlabs.com and cdn.rudderlabs.com are defaults of Rudder's library and not in Mattermost's own code",
  sources: [
    'mattermost/mattermost-server@v3.7.0 webapp/components/root.jsx:34',
    'mattermost/mattermost-server@v3.8.0 webapp/components/root.jsx',
    'mattermost/mattermost-server@v5.22.0, v5.23.0, v5.26.0 web/handlers.go (Content-Security-Policy)',
    'AleksS-Dev/mattermost-stw@409390b9a1 webapp/channels/src/components/root/root.tsx:112–149, root/index.ts:57',
    'find_string: Rudder SDK CONFIG_URL',
  ],
  always: {
    off: [setting('LogSettings.EnableDiagnostics', false)],
    identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'ids of teams, channels and posts', 'IP address of the reader (of the connection; blanked in the event)'],
    byDefault: true,
  },
  since: {
    '3.7': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443'],
      when: 'when a page loads, and with each event',
      sends: 'views of pages without their address, events with ids',
      off: onlyTheNetwork,
      note: 'the script is loaded even where LogSettings.EnableDiagnostics is false: the check is made on the text “false”, which counts as true',
    },
    '3.8': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443'],
      when: 'when a page loads, and with each event (few of them from 5.6 to 5.21)',
      sends: 'views of pages without their address, events with ids',
    },
    '5.23': {
      hosts: ['cdn.segment.com:443/analytics.js/v1/*', 'api.segment.io:443', 'pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig'],
      when: 'when a page loads, and with each event',
      sends: 'events with ids',
    },
    '5.26': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig', "cdn.rudderlabs.com:443 (allowed by the page's policy)"],
      when: 'when a page loads, and with each event; load times too',
      sends: 'events with ids, load times; from 10.2 on also the use of licensed features, with full details of the page',
    },
    '8.0': {
      hosts: ['pdat.matterlytics.com:443', 'api.rudderlabs.com:443/sourceConfig', "cdn.rudderlabs.com:443 (allowed by the page's policy)"],
      when: 'when a page loads, and with each event; load times too',
      sends: 'events with ids, load times; from 10.2 on also the use of licensed features, with full details of the page',
      off: [setting('LogSettings.EnableDiagnostics', false), environment('MM_SERVICEENVIRONMENT', 'dev')],
    },
    '11.0': gone,
  },
});

export const webStripe = way({
  id: 'web-stripe',
  name: 'Card forms (Stripe)',
  by: 'web',
  purpose: 'loads the form for payments by card',
  sure: 'likely',
  doubt: "the page's policy still allows it for cloud in 11.1; the web app was read as of 2023-03 and 2024-04: 7.7 to 7.9 are inferred from the setting",
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
      sends: 'card data, features of the browser',
      identifies: ['IP address of the administrator'],
      off: onlyTheNetwork,
      byDefault: false,
    },
    '7.7': {
      when: "the script when somebody opens the dialog of plans or an administrator sees a purchase button (self-hosted: banner of a trial, licence page, pages of licensed features), the form on an administrator's click; on cloud, with a purchase form",
      sends: 'a request for the script; on a purchase card data, features of the browser',
      identifies: ['IP address of the user', 'card data (on a purchase)'],
      off: [setting('ServiceSettings.SelfHostedPurchase', false)],
      byDefault: true,
      note: "where SelfHostedPurchase is false, the page's policy makes browsers refuse the script (not on cloud)",
    },
    '9.9': gone,
  },
});

export const webCloudPreview = way({
  id: 'web-cloud-preview',
  name: 'Cloud preview pictures',
  by: 'web',
  purpose: "shows films and pictures about Mattermost's cloud",
  sure: 'certain',
  doubt: 'the setting that names another storage came after 10.11 was cut',
  sources: ['AleksS-Dev/mattermost-stw@a17f4ae5e1', 'AleksS-Dev/mattermost-stw@cdee0473f1 webapp/channels/src/components/cloud_preview_modal', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/cloud.go:43–60, api4/cloud.go:52, server/public/model/config.go (CloudSettings)'],
  since: {
    '10.11': {
      hosts: ['mattermost-cloud-preview-assets.s3.us-east-2.amazonaws.com:443'],
      addressNote: 'CloudSettings.PreviewModalBucketURL',
      when: 'with a cloud preview licence only; not by default',
      sends: 'a plain web request',
      identifies: ['IP address of the reader'],
      off: onlyTheNetwork,
      byDefault: false,
      note: 'in newer code (2025-07-15, so 11.0 by date), where CloudSettings.PreviewModalBucketURL is set (empty by default), the server itself fetches <address>/modal_content.json when the app of a logged-in user asks; no licence is checked there',
    },
  },
});

export const emailFonts = way({
  id: 'email-fonts',
  name: 'Google font in emails and on one page',
  by: 'web',
  purpose: 'loads a font that emails of the server ask for',
  sure: 'certain',
  doubt: 'the email templates were counted for 5.24 to 5.36; by its changelog 11.10 takes the font out of emails; no setting stops it, but the templates can be edited',
  sources: ['mattermost/mattermost-server@v5.16.0, v5.34.0, v5.36.0 templates/*.html', 'mattermost/docs@9dd1c713ed source/product-overview/mattermost-v11-changelog.md (11.10)', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/templates/invite_body.html:62, partials/style.css:1'],
  always: {
    hosts: ['fonts.googleapis.com:443', 'fonts.gstatic.com:443'],
    sends: 'a plain web request',
    off: onlyTheNetwork,
    byDefault: true,
    onAction: true,
  },
  since: {
    '5.16': {
      when: 'when somebody opens the server in a browser that it does not support',
      identifies: ['IP address of the reader'],
    },
    '5.34': {
      when: 'when somebody opens an invitation, welcome, verification, password or (from 5.36 on) message email in a mail program that loads remote content, or the server in a browser that it does not support',
      identifies: ['IP address of the recipient'],
    },
    '11.10': gone,
  },
});

export const webHelpPictures = way({
  id: 'web-help-pictures',
  name: 'Pictures of the help pages',
  by: 'web',
  purpose: 'shows pictures in the help on messages, formatting and commands',
  sure: 'likely',
  doubt: 'read at 3.7, 4.2 and 2023-03; the web app in between was not read; the end is inferred from a date',
  sources: ['mattermost/mattermost-server@v3.7.0, v4.2.0 webapp/components/help/components/*.jsx', 'AleksS-Dev/mattermost-stw@c943ed6859 webapp/channels/src/components/help/components/messaging.tsx:37, formatting.tsx:160, commands.tsx:63', 'AleksS-Dev/mattermost-stw@f77501ec10 (removed 2023-05-02)'],
  since: {
    '3.7': {
      hosts: ['docs.mattermost.com:443/_images/*'],
      when: 'when a user opens a help page of the web app (from a link at the message box)',
      sends: 'a request for the picture',
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
  purpose: 'leads users to pages of Mattermost and to app stores',
  sure: 'certain',
  doubt: 'no link is opened by itself; since when links carry parameters is not known (they did in 2023-03). No setting removes them, not even LogSettings.EnableDiagnostics',
  sources: ['settings.json', 'AleksS-Dev/mattermost-stw@cdee0473f1 webapp/channels/src/components/common/hooks/use_external_link.ts:28–75'],
  since: {
    '3.7': {
      hosts: ['about.mattermost.com', 'mattermost.com', 'docs.mattermost.com', 'academy.mattermost.com', 'forum.mattermost.com', 'support.mattermost.com', 'customers.mattermost.com', 'github.com', 'apps.apple.com', 'play.google.com'],
      addressIn: ['SupportSettings.HelpLink', 'SupportSettings.AboutLink', 'SupportSettings.TermsOfServiceLink', 'SupportSettings.PrivacyPolicyLink', 'SupportSettings.ReportAProblemLink', 'NativeAppSettings.AppDownloadLink', 'NativeAppSettings.AndroidAppDownloadLink', 'NativeAppSettings.IosAppDownloadLink'],
      when: 'only when a user clicks',
      sends: 'links to mattermost.com carry parameters (in 7.10 or earlier, and still): user id, permanent random id of the server (telemetry id), place in the product and, in newer versions, edition and version of the server',
      identifies: ['IP address of the user', 'user id and permanent random id of the server (telemetry id), in the link'],
      off: onlyTheNetwork,
      byDefault: false,
      onAction: true,
    },
  },
});
