import { flag, text } from '../kinds.js';

export const OpenIdSettings = {
  AuthEndpoint: text('the address to which people are sent to sign in with OpenID Connect', { '5.32': '' }),
  ButtonColor: text('the colour of the OpenID Connect sign-in button', { '5.32': '#145DBF' }),
  ButtonText: text('the text on the OpenID Connect sign-in button', { '5.32': '' }),
  DiscoveryEndpoint: text("the address from which the OpenID Connect provider's connection details are read", { '5.32': '' }),
  Enable: flag('people may sign up and sign in with OpenID Connect', { '5.32': false }),
  Id: text('the client ID with which Mattermost is registered at the OpenID Connect provider', { '5.32': '' }),
  Scope: text('which user data is requested from the OpenID Connect provider at sign-in', { '5.32': 'profile openid email' }),
  Secret: text('the client secret for sign-in with OpenID Connect', { '5.32': '' }),
  TokenEndpoint: text('the address from which the server gets OpenID Connect access tokens', { '5.32': '' }),
  UserAPIEndpoint: text('the address from which OpenID Connect user profiles are read', { '5.32': '' }),
};
