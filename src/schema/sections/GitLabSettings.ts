import { flag, text, zero } from '../kinds.js';

export const GitLabSettings = {
  AuthEndpoint: text('the address to which people are sent to sign in with GitLab', { '3.7': zero, '5.10': '' }),
  ButtonColor: text('the colour of the GitLab sign-in button', { '5.32': '' }),
  ButtonText: text('the text on the GitLab sign-in button', { '5.32': '' }),
  DiscoveryEndpoint: text("the address from which GitLab's connection details are read", { '5.32': '' }),
  Enable: flag('people may sign up and sign in with GitLab', { '3.7': zero, '5.10': false }),
  Id: text('the application ID with which Mattermost is registered at GitLab', { '3.7': zero, '5.10': '' }),
  Scope: text('which user data is requested from GitLab at sign-in', { '3.7': zero, '5.10': '' }),
  Secret: text('the secret key for sign-in with GitLab', { '3.7': zero, '5.10': '' }),
  TokenEndpoint: text('the address at which the server gets access tokens from GitLab', { '3.7': zero, '5.10': '' }),
  UserAPIEndpoint: text('the address at which user profiles are read from GitLab', { '3.7': zero, '5.10': '' }),
};
