import { gone } from '../../releases/timeline.js';
import { onlyTheNetwork, setting, way } from '../declare.js';

export const trialLicense = way({
  id: 'trial-license',
  name: 'Request for a trial licence',
  by: 'server',
  purpose: "asks Mattermost's customer portal for a trial licence",
  sure: 'certain',
  doubt: 'the versions of the later, longer form are inferred from dates (2023-03-08 and 2023-03-30)',
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
      sends: 'server id, email address and name of the administrator, SiteURL, SiteName, number of users, consents given in the form',
      identifies: ['server id', 'email address and name of the administrator', 'address and name of the site (SiteURL, SiteName)', 'number of users', 'IP address of the server'],
      note: 'only on a click (in the System Console; from 5.28 on also in messages of the advisor) or by a plugin; RestrictSystemAdmin also takes other rights from administrators',
    },
    '7.10': {
      hosts: ['customers.mattermost.com:443/api/v1/trials', 'portal.internal.prod.cloud.mattermost.com:443 (first, to check the email address; from 8.0 on, inferred from a date)'],
      addressIn: ['CloudSettings.CWSURL'],
      sends: 'server id, email address and name of the administrator, SiteURL, SiteName, number of users, consents given in the form, name and email address of a contact, name, country and size of the company, version of the server (8.0 and later)',
      identifies: ['server id', 'email address and name of the administrator', 'address and name of the site (SiteURL, SiteName)', 'number of users', 'IP address of the server', 'name, country and size of the company'],
      note: 'in production builds CWSURL always has its default; only on a click or by a plugin; RestrictSystemAdmin also takes other rights from administrators (a local session, mmctl --local, is not restricted from about 10.8 on)',
    },
  },
});

export const cwsReachability = way({
  id: 'cws-reachability',
  name: 'Check whether the customer portal can be reached',
  by: 'server',
  purpose: 'decides which texts on purchases and the newsletter the web app shows',
  sure: 'likely',
  doubt: 'enterprise builds only, licensed or not; the code behind it is not public, so the host (CWSAPIURL or CWSURL) and contents are inferred. CloudSettings.Disable works in 9.5.8 too. By its changelog 11.5 changed what self-hosted servers answer here: what is sent since then is unknown',
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
    sends: 'a request that asks whether the portal works; its contents are not public',
    identifies: ['IP address of the server'],
    byDefault: true,
    onAction: true,
    build: 'enterprise',
  },
  since: {
    '7.8': {
      when: 'when an administrator opens a dialog for a purchase or a trial or, with a licence, the site statistics (true-up review); from 8.0 on also whenever somebody opens the sign-up page, without logging in',
      off: onlyTheNetwork,
    },
    '9.7': {
      when: 'whenever somebody opens the sign-up page, without logging in, starts a trial form or, from 10.10 on, sees an upgrade button',
      off: [setting('CloudSettings.Disable', true)],
    },
  },
});

export const newsletter = way({
  id: 'newsletter',
  name: 'Newsletter sign-up from the product',
  by: 'server',
  purpose: "puts the address of a user on Mattermost's mailing list",
  sure: 'likely',
  doubt: 'what the request contains is in code that is not public; the version is inferred from a date; CloudSettings.Disable works in 9.5.8 too',
  sources: ['AleksS-Dev/mattermost-stw@ed36e8bd64 (2023-04-04)', 'AleksS-Dev/mattermost-stw@cdee0473f1 server/channels/api4/hosted_customer.go:50'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    when: 'when a user ticks the newsletter box on the sign-up page',
    sends: 'email address of the user, server id (inferred)',
    identifies: ['email address of the user', 'server id', 'IP address of the server'],
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
  name: "Customer portal of Mattermost's cloud",
  by: 'server',
  purpose: 'handles subscription, invoices, limits and IP filters, and counts users every day',
  sure: 'inferred',
  doubt: 'the code behind it is not public',
  sources: ['AleksS-Dev/mattermost-stw@cdee0473f1 server/einterfaces/cloud.go, server/channels/app/cloud.go:26, server/channels/api4/license.go:143', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/api4/license.go:143, @cdee0473f1 api4/license.go:140, app/file.go:1605, api4/team.go:97, app/cloud.go:27'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443 (5.35+)', 'customers.mattermost.com:443 (5.30+)'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    when: 'with a cloud licence only: when the licence changes, daily, and on clicks',
    sends: 'number of users, data of the customer',
    identifies: ['the customer', 'user id of the administrator'],
    byDefault: false,
  },
  since: {
    '5.28': {
      off: onlyTheNetwork,
      note: 'never from a server without a cloud licence (read in 2023-03 and 11.1: when a licence changes, only a cloud licence sets it off)',
    },
    '9.7': {
      off: [setting('CloudSettings.Disable', true)],
      note: 'never from a server without a cloud licence (read in 2023-03 and 11.1: when a licence changes, only a cloud licence sets it off); in the public code only requests of the API look at CloudSettings.Disable, not the daily count of users nor the limits for files and teams',
    },
  },
});

export const selfHostedPlans = way({
  id: 'self-hosted-plans',
  name: 'Plans, prices and purchase of a self-hosted licence',
  by: 'server',
  purpose: 'asks the customer portal for the products on sale; up to 9.8 also buys them',
  sure: 'likely',
  doubt: 'the versions are inferred from dates; CloudSettings.Disable works in 9.5.8 too; the code behind it is not public, so host and contents are inferred',
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
    build: 'enterprise',
  },
  since: {
    '7.7': {
      when: 'when somebody opens the dialog of plans or an administrator sees a purchase button (enterprise build); when an administrator signs up, buys or looks at invoices',
      sends: "the request for the list of products; on a purchase data of the customer and the administrator's email address",
      identifies: ['user id (inferred)', 'email address and data of the customer (on a purchase)', 'IP address of the server'],
      off: onlyTheNetwork,
      note: 'ServiceSettings.SelfHostedPurchase = false stops purchases and the check whether they are possible, not the request for the list of products',
    },
    '9.7': {
      when: 'when somebody opens the dialog of plans (enterprise build); up to 9.8 also when an administrator buys or looks at invoices',
      sends: "the request for the list of products; on a purchase (up to 9.8) data of the customer and the administrator's email address",
      identifies: ['user id (inferred)', 'email address and data of the customer (on a purchase, up to 9.8)', 'IP address of the server'],
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
  doubt: 'the versions are inferred from dates (2022-12 to 2024-05); servers without internet access save a file instead',
  sources: ['AleksS-Dev/mattermost-stw@c0735ae689, dd2e325c24, 77e1fbfbc8, f1019d076e (api4/license.go)', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/api4/license.go:350–357'],
  always: {
    sends: 'numbers of users and active users, webhooks, ways to sign in, plugins, data of licence and customer',
    identifies: ['licence id', 'name of the customer', 'server id', 'IP address of the server'],
    off: onlyTheNetwork,
    onAction: true,
  },
  since: {
    '7.8': {
      hosts: ['pdat.matterlytics.com:443 (inferred)'],
      when: 'when a system administrator submits the review, and only if LogSettings.EnableDiagnostics was switched off after the server started; not by default',
      byDefault: false,
      note: 'with diagnostics on, nothing is sent: the server only makes the file; with diagnostics off since the start, it has nothing to send with',
    },
    '8.0': {
      hosts: ['portal.internal.prod.cloud.mattermost.com:443 (inferred)'],
      addressIn: ['CloudSettings.CWSAPIURL'],
      when: 'when a system administrator submits the review',
      byDefault: true,
      note: 'only on a click, if the portal can be reached; also with diagnostics off. CloudSettings.Disable (9.7, 9.8) does not matter',
    },
    '9.9': gone,
  },
});

export const renewalLinks = way({
  id: 'renewal-links',
  name: 'Renewal and portal links',
  by: 'server',
  purpose: 'lets users open the customer portal from emails and pages',
  sure: 'likely',
  doubt: 'following the link takes a click; what the server itself asks the portal is “Licence renewal check”',
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
      sends: 'the page that the link opens',
      identifies: ['nothing by itself'],
    },
    '5.26': {
      hosts: ['mattermost.com:443/renew/*', 'customers.mattermost.com:443/subscribe/renew (5.32 to 9.8)'],
      sends: 'from 5.32 on the link carries a signed text with data of the licence',
      identifies: ['licence id and number of users in the link (5.32 to 9.8)'],
    },
  },
});

export const renewalCheck = way({
  id: 'renewal-check',
  name: 'Licence renewal check',
  by: 'server',
  purpose: 'asks the customer portal whether it renews the licence, to show the right link',
  sure: 'likely',
  doubt: 'the versions are inferred from dates; the code behind it is not public, so host and contents are inferred',
  sources: ['AleksS-Dev/mattermost-stw@81409ee7c4 (2021-12-21) api4/license.go', 'AleksS-Dev/mattermost-stw@1f5a6e439e (2023-03-03) app/server.go', 'AleksS-Dev/mattermost-stw@c943ed6859 server/channels/app/server.go:1299,1391, api4/license.go:252,264', 'AleksS-Dev/mattermost-stw@f1019d076e (removed 2024-05-02)'],
  always: {
    hosts: ['portal.internal.prod.cloud.mattermost.com:443', 'customers.mattermost.com:443'],
    addressIn: ['CloudSettings.CWSAPIURL'],
    sends: 'a signed text with data of the licence, as in the renewal link',
    byDefault: false,
    build: 'enterprise',
  },
  since: {
    '6.4': {
      when: 'licensed enterprise build: when an administrator sees the banner or, on the licence page, the card about renewal; not by default',
      identifies: ['licence id and number of users', 'user id of the administrator (inferred)', 'IP address of the server'],
      off: [setting('ExperimentalSettings.RestrictSystemAdmin', true)],
    },
    '7.10': {
      when: 'licensed enterprise build: by itself, in the daily check of the licence 60 to 58 days before its end and after the grace period; and when an administrator sees the banner or card about renewal; never without a licence',
      identifies: ['licence id and number of users', 'user id of the administrator (banner and card, inferred)', 'IP address of the server'],
      off: onlyTheNetwork,
      note: 'RestrictSystemAdmin stops the question of the banner, not the daily one; CloudSettings.Disable (9.7, 9.8) does not matter to the daily one',
    },
    '9.9': gone,
  },
});
