import { gone } from '../../releases/timeline.js';
import { flag } from '../kinds.js';

export const ProductSettings = {
  EnablePublicSharedBoards: flag('people may share boards with anyone through a public link', { '7.5': false, '8.0': gone }),
};
