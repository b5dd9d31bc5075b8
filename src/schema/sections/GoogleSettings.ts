import { flag, text, zero } from '../kinds.js';

export const GoogleSettings = {
  AuthEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://accounts.google.com/o/oauth2/v2/auth' }),
  ButtonColor: text({ '5.32': '' }),
  ButtonText: text({ '5.32': '' }),
  DiscoveryEndpoint: text({ '5.32': '' }),
  Enable: flag({ '3.7': zero, '5.10': false }),
  Id: text({ '3.7': zero, '5.10': '' }),
  Scope: text({ '3.7': zero, '5.10': '', '5.14': 'profile email' }),
  Secret: text({ '3.7': zero, '5.10': '' }),
  TokenEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://www.googleapis.com/oauth2/v4/token' }),
  UserAPIEndpoint: text({ '3.7': zero, '5.10': '', '5.14': 'https://people.googleapis.com/v1/people/me?personFields=names,emailAddresses,nicknames,metadata' }),
};
