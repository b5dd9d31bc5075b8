import { event, isDefault, value } from '../rules.js';

export const config_support = event({
  allow_download_logs: value('SupportSettings.AllowDownloadLogs'),
  custom_terms_of_service_enabled: value('SupportSettings.CustomTermsOfServiceEnabled'),
  custom_terms_of_service_re_acceptance_period: value('SupportSettings.CustomTermsOfServiceReAcceptancePeriod'),
  enable_ask_community_link: value('SupportSettings.EnableAskCommunityLink'),
  isdefault_about_link: isDefault('SupportSettings.AboutLink'),
  isdefault_help_link: isDefault('SupportSettings.HelpLink'),
  isdefault_privacy_policy_link: isDefault('SupportSettings.PrivacyPolicyLink'),
  isdefault_report_a_problem_link: isDefault('SupportSettings.ReportAProblemLink'),
  isdefault_support_email: isDefault('SupportSettings.SupportEmail'),
  isdefault_terms_of_service_link: isDefault('SupportSettings.TermsOfServiceLink'),
  report_a_problem_type: value('SupportSettings.ReportAProblemType'),
});
