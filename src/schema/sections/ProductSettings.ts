import { gone } from '../../timeline.js';
import { flag } from '../kinds.js';

export const ProductSettings = {
  EnablePublicSharedBoards: flag({ '7.5': false, '8.0': gone }),
};
