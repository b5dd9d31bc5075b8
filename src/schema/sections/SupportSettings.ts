import { gone } from '../../releases/timeline.js';
import { choice, flag, integer, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const SupportSettings = {
  AboutLink: text('the address of the page with general information about the site', {
    '3.7': 'https://about.mattermost.com/default-about/',
    '5.36': 'https://docs.mattermost.com/overview/product.html',
    '5.37': 'https://about.mattermost.com/default-about/',
    '6.6': 'https://docs.mattermost.com/about/product.html/',
    '8.1': 'https://mattermost.com/pl/about-mattermomst',
    '9.0': 'https://mattermost.com/pl/about-mattermost',
  }),
  AdministratorsGuideLink: text('the address of the guide for admins', { '3.10': 'https://about.mattermost.com/administrators-guide/', '4.2': gone }),
  AllowDownloadLogs: flag('people may download the logs of their mobile app', { '10.9': true }),
  CommercialSupportLink: text('the address of the page for commercial support', { '3.10': 'https://about.mattermost.com/commercial-support/', '4.2': gone }),
  CustomTermsOfServiceEnabled: flag("people must accept the organization's own terms of service", { '5.4': false }),
  CustomTermsOfServiceReAcceptancePeriod: integer("how long acceptance of the organization's terms is valid, in days", { '5.6': 365 }),
  EnableAskCommunityLink: flag('the help menu shows a link to the Mattermost user community', { '5.26': true }),
  ForgotPasswordLink: text('the address that people reach when they have forgotten their password', { '8.1': '' }),
  HelpLink: text('the address of the help page', { '3.7': 'https://about.mattermost.com/default-help/', '5.36': 'https://academy.mattermost.com/', '5.37': 'https://about.mattermost.com/default-help/', '6.6': 'https://mattermost.com/default-help/', '8.1': 'https://mattermost.com/pl/help/' }),
  PrivacyPolicyLink: text('the address of the privacy policy', { '3.7': 'https://about.mattermost.com/default-privacy-policy/', '5.36': 'https://mattermost.com/privacy-policy/', '8.1': 'https://mattermost.com/pl/privacy-policy/' }),
  ReportAProblemLink: text('the address of the page for reporting a problem', { '3.7': 'https://about.mattermost.com/default-report-a-problem/', '6.6': 'https://mattermost.com/default-report-a-problem/', '8.1': 'https://mattermost.com/pl/report-a-bug' }),
  ReportAProblemMail: text('the email address for reporting a problem', { '10.9': '' }),
  ReportAProblemType: choice('how people can report a problem from the help menu', words('default', 'email', 'hidden', 'link'), { '10.9': 'default' }),
  SupportEmail: text('the email address to which people can turn for help', { '3.7': 'feedback@mattermost.com', '5.36': '' }),
  TermsOfServiceLink: text('the address of the terms of use', { '3.7': 'https://about.mattermost.com/default-terms/', '5.36': 'https://mattermost.com/terms-of-service/', '6.4': 'https://mattermost.com/terms-of-use/', '8.1': 'https://mattermost.com/pl/terms-of-use/' }),
  TroubleshootingForumLink: text('the address of the forum for solving problems', { '3.10': 'https://about.mattermost.com/troubleshooting-forum/', '4.2': gone }),
};
