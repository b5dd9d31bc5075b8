import type { FactTable } from '../../schema/facts/index.js';
import type { PathIn } from '../../schema/paths.js';
import { permissionWords } from './fact-sources.js';
import { speaksOf } from './facts.js';
import { isList, isNames, isText, type YamlMap, type YamlValue } from './yaml.js';

/** What the file of roles and schemes says. */
export interface PermissionFacts {
  readonly facts: ReadonlyMap<string, unknown>;
  /** The schemes of teams, where they are known. */
  readonly teamSchemes?: readonly TeamScheme[];
}

/** A scheme of teams, as facts have it. */
type TeamScheme = { readonly id: string } & { readonly [list: string]: string | readonly string[] };

/** The roles of the system, by the fact that lists their permissions. */
const systemRoles: { readonly [P in PathIn<FactTable>]?: string } = {
  'permissions.systemAdmin': 'system_admin',
  'permissions.systemUser': 'system_user',
  'permissions.teamAdmin': 'team_admin',
  'permissions.teamUser': 'team_user',
  'permissions.teamGuest': 'team_guest',
  'permissions.channelAdmin': 'channel_admin',
  'permissions.channelUser': 'channel_user',
  'permissions.channelGuest': 'channel_guest',
  'permissions.systemManager': 'system_manager',
  'permissions.systemUserManager': 'system_user_manager',
  'permissions.systemReadOnlyAdmin': 'system_read_only_admin',
  'permissions.systemCustomGroupAdmin': 'system_custom_group_admin',
};

/** Which name of a scheme names the role that a list of permissions is of. */
const schemeRoles = {
  teamAdmin: 'default_team_admin_role',
  teamUser: 'default_team_user_role',
  teamGuest: 'default_team_guest_role',
  channelAdmin: 'default_channel_admin_role',
  channelUser: 'default_channel_user_role',
  channelGuest: 'default_channel_guest_role',
} as const;

/** What is known of a scheme. */
export const schemeMembers: readonly string[] = ['id', ...Object.keys(schemeRoles)];

/** A server reports so many schemes of teams. */
const mostSchemes = 100;

const textIn = (names: YamlMap, name: string): string | undefined => {
  const value = names.get(name);
  return isText(value) ? value.text : undefined;
};

const listIn = (names: YamlMap, name: string): readonly YamlMap[] | undefined => {
  const list = names.get(name);
  return isList(list) && list.every(isNames) ? list : undefined;
};

const wordsOf = (value: YamlValue | undefined): readonly string[] | undefined =>
  isList(value) && value.every(isText) ? value.map(({ text }) => text) : undefined;

const rolesIn = (roles: readonly YamlMap[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    roles.flatMap((role): [string, readonly string[]][] => {
      const [name, permissions] = [textIn(role, 'name'), wordsOf(role.get('permissions'))];
      return name !== undefined && permissions ? [[name, permissions]] : [];
    }),
  );

const schemeOf = (scheme: YamlMap, permissionsOf: ReadonlyMap<string, readonly string[]>): TeamScheme => ({
  id: textIn(scheme, 'id') ?? '',
  ...Object.fromEntries(
    Object.entries(schemeRoles).map(([fact, role]) => [fact, permissionsOf.get(textIn(scheme, role) ?? '') ?? []]),
  ),
});

/** Reads the roles and schemes of a packet, as far as no warning says that listing them failed. */
export const permissionsIn = (names: YamlMap, warnings: string): PermissionFacts => {
  const facts = new Map<string, unknown>();
  const roles = listIn(names, 'roles');
  const areRolesKnown = roles !== undefined && !(roles.length === 0 && speaksOf(warnings, permissionWords.roles));
  const permissionsOf = rolesIn(areRolesKnown ? roles : []);
  for (const [fact, role] of Object.entries(systemRoles)) {
    const permissions = permissionsOf.get(role);
    if (permissions) facts.set(fact, permissions);
  }
  const schemes = listIn(names, 'schemes');
  if (schemes === undefined || speaksOf(warnings, permissionWords.schemes)) return { facts };
  // Schemes are refused before that step.
  facts.set('permissions.phase2MigrationComplete', true);
  const ofScope = (scope: string) => schemes.filter((scheme) => textIn(scheme, 'scope') === scope);
  facts.set('channelModeration.channelScheme', ofScope('channel').length);
  if (!areRolesKnown) return { facts };
  return {
    facts,
    teamSchemes: ofScope('team')
      .slice(0, mostSchemes)
      .map((scheme) => schemeOf(scheme, permissionsOf)),
  };
};
