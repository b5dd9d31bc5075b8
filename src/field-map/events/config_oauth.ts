import { event, value } from '../rules.js';

export const config_oauth = event({
  enable_gitlab: value('GitLabSettings.Enable'),
  enable_google: value('GoogleSettings.Enable'),
  enable_office365: value('Office365Settings.Enable'),
});
