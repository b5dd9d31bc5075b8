import { event, value } from '../rules.js';

export const products = event({
  enable_public_shared_boards: value('ProductSettings.EnablePublicSharedBoards'),
});
