import { gone } from '../../releases/timeline.js';
import { flag, integer, list } from '../kinds.js';

export const DisplaySettings = {
  CustomURLSchemes: list('the additional URL schemes that become clickable links in messages', { '5.0': [] }),
  ExperimentalTimezone: flag('people may choose the time zone in which times are shown', { '4.9': false, '5.28': true, '9.3': gone }),
  MaxMarkdownNodes: integer('the maximum number of Markdown elements in the text of one message', { '9.1': 0 }),
};
