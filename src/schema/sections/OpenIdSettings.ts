import { flag, text } from '../kinds.js';

export const OpenIdSettings = {
  AuthEndpoint: text({ '5.32': '' }),
  ButtonColor: text({ '5.32': '#145DBF' }),
  ButtonText: text({ '5.32': '' }),
  DiscoveryEndpoint: text({ '5.32': '' }),
  Enable: flag({ '5.32': false }),
  Id: text({ '5.32': '' }),
  Scope: text({ '5.32': 'profile openid email' }),
  Secret: text({ '5.32': '' }),
  TokenEndpoint: text({ '5.32': '' }),
  UserAPIEndpoint: text({ '5.32': '' }),
};
