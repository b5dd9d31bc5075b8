import type { VariableValue } from '../variables.js';

/** What GitLab's package sets where the file does not set the attribute of `mattermost` that it is taken from. */
export interface PackageVariable {
  readonly name: string;
  readonly attribute: string;
  readonly otherwise: VariableValue | 'the address of Mattermost' | { readonly ofGitLab: string };
}

const home = '/var/opt/gitlab/mattermost';
const made: VariableValue = { because: 'installer' };

/** Every variable that the package sets, but for the address at which the server listens. */
export const packageVariables: readonly PackageVariable[] = [
  { name: 'MM_SERVICESETTINGS_SITEURL', attribute: 'service_site_url', otherwise: 'the address of Mattermost' },
  {
    name: 'MM_SERVICESETTINGS_ALLOWEDUNTRUSTEDINTERNALCONNECTIONS',
    attribute: 'service_allowed_untrusted_internal_connections',
    otherwise: made,
  },
  {
    name: 'MM_SERVICESETTINGS_ENABLEAPITEAMDELETION',
    attribute: 'service_enable_api_team_deletion',
    otherwise: 'true',
  },
  { name: 'MM_TEAMSETTINGS_SITENAME', attribute: 'team_site_name', otherwise: 'GitLab Mattermost' },
  { name: 'MM_SQLSETTINGS_DRIVERNAME', attribute: 'sql_driver_name', otherwise: 'postgres' },
  { name: 'MM_SQLSETTINGS_DATASOURCE', attribute: 'sql_data_source', otherwise: made },
  { name: 'MM_SQLSETTINGS_ATRESTENCRYPTKEY', attribute: 'sql_at_rest_encrypt_key', otherwise: made },
  { name: 'MM_LOGSETTINGS_FILELOCATION', attribute: 'log_file_directory', otherwise: '/var/log/gitlab/mattermost' },
  { name: 'MM_FILESETTINGS_DIRECTORY', attribute: 'file_directory', otherwise: `${home}/data` },
  { name: 'MM_GITLABSETTINGS_ENABLE', attribute: 'gitlab_enable', otherwise: made },
  { name: 'MM_GITLABSETTINGS_SECRET', attribute: 'gitlab_secret', otherwise: made },
  { name: 'MM_GITLABSETTINGS_ID', attribute: 'gitlab_id', otherwise: made },
  { name: 'MM_GITLABSETTINGS_SCOPE', attribute: 'gitlab_scope', otherwise: '' },
  {
    name: 'MM_GITLABSETTINGS_AUTHENDPOINT',
    attribute: 'gitlab_auth_endpoint',
    otherwise: { ofGitLab: '/oauth/authorize' },
  },
  {
    name: 'MM_GITLABSETTINGS_TOKENENDPOINT',
    attribute: 'gitlab_token_endpoint',
    otherwise: { ofGitLab: '/oauth/token' },
  },
  {
    name: 'MM_GITLABSETTINGS_USERAPIENDPOINT',
    attribute: 'gitlab_user_api_endpoint',
    otherwise: { ofGitLab: '/api/v4/user' },
  },
  { name: 'MM_PLUGINSETTINGS_DIRECTORY', attribute: 'plugin_directory', otherwise: `${home}/plugins` },
  {
    name: 'MM_PLUGINSETTINGS_CLIENTDIRECTORY',
    attribute: 'plugin_client_directory',
    otherwise: `${home}/client-plugins`,
  },
];

/** Where the server listens, unless the file says otherwise. */
export const listening = { name: 'MM_SERVICESETTINGS_LISTENADDRESS', address: '127.0.0.1', port: '8065' } as const;

/** Where the config is, unless the file has another home. */
export const usualHome = home;
