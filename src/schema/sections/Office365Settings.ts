import { flag, text, zero } from '../kinds.js';

export const Office365Settings = {
  AuthEndpoint: text({ '5.6': zero }),
  Enable: flag({ '5.6': zero }),
  Id: text({ '5.6': zero }),
  Scope: text({ '5.6': zero }),
  Secret: text({ '5.6': zero }),
  TokenEndpoint: text({ '5.6': zero }),
  UserAPIEndpoint: text({ '5.6': zero }),
};
