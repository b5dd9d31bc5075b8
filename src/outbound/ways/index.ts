import type { Way } from '../declare.js';
import * as desktop from './desktop.js';
import * as marketplace from './marketplace.js';
import * as messages from './messages.js';
import * as mobile from './mobile.js';
import * as plugins from './plugins.js';
import * as portal from './portal.js';
import * as services from './services.js';
import * as telemetry from './telemetry.js';
import * as web from './web.js';
import * as webPosts from './web-posts.js';

/** Every way out, in the order of rank: the server's, its plugins', and those of the web, desktop and mobile apps. */
export const ways: readonly Way[] = [
  telemetry.diagnostics,
  telemetry.diagnosticsMarketplaceList,
  telemetry.securityUpdateCheck,
  messages.pushNotifications,
  telemetry.productNotices,
  telemetry.sentryServer,
  messages.linkPreviews,
  messages.linkRedirects,
  messages.postedImageSizes,
  messages.youtubeOembed,
  messages.imageProxy,
  marketplace.pluginMarketplace,
  marketplace.pluginDownload,
  marketplace.featureFlagPlugins,
  marketplace.featureFlagsSplit,
  portal.trialLicense,
  portal.cwsReachability,
  portal.newsletter,
  portal.cloudPortal,
  portal.selfHostedPlans,
  portal.trueUpReview,
  portal.renewalLinks,
  portal.renewalCheck,
  services.latestVersion,
  services.upgradeToEnterprise,
  services.adminAdvisorMail,
  services.letsencrypt,
  services.ssoGoogle,
  services.ssoOffice365,
  services.s3Storage,
  services.globalRelay,
  services.awsMetering,
  services.loadtestTexts,
  plugins.npsSurvey,
  plugins.userSurvey,
  plugins.callsStunServer,
  plugins.callsStunClients,
  plugins.callsTelemetry,
  plugins.playbooksTelemetry,
  plugins.boardsTelemetry,
  plugins.pluginTelemetryLibrary,
  plugins.aiAgents,
  web.webDiagnostics,
  webPosts.clientThirdPartyImages,
  webPosts.webYoutube,
  webPosts.webYoutubeData,
  webPosts.gifPicker,
  web.webStripe,
  web.webCloudPreview,
  web.emailFonts,
  web.webHelpPictures,
  web.linksOnClick,
  desktop.desktopUpdateCheck,
  desktop.desktopSpellcheck,
  desktop.desktopOnlineCheck,
  desktop.desktopSentry,
  mobile.mobilePushRegistration,
  mobile.mobileSentry,
  mobile.mobileDiagnostics,
  mobile.mobileAndroidPerformance,
  mobile.mobileYoutube,
];
