import { flag, map, text } from '../kinds.js';

export const PluginSettings = {
  ClientDirectory: text({ '5.6': './client/plugins' }),
  Directory: text({ '5.6': './plugins' }),
  Enable: flag({ '5.6': true }),
  EnableUploads: flag({ '5.6': false }),
  Plugins: map({ '5.6': {} }, 'objects'),
  PluginStates: map({ '5.6': {} }, { Enable: 'flag' }),
};
