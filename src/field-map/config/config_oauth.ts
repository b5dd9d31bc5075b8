import { event, flagAndContains, phrased, value } from '../rules.js';

export const config_oauth = event({
  enable_gitlab: value('GitLabSettings.Enable'),
  enable_google: value('GoogleSettings.Enable'),
  enable_office365: value('Office365Settings.Enable'),
  enable_openid: value('OpenIdSettings.Enable'),
  openid_gitlab: { '5.32': phrased(flagAndContains('GitLabSettings.Enable', 'GitLabSettings.Scope', 'openid'), 'whether sign-in with GitLab is on and uses OpenID Connect') },
  openid_google: { '5.32': phrased(flagAndContains('GoogleSettings.Enable', 'GoogleSettings.Scope', 'openid'), 'whether sign-in with Google is on and uses OpenID Connect') },
  openid_office365: { '5.32': phrased(flagAndContains('Office365Settings.Enable', 'Office365Settings.Scope', 'openid'), 'whether sign-in with Microsoft is on and uses OpenID Connect') },
});
