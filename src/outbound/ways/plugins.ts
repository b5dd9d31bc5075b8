import { gone } from '../../timeline.js';
import { allOf, onlyTheNetwork, pluginKey, pluginListEmpty, pluginOff, setting, way } from '../declare.js';

export const npsSurvey = way({
  id: 'nps-survey',
  name: 'User satisfaction survey (prepackaged plugin)',
  by: 'plugin',
  plugin: 'com.mattermost.nps',
  purpose: 'asks users for a score and sends it to the vendor',
  sure: 'certain',
  doubt: 'Segment to Rudder: plugin 1.1.0 (2020-09-17); packed from server 5.28 (Makefile). Key put in at build.',
  sources: [
    'mattermost/mattermost-plugin-nps@v1.0.0 server/segment.go',
    'mattermost/mattermost-plugin-nps@cf94c7a server/telemetry.go, hooks.go:61–69, activate.go:16, plugin.json',
    'mattermost/mattermost-server@v5.12.0, v5.16.0, v5.36.0 Makefile (PLUGIN_PACKAGES)',
    'mattermost/docs@9dd1c713ed source/administration-guide/manage/user-satisfaction-surveys.rst',
    'mattermost/mattermost-plugin-nps@v1.0.0 server/hooks.go:22, api.go:67; @cf94c7a server/hooks.go:25, api.go:126',
  ],
  since: {
    '5.12': {
      hosts: ['api.segment.io:443/v1/batch'],
      when: 'at plugin start (identify), then for each score or remark that a user gives',
      sends: 'score, free text, time, user role, user creation time, install date, licence id and SKU',
      identifies: ['diagnostic id of the server', 'user id', 'license id', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.nps'), setting('PluginSettings.Enable', false)],
      byDefault: true,
      note: "the plugin's enablesurvey false stops new surveys only: a remark written to the bot, and a score on a survey already posted, are still sent",
    },
    '5.28': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'for each score or remark that a user gives; when a user switches the survey off',
      sends: 'score, free text, time, user role, user creation time, install date, licence id and SKU; later versions also an e-mail address that the user may give with a remark',
      identifies: ['diagnostic id of the server', 'user id', 'license id', 'e-mail (if given)', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.nps'), setting('PluginSettings.Enable', false)],
      byDefault: true,
      note: "the plugin's enablesurvey false stops new surveys only: a remark written to the bot, and a score on a survey already posted, are still sent",
    },
    '10.11': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'only where the plugin was kept from an older installation',
      sends: 'score, free text, time, user role, user creation time, install date, licence id and SKU; later versions also an e-mail address that the user may give with a remark',
      identifies: ['diagnostic id of the server', 'user id', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.nps')],
      byDefault: false,
    },
  },
});

export const userSurvey = way({
  id: 'user-survey',
  name: 'User surveys (plugin since 9.11.2)',
  by: 'plugin',
  plugin: 'com.mattermost.user-survey',
  purpose: 'surveys whose answers stay on the server',
  sure: 'likely',
  doubt: "no outgoing request found by a search of the plugin's code",
  sources: ['mattermost/mattermost-plugin-user-survey@HEAD server, webapp/src', 'mattermost/docs@9dd1c713ed source/administration-guide/configure/manage-user-surveys.*'],
  since: {
    '9.11': {
      hosts: [],
      when: 'never',
      sends: 'nothing outwards seen',
      identifies: [],
      off: onlyTheNetwork,
      byDefault: false,
    },
  },
});

export const callsStunServer = way({
  id: 'calls-stun-server',
  name: 'Calls: public address by STUN (server)',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'finds the public address of the media server',
  sure: 'certain',
  doubt: 'prepackaged and on by default 7.0 and later; environment MM_CALLS_DISABLE=true also stops it. Behaviour of icehostoverride inferred',
  sources: [
    'mattermost/mattermost-plugin-calls@892ddeda plugin.json (2022-03-10)',
    'mattermost/mattermost-plugin-calls@eb708b4c plugin.json:187,489',
    'mattermost/docs@9dd1c713ed source/administration-guide/configure/calls-deployment-guide.md:280,367',
    'mattermost/mattermost-plugin-calls@eb708b4c server/configuration.go:764–780',
    'mattermost/mattermost-plugin-calls@64897bb3 (2022-07-05, iceserversconfigs)',
    'mattermost/mattermost-plugin-calls@892ddeda server/configuration.go:128',
  ],
  since: {
    '7.0': {
      hosts: ['stun.global.calls.mattermost.com:3478/udp'],
      addressNote: "PluginSettings.Plugins['com.mattermost.calls'].iceserversconfigs (iceservers before)",
      when: 'when the plugin starts and for calls, unless icehostoverride is set',
      sends: 'STUN binding request; no id',
      identifies: ['sender IP address'],
      off: [pluginOff('com.mattermost.calls'), setting('PluginSettings.Enable', false), allOf(pluginKey('com.mattermost.calls', 'iceserversconfigs', '[]'), pluginListEmpty('com.mattermost.calls', 'iceservers'))],
      byDefault: true,
      note: 'with rtcdserviceurl set, the rtcd service asks instead; iceservers is the older key: where both are set both are used; absent, it counts as empty. In 7.0 and about 7.1 it is the only key and must not be empty: name another server there',
    },
  },
});

export const callsStunClients = way({
  id: 'calls-stun-clients',
  name: 'Calls: STUN from clients',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'browsers, desktop and phones in a call find their public address',
  sure: 'likely',
  doubt: 'which ICE servers are handed to clients was read in the code, the traffic was not measured',
  sources: ['mattermost/mattermost-plugin-calls@eb708b4c server/configuration.go:523,764', 'mattermost/mattermost-plugin-calls@eb708b4c server/configuration.go:764–780', 'mattermost/mattermost-plugin-calls@64897bb3 (2022-07-05, iceserversconfigs)'],
  since: {
    '7.0': {
      hosts: ['stun.global.calls.mattermost.com:3478/udp'],
      addressNote: "PluginSettings.Plugins['com.mattermost.calls'].iceserversconfigs",
      when: 'when a user joins a call',
      sends: 'STUN binding request',
      identifies: ['IP address of the user'],
      off: [pluginOff('com.mattermost.calls'), setting('PluginSettings.Enable', false), allOf(pluginKey('com.mattermost.calls', 'iceserversconfigs', '[]'), pluginListEmpty('com.mattermost.calls', 'iceservers'))],
      byDefault: true,
      onAction: true,
      clients: ['web', 'desktop', 'mobile'],
      note: 'iceservers is the older key: where both are set both are used; absent, it counts as empty. In 7.0 and about 7.1 it is the only key and must not be empty: name another server there',
    },
  },
});

export const callsTelemetry = way({
  id: 'calls-telemetry',
  name: 'Calls: usage events',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'events of calls to the vendor',
  sure: 'likely',
  doubt: 'address put in at build; last server release by date: the plugin packed with 11.0 (1.10.0) has none',
  sources: ['mattermost/mattermost-plugin-calls@a30d5ab7 server/telemetry.go', 'mattermost/mattermost-plugin-calls@b4900092 (2025-06-25, removed)'],
  since: {
    '7.0': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'when calls begin, end, fail',
      sends: 'counts, versions, call and channel ids',
      identifies: ['diagnostic id of the server', 'user id (inferred)', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.calls')],
      byDefault: true,
    },
    '10.11': gone,
  },
});

export const playbooksTelemetry = way({
  id: 'playbooks-telemetry',
  name: 'Playbooks: usage events',
  by: 'plugin',
  plugin: 'playbooks',
  purpose: 'events of runs and playbooks to the vendor',
  sure: 'likely',
  doubt: 'address put in at build; removed from the plugin 2025-09-05: an 11.0 server packs 2.5.0, which may still hold it',
  sources: ['AleksS-Dev/mattermost-stw@c943ed6859 server/playbooks/product/playbooks_product.go:187–200, server/playbooks/server/telemetry/rudder.go', 'mattermost/mattermost-plugin-playbooks@64fa317ac (removal), v1.0.0, v2.0.0 server (gate)'],
  always: {
    hosts: ['pdat.matterlytics.com:443'],
    when: 'when users work with playbooks and runs',
    sends: 'ids, counts, actions',
    identifies: ['diagnostic id of the server', 'user id', 'sender IP address'],
  },
  since: {
    '5.30': {
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.plugin-incident-management')],
      byDefault: false,
      note: 'the plugin is named Incident Management there; on by default in enterprise builds only',
    },
    '6.0': {
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('playbooks')],
      byDefault: true,
    },
    '11.0': gone,
  },
});

export const boardsTelemetry = way({
  id: 'boards-telemetry',
  name: 'Boards: usage figures',
  by: 'plugin',
  plugin: 'focalboard',
  purpose: 'figures of boards to the vendor',
  sure: 'likely',
  doubt: 'address put in at build (also environment RUDDER_KEY); from 8.0 Boards is a plugin that an administrator adds (not on by default)',
  sources: ['AleksS-Dev/mattermost-stw@c943ed6859 server/boards/services/telemetry/telemetry.go, server/boards/server/boards_service_util.go:57'],
  since: {
    '6.0': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'daily and by event',
      sends: 'counts of boards, users, blocks; versions; operating system',
      identifies: ['telemetry id of the server', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('focalboard')],
      byDefault: true,
    },
    '8.0': gone,
  },
});

export const pluginTelemetryLibrary = way({
  id: 'plugin-telemetry-library',
  name: 'Usage events of other vendor plugins',
  by: 'plugin',
  purpose: 'the shared plugin library sends events for plugins that use it (Jira, GitHub, GitLab, Zoom, To do, Agenda …)',
  sure: 'likely',
  doubt: 'each plugin must be installed and enabled; a plugin built with an older library can keep sending on 11.x',
  sources: ['AleksS-Dev/mattermost-stw@409390b9a1 server/public/pluginapi/experimental/telemetry/rudder.go:9', 'AleksS-Dev/mattermost-stw@8cace74692 (removed 2025-09-04)'],
  since: {
    '5.28': {
      hosts: ['pdat.matterlytics.com:443'],
      when: "by event, and daily by the server's hook (6.4+)",
      sends: 'plugin version, server version, counts',
      identifies: ['diagnostic id of the server', 'user id in user events', 'sender IP address'],
      off: [setting('LogSettings.EnableDiagnostics', false), setting('PluginSettings.Enable', false)],
      byDefault: false,
    },
    '11.0': gone,
  },
});

export const aiAgents = way({
  id: 'ai-agents',
  name: 'Agents / Copilot',
  by: 'plugin',
  plugin: 'mattermost-ai',
  purpose: 'sends prompts and thread contents to a language model service',
  sure: 'likely',
  doubt: "plugin is enabled by default from 10.3 but does nothing until a service is set; hosts are the client libraries' defaults",
  sources: ['plugins.json (defaultPluginStates 10.3+)', 'mattermost/mattermost-plugin-ai@158be50'],
  since: {
    '10.3': {
      hosts: ['api.openai.com:443', 'api.anthropic.com:443', '(address of the service the administrator set)'],
      addressNote: "PluginSettings.Plugins['mattermost-ai']",
      when: 'when a user asks; never by default (no service set)',
      sends: 'messages, threads, files the user may read, names',
      identifies: ['message contents', 'user names as the prompt has them'],
      off: [pluginOff('mattermost-ai')],
      byDefault: false,
      onAction: true,
    },
  },
});
