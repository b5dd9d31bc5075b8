import { flag, integer, list } from '../kinds.js';

export const WranglerSettings = {
  AllowedEmailDomain: list('the email domains whose users may move threads', { '9.5': [] }),
  MoveThreadFromDirectMessageChannelEnable: flag('threads may be moved out of direct messages', { '9.5': false }),
  MoveThreadFromGroupMessageChannelEnable: flag('threads may be moved out of group messages', { '9.5': false }),
  MoveThreadFromPrivateChannelEnable: flag('threads may be moved out of private channels', { '9.5': false }),
  MoveThreadMaxCount: integer('the maximum number of messages in a thread that is moved', { '9.5': 100 }),
  MoveThreadToAnotherTeamEnable: flag('threads may be moved to a different team', { '9.5': false }),
  PermittedWranglerRoles: list('the roles whose holders may move threads', { '9.5': [] }),
};
