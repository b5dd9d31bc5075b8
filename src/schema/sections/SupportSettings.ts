import { gone } from '../../timeline.js';
import { choice, flag, integer, text } from '../kinds.js';
import { words } from '../vocabularies.js';

export const SupportSettings = {
  AboutLink: text({
    '3.7': 'https://about.mattermost.com/default-about/',
    '5.36': 'https://docs.mattermost.com/overview/product.html',
    '5.37': 'https://about.mattermost.com/default-about/',
    '6.6': 'https://docs.mattermost.com/about/product.html/',
    '8.1': 'https://mattermost.com/pl/about-mattermomst',
    '9.0': 'https://mattermost.com/pl/about-mattermost',
  }),
  AdministratorsGuideLink: text({ '3.10': 'https://about.mattermost.com/administrators-guide/', '4.2': gone }),
  AllowDownloadLogs: flag({ '10.9': true }),
  CommercialSupportLink: text({ '3.10': 'https://about.mattermost.com/commercial-support/', '4.2': gone }),
  CustomTermsOfServiceEnabled: flag({ '5.4': false }),
  CustomTermsOfServiceReAcceptancePeriod: integer({ '5.6': 365 }),
  EnableAskCommunityLink: flag({ '5.26': true }),
  ForgotPasswordLink: text({ '8.1': '' }),
  HelpLink: text({ '3.7': 'https://about.mattermost.com/default-help/', '5.36': 'https://academy.mattermost.com/', '5.37': 'https://about.mattermost.com/default-help/', '6.6': 'https://mattermost.com/default-help/', '8.1': 'https://mattermost.com/pl/help/' }),
  PrivacyPolicyLink: text({ '3.7': 'https://about.mattermost.com/default-privacy-policy/', '5.36': 'https://mattermost.com/privacy-policy/', '8.1': 'https://mattermost.com/pl/privacy-policy/' }),
  ReportAProblemLink: text({ '3.7': 'https://about.mattermost.com/default-report-a-problem/', '6.6': 'https://mattermost.com/default-report-a-problem/', '8.1': 'https://mattermost.com/pl/report-a-bug' }),
  ReportAProblemMail: text({ '10.9': '' }),
  ReportAProblemType: choice(words('default', 'email', 'hidden', 'link'), { '10.9': 'default' }),
  SupportEmail: text({ '3.7': 'feedback@mattermost.com', '5.36': '' }),
  TermsOfServiceLink: text({ '3.7': 'https://about.mattermost.com/default-terms/', '5.36': 'https://mattermost.com/terms-of-service/', '6.4': 'https://mattermost.com/terms-of-use/', '8.1': 'https://mattermost.com/pl/terms-of-use/' }),
  TroubleshootingForumLink: text({ '3.10': 'https://about.mattermost.com/troubleshooting-forum/', '4.2': gone }),
};
