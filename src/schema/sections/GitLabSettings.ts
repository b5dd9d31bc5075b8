import { flag, text, zero } from '../kinds.js';

export const GitLabSettings = {
  AuthEndpoint: text({ '3.7': zero, '5.10': '' }),
  ButtonColor: text({ '5.32': '' }),
  ButtonText: text({ '5.32': '' }),
  DiscoveryEndpoint: text({ '5.32': '' }),
  Enable: flag({ '3.7': zero, '5.10': false }),
  Id: text({ '3.7': zero, '5.10': '' }),
  Scope: text({ '3.7': zero, '5.10': '' }),
  Secret: text({ '3.7': zero, '5.10': '' }),
  TokenEndpoint: text({ '3.7': zero, '5.10': '' }),
  UserAPIEndpoint: text({ '3.7': zero, '5.10': '' }),
};
