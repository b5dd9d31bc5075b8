import { gone } from '../../releases/timeline.js';
import { flag, list } from '../kinds.js';

export const ExtensionSettings = {
  AllowedExtensionsIDs: list('the IDs of the browser extensions that may take part in sign-in', { '5.2': [], '5.8': gone }),
  EnableExperimentalExtensions: flag('approved browser extensions may take part in sign-in', { '5.2': false, '5.8': gone }),
};
