import { flag, text, zero } from '../kinds.js';

export const GoogleSettings = {
  AuthEndpoint: text('the address to which people are sent to sign in with Google', { '3.7': zero, '5.10': '', '5.14': 'https://accounts.google.com/o/oauth2/v2/auth' }),
  ButtonColor: text('the colour of the Google sign-in button', { '5.32': '' }),
  ButtonText: text('the text on the Google sign-in button', { '5.32': '' }),
  DiscoveryEndpoint: text("the address from which Google's connection details are read", { '5.32': '' }),
  Enable: flag('people may sign up and sign in with Google', { '3.7': zero, '5.10': false }),
  Id: text('the client ID with which Mattermost is registered at Google', { '3.7': zero, '5.10': '' }),
  Scope: text('which user data is requested from Google at sign-in', { '3.7': zero, '5.10': '', '5.14': 'profile email' }),
  Secret: text('the client secret for sign-in with Google', { '3.7': zero, '5.10': '' }),
  TokenEndpoint: text('the address at which the server gets access tokens from Google', { '3.7': zero, '5.10': '', '5.14': 'https://www.googleapis.com/oauth2/v4/token' }),
  UserAPIEndpoint: text('the address at which user profiles are read from Google', { '3.7': zero, '5.10': '', '5.14': 'https://people.googleapis.com/v1/people/me?personFields=names,emailAddresses,nicknames,metadata' }),
};
