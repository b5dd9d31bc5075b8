import { event, value } from '../rules.js';

export const config_extension = event({
  enable_experimental_extensions: value('ExtensionSettings.EnableExperimentalExtensions'),
});
