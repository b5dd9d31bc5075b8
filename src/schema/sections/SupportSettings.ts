import { flag, integer, text } from '../kinds.js';

export const SupportSettings = {
  AboutLink: text({ '5.6': 'https://about.mattermost.com/default-about/' }),
  CustomTermsOfServiceEnabled: flag({ '5.6': false }),
  CustomTermsOfServiceReAcceptancePeriod: integer({ '5.6': 365 }),
  HelpLink: text({ '5.6': 'https://about.mattermost.com/default-help/' }),
  PrivacyPolicyLink: text({ '5.6': 'https://about.mattermost.com/default-privacy-policy/' }),
  ReportAProblemLink: text({ '5.6': 'https://about.mattermost.com/default-report-a-problem/' }),
  SupportEmail: text({ '5.6': 'feedback@mattermost.com' }),
  TermsOfServiceLink: text({ '5.6': 'https://about.mattermost.com/default-terms/' }),
};
