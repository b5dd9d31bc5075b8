import { gone } from '../../timeline.js';
import { flag, integer, list } from '../kinds.js';

export const DisplaySettings = {
  CustomURLSchemes: list({ '5.0': [] }),
  ExperimentalTimezone: flag({ '4.9': false, '5.28': true, '9.3': gone }),
  MaxMarkdownNodes: integer({ '9.1': 0 }),
};
