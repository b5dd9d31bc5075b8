import { gone } from '../../timeline.js';
import { onlyTheNetwork, setting, way } from '../declare.js';

export const trialLicense = way({
  id: 'trial-license',
  name: 'Request of a trial licence',
  by: 'server',
  purpose: 'asks the customer portal for a trial licence',
  sure: 'certain',
  doubt: 'releases of the later form by dates (2023-03-08 and 2023-03-30)',
  sources: [
    'mattermost/mattermost-server@v5.25.0 model/license.go:19',
    'mattermost/mattermost-server@v5.36.0 app/license.go, model/license.go',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/app/platform/license.go:340–391, server/public/model/config.go (CloudSettings)',
    'mattermost/mattermost-server@v5.25.0 api4/license.go:155, v5.28.0 app/app.go:527, v5.36.0 app/plugin_api.go:1105',
    'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/app/admin_advisor.go:245',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/license.go:183, app/license.go:32, app/plugin_api.go:1375',
  ],
  always: {
    when: 'when a system administrator starts a trial',
    off: [setting('ExperimentalSettings.RestrictSystemAdmin', true)],
    byDefault: true,
    onAction: true,
  },
  since: {
    '5.25': {
      hosts: ['customers.mattermost.com:443/api/v1/trials'],
      sends: 'server id, e-mail, name, SiteURL, SiteName, number of users, consent marks',
      identifies: ['server id', 'e-mail and name of the administrator', 'SiteURL, SiteName', 'number of users', 'sender IP address'],
      note: "only on a click (console; from 5.28 also the advisor's messages) or by a plugin; RestrictSystemAdmin also takes other rights from administrators",
    },
    '7.10': {
      hosts: ['customers.mattermost.com:443/api/v1/trials', 'portal.internal.prod.cloud.mattermost.com:443 (check of the e-mail address first; 8.0+ by date, inferred)'],
      addressIn: ['CloudSettings.CWSURL'],
      sends: 'server id, e-mail, name, SiteURL, SiteName, number of users, consent marks, contact name and e-mail, company name, country, size, server version (8.0+)',
      identifies: ['server id', 'e-mail and name of the administrator', 'SiteURL, SiteName', 'number of users', 'sender IP address', 'company name, country, size'],
      note: 'CWSURL is forced to the default on production builds; only on a click or by a plugin; RestrictSystemAdmin also takes other rights from administrators (a local session, mmctl --local, stays unrestricted from 10.8 or so)',
    },
  },
});

export const cwsReachability = way({
  id: 'cws-reachability',
  name: 'Check whether the customer portal can be reached',
  by: 'server',
  purpose: 'decides which purchase and newsletter texts the web app shows',
  sure: 'likely',
  doubt: 'enterprise builds only (also unlicensed); the code behind it is not public, so the host (CWSAPIURL or CWSURL) and contents are inferred. CloudSettings.Disable also in 9.5.8. 11.5 changed what self-hosted servers answer here (changelog): what is sent since then is unknown',
  sources: [
    'AleksS-Dev/mattermost-stw@6685268085 api4/cloud.go',
    'AleksS-Dev/mattermost-stw@ed36e8bd64 webapp signup.tsx',
    'AleksS-Dev/mattermost-stw@0cacee570a webapp useOpenPricingModal.ts',
    'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/cloud.go:48,54,602, webapp/channels/src/packages/mattermost-redux/src/actions/general.ts:110',
    'AleksS-Dev/mattermost-stw@4d2ed469bf webapp analytics/true_up_review.tsx:41',
  ],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    sends: 'a health request; contents not public',
    identifies: ['sender IP address'],
    byDefault: true,
    onAction: true,
  },
  since: {
    '7.8': {
      when: 'when an administrator opens purchase or trial dialogs or, licensed, the site statistics (true-up review); from 8.0 whenever somebody opens the sign-up page (no login needed)',
      off: onlyTheNetwork,
    },
    '9.7': {
      when: 'whenever somebody opens the sign-up page (no login needed), starts a trial form, or (10.10+) sees an upgrade button',
      off: [setting('CloudSettings.Disable', true)],
    },
  },
});

export const newsletter = way({
  id: 'newsletter',
  name: 'Newsletter sign-up from the product',
  by: 'server',
  purpose: "hands an address to the vendor's mailing list",
  sure: 'likely',
  doubt: 'contents of the request are in code that is not public; release by date; CloudSettings.Disable also in 9.5.8',
  sources: ['AleksS-Dev/mattermost-stw@ed36e8bd64 (2023-04-04)', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/hosted_customer.go:50'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    when: 'when a user ticks the newsletter box on the sign-up page',
    sends: 'e-mail address of the user, server id (inferred)',
    identifies: ['e-mail of the user', 'server id', 'sender IP address'],
    byDefault: true,
    onAction: true,
  },
  since: {
    '8.0': {
      off: onlyTheNetwork,
    },
    '9.7': {
      off: [setting('CloudSettings.Disable', true)],
    },
  },
});

export const cloudPortal = way({
  id: 'cloud-portal',
  name: "Customer portal of the vendor's cloud",
  by: 'server',
  purpose: 'subscription, invoices, limits, IP filters, daily user count',
  sure: 'inferred',
  doubt: 'code behind the interface is not public',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/einterfaces/cloud.go, server/channels/app/cloud.go:26, server/channels/api4/license.go:143', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/api4/license.go:143, @cdee0473f1 api4/license.go:140, app/file.go:1605, api4/team.go:97, app/cloud.go:27'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443 (5.35+)', 'customers.mattermost.com:443 (5.30+)'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    when: 'cloud licence only: at licence change, daily, and on clicks',
    sends: 'number of users, customer data',
    identifies: ['customer', 'user id of the administrator'],
    byDefault: false,
  },
  since: {
    '5.28': {
      off: onlyTheNetwork,
      note: 'never for a server without a cloud licence (read in 2023-03 and 11.1: a licence change calls the component only for a cloud licence)',
    },
    '9.7': {
      off: [setting('CloudSettings.Disable', true)],
      note: "never for a server without a cloud licence (read in 2023-03 and 11.1: a licence change calls the component only for a cloud licence); in the public code only the API's requests look at CloudSettings.Disable, not the daily user count nor the limits for files and teams",
    },
  },
});

export const selfHostedPlans = way({
  id: 'self-hosted-plans',
  name: 'Plans, prices and purchase of a self-hosted licence',
  by: 'server',
  purpose: 'asks the customer portal for the products on sale; up to 9.8 also buys them',
  sure: 'likely',
  doubt: 'releases by dates; CloudSettings.Disable also in 9.5.8; the code behind the interface is not public: host and contents are inferred',
  sources: [
    'AleksS-Dev/mattermost-stw@966456567d (2022-11-30)',
    'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/api4/cloud.go:311, api4/hosted_customer.go:20–240, webapp pricing_modal/self_hosted_content.tsx:68, announcement_bar/purchase_link',
    'AleksS-Dev/mattermost-stw@9e99280a40 (CloudSettings.Disable)',
    'AleksS-Dev/mattermost-stw@0cacee570a (removed 2025-06-02)',
  ],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    byDefault: true,
    onAction: true,
  },
  since: {
    '7.7': {
      when: "when somebody opens the plans dialog or an administrator sees a purchase button (enterprise build); sign-up, purchase and invoices on an administrator's clicks",
      sends: 'a request for products; on a purchase customer data and e-mail of the administrator',
      identifies: ['user id (inferred)', 'e-mail and customer data (on a purchase)', 'sender IP address'],
      off: onlyTheNetwork,
      note: 'ServiceSettings.SelfHostedPurchase false stops availability check and purchase, not the request for products',
    },
    '9.7': {
      when: "when somebody opens the plans dialog (enterprise build); purchase and invoices on an administrator's clicks to 9.8",
      sends: 'a request for products; on a purchase (to 9.8) customer data and e-mail of the administrator',
      identifies: ['user id (inferred)', 'e-mail and customer data (on a purchase, to 9.8)', 'sender IP address'],
      off: [setting('CloudSettings.Disable', true)],
    },
    '10.10': gone,
  },
});

export const trueUpReview = way({
  id: 'true-up-review',
  name: 'True-up review',
  by: 'server',
  purpose: 'sends the quarterly usage figures that a licence asks for',
  sure: 'likely',
  doubt: 'releases by dates (2022-12 to 2024-05); air-gapped servers save a file instead',
  sources: ['AleksS-Dev/mattermost-stw@c0735ae689, dd2e325c24, 77e1fbfbc8, f1019d076e (api4/license.go)', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/api4/license.go:350–357'],
  always: {
    sends: 'users, active users, webhooks, authentication methods, plugins, licence and customer data',
    identifies: ['license id', 'customer name', 'server id', 'sender IP address'],
    off: onlyTheNetwork,
    onAction: true,
  },
  since: {
    '7.8': {
      hosts: ['pdat.matterlytics.com:443 (inferred)'],
      when: 'when a system administrator submits the review, and only if LogSettings.EnableDiagnostics was switched off after the server started; never by default',
      byDefault: false,
      note: 'with diagnostics on nothing is sent (the server only makes the file); with diagnostics off since the start there is no client to send with',
    },
    '8.0': {
      hosts: ['portal.internal.prod.cloud.mattermost.com:443 (inferred)'],
      addressIn: ['CloudSettings.CWSAPIURL'],
      when: 'when a system administrator submits the review',
      byDefault: true,
      note: 'on a click only, if the portal can be reached; goes to the portal also with diagnostics off. CloudSettings.Disable (9.7, 9.8) is not looked at',
    },
    '9.9': gone,
  },
});

export const renewalLinks = way({
  id: 'renewal-links',
  name: 'Renewal and portal links',
  by: 'server',
  purpose: 'links in e-mails and pages that lead to the customer portal',
  sure: 'likely',
  doubt: "the link itself is a click; the server's own question to the portal is renewal-check",
  sources: ['mattermost/mattermost-server@v5.24.0 model/license.go:16', 'mattermost/mattermost-server@v5.32.0 app/license.go:24', 'AleksS-Dev/mattermost-stw@f1019d076e'],
  always: {
    when: 'when a user follows the link',
    off: onlyTheNetwork,
    byDefault: false,
    onAction: true,
  },
  since: {
    '5.24': {
      hosts: ['licensing.mattermost.com:443/renew'],
      sends: 'the request of the link',
      identifies: ['nothing is sent by itself'],
    },
    '5.26': {
      hosts: ['mattermost.com:443/renew/*', 'customers.mattermost.com:443/subscribe/renew (5.32 to 9.8)'],
      sends: '5.32+: the link carries a signed text with licence data',
      identifies: ['license id and user count in the link (5.32 to 9.8)'],
    },
  },
});

export const renewalCheck = way({
  id: 'renewal-check',
  name: 'Question whether a licence can be renewed',
  by: 'server',
  purpose: 'asks the customer portal whether the licence can be renewed there, to write the right link',
  sure: 'likely',
  doubt: 'releases by dates; the code behind the interface is not public: host and contents are inferred',
  sources: ['AleksS-Dev/mattermost-stw@81409ee7c4 (2021-12-21) api4/license.go', 'AleksS-Dev/mattermost-stw@1f5a6e439e (2023-03-03) app/server.go', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/app/server.go:1299,1391, api4/license.go:252,264', 'AleksS-Dev/mattermost-stw@f1019d076e (removed 2024-05-02)'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    sends: 'signed text with licence data (as in the renewal link)',
    byDefault: false,
  },
  since: {
    '6.4': {
      when: 'licensed enterprise build: when an administrator sees the renewal banner or the renewal card of the licence page; never by default',
      identifies: ['license id and user count', 'user id of the administrator (inferred)', 'sender IP address'],
      off: [setting('ExperimentalSettings.RestrictSystemAdmin', true)],
    },
    '7.10': {
      when: 'licensed enterprise build: by itself in the daily licence check 60 to 58 days before the end and after the grace period; and when an administrator sees the renewal banner or card; never without a licence',
      identifies: ['license id and user count', 'user id of the administrator (banner and card, inferred)', 'sender IP address'],
      off: onlyTheNetwork,
      note: "RestrictSystemAdmin stops the banner's question, not the daily one; CloudSettings.Disable (9.7, 9.8) is not looked at by the daily one",
    },
    '9.9': gone,
  },
});
