import { gone } from '../../timeline.js';
import { flag, list } from '../kinds.js';

export const ExtensionSettings = {
  AllowedExtensionsIDs: list({ '5.2': [], '5.8': gone }),
  EnableExperimentalExtensions: flag({ '5.2': false, '5.8': gone }),
};
