import { flag, integer, list } from '../kinds.js';

export const WranglerSettings = {
  AllowedEmailDomain: list({ '9.5': [] }),
  MoveThreadFromDirectMessageChannelEnable: flag({ '9.5': false }),
  MoveThreadFromGroupMessageChannelEnable: flag({ '9.5': false }),
  MoveThreadFromPrivateChannelEnable: flag({ '9.5': false }),
  MoveThreadMaxCount: integer({ '9.5': 100 }),
  MoveThreadToAnotherTeamEnable: flag({ '9.5': false }),
  PermittedWranglerRoles: list({ '9.5': [] }),
};
