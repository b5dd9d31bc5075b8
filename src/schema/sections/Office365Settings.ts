import { flag, text, zero } from '../kinds.js';

export const Office365Settings = {
  AuthEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize' }),
  DirectoryId: text({ '5.22': '' }),
  DiscoveryEndpoint: text({ '5.32': '' }),
  Enable: flag({ '3.7': zero, '5.10': false }),
  Id: text({ '3.7': zero, '5.10': '' }),
  Scope: text({ '3.7': zero, '5.10': '', '5.14': 'User.Read' }),
  Secret: text({ '3.7': zero, '5.10': '' }),
  TokenEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://login.microsoftonline.com/common/oauth2/v2.0/token' }),
  UserAPIEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://graph.microsoft.com/v1.0/me' }),
};
