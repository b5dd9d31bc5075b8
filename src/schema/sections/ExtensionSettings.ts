import { flag, list } from '../kinds.js';

export const ExtensionSettings = {
  AllowedExtensionsIDs: list({ '5.6': [] }),
  EnableExperimentalExtensions: flag({ '5.6': false }),
};
