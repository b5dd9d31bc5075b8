import { flag, text, zero } from '../kinds.js';

export const Office365Settings = {
  AuthEndpoint: text('the address of the Microsoft sign-in page', { '3.7': zero, '5.10': '', '5.14': 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize' }),
  DirectoryId: text("the ID of the organization's Microsoft directory", { '5.22': '' }),
  DiscoveryEndpoint: text('the address where Microsoft publishes its OpenID Connect details', { '5.32': '' }),
  Enable: flag('people may sign up and sign in with Office 365 (Microsoft Entra ID)', { '3.7': zero, '5.10': false }),
  Id: text('the application ID for sign-in with Microsoft', { '3.7': zero, '5.10': '' }),
  Scope: text('which user data is requested from Microsoft at sign-in', { '3.7': zero, '5.10': '', '5.14': 'User.Read' }),
  Secret: text('the application secret for sign-in with Microsoft', { '3.7': zero, '5.10': '' }),
  TokenEndpoint: text('the Microsoft address that issues access tokens', { '3.7': zero, '5.10': '', '5.14': 'https://login.microsoftonline.com/common/oauth2/v2.0/token' }),
  UserAPIEndpoint: text("the Microsoft address that provides the user's profile", { '3.7': zero, '5.10': '', '5.14': 'https://graph.microsoft.com/v1.0/me' }),
};
