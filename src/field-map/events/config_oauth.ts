import { event, flagAndContains, value } from '../rules.js';

export const config_oauth = event({
  enable_gitlab: value('GitLabSettings.Enable'),
  enable_google: value('GoogleSettings.Enable'),
  enable_office365: value('Office365Settings.Enable'),
  enable_openid: value('OpenIdSettings.Enable'),
  openid_gitlab: { '5.32': flagAndContains('GitLabSettings.Enable', 'GitLabSettings.Scope', 'openid') },
  openid_google: { '5.32': flagAndContains('GoogleSettings.Enable', 'GoogleSettings.Scope', 'openid') },
  openid_office365: { '5.32': flagAndContains('Office365Settings.Enable', 'Office365Settings.Scope', 'openid') },
});
