import { event, isDefault, isNotEmpty, oddity, value } from '../rules.js';

export const config_display = event({
  experimental_timezone: value('DisplaySettings.ExperimentalTimezone'),
  isdefault_custom_url_schemes: oddity(isNotEmpty('DisplaySettings.CustomURLSchemes'), 'inverted: true when the list is not empty'),
  isdefault_max_markdown_nodes: isDefault('DisplaySettings.MaxMarkdownNodes'),
});
