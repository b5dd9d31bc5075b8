import { gone } from '../../releases/timeline.js';
import { allOf, onlyTheNetwork, pluginKey, pluginListEmpty, pluginOff, setting, way } from '../declare.js';

export const npsSurvey = way({
  id: 'nps-survey',
  name: 'User satisfaction survey (plugin shipped with the server)',
  by: 'plugin',
  plugin: 'com.mattermost.nps',
  purpose: 'asks users for a score, and sends Mattermost, Inc. what they answer',
  sure: 'certain',
  doubt: 'the plugin changed from Segment to Rudder in 1.1.0 (2020-09-17), which is shipped from server 5.28 on; its key is put in when it is built',
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
      when: "when the plugin starts (the server's id), then for each score or remark that a user gives",
      sends: 'score, free text, time, role of the user, when the account was made, install date, licence id and product (SKU)',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'licence id', 'IP address of the server'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.nps'), setting('PluginSettings.Enable', false)],
      byDefault: true,
      note: "the plugin's setting enablesurvey = false stops new surveys only: a remark written to the bot, and a score in a survey already posted, are still sent",
    },
    '5.28': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'for each score or remark that a user gives; when a user switches the survey off',
      sends: 'score, free text, time, role of the user, when the account was made, install date, licence id and product (SKU); in later versions also an email address, if the user gives one with a remark',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'licence id', 'email address (if given)', 'IP address of the server'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.nps'), setting('PluginSettings.Enable', false)],
      byDefault: true,
      note: "the plugin's setting enablesurvey = false stops new surveys only: a remark written to the bot, and a score in a survey already posted, are still sent",
    },
    '10.11': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'only where the plugin was kept from an older installation',
      sends: 'score, free text, time, role of the user, when the account was made, install date, licence id and product (SKU); in later versions also an email address, if the user gives one with a remark',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'IP address of the server'],
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
  purpose: 'runs surveys whose answers remain on the server',
  sure: 'likely',
  doubt: "a search of the plugin's code found no request to the outside",
  sources: ['mattermost/mattermost-plugin-user-survey@HEAD server, webapp/src', 'mattermost/docs@9dd1c713ed source/administration-guide/configure/manage-user-surveys.*'],
  since: {
    '9.11': {
      hosts: [],
      when: 'never',
      sends: 'nothing, as far as was seen',
      identifies: [],
      off: onlyTheNetwork,
      byDefault: false,
      sendsNothing: true,
    },
  },
});

export const callsStunServer = way({
  id: 'calls-stun-server',
  name: 'Calls: public address of the server (STUN)',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'finds out the public address of the server that carries the calls',
  sure: 'certain',
  doubt: 'shipped with the server and on by default from 7.0 on; the variable MM_CALLS_DISABLE=true also stops it; what icehostoverride does is inferred',
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
      addressNote: "PluginSettings.Plugins['com.mattermost.calls'].iceserversconfigs (formerly iceservers)",
      when: 'when the plugin starts and for calls, unless its setting icehostoverride is set',
      sends: 'a request that asks for its own public address (STUN binding request), without any id',
      identifies: ['IP address of the server'],
      off: [pluginOff('com.mattermost.calls'), setting('PluginSettings.Enable', false), allOf(pluginKey('com.mattermost.calls', 'iceserversconfigs', '[]'), pluginListEmpty('com.mattermost.calls', 'iceservers'))],
      byDefault: true,
      note: 'where rtcdserviceurl is set, the service named there asks instead; iceservers is the older name of the list: where both are set both are used; one that is missing counts as empty. In 7.0 and about 7.1 it is the only one and must not be empty: name another server there',
    },
  },
});

export const callsStunClients = way({
  id: 'calls-stun-clients',
  name: 'Calls: public addresses of users (STUN)',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'finds out the public address of each browser, desktop app and phone in a call',
  sure: 'likely',
  doubt: 'which servers the apps are to ask was read in the code; the traffic was not measured',
  sources: ['mattermost/mattermost-plugin-calls@eb708b4c server/configuration.go:523,764', 'mattermost/mattermost-plugin-calls@eb708b4c server/configuration.go:764–780', 'mattermost/mattermost-plugin-calls@64897bb3 (2022-07-05, iceserversconfigs)'],
  since: {
    '7.0': {
      hosts: ['stun.global.calls.mattermost.com:3478/udp'],
      addressNote: "PluginSettings.Plugins['com.mattermost.calls'].iceserversconfigs",
      when: 'when a user joins a call',
      sends: 'a request that asks for its own public address (STUN binding request)',
      identifies: ['IP address of the user'],
      off: [pluginOff('com.mattermost.calls'), setting('PluginSettings.Enable', false), allOf(pluginKey('com.mattermost.calls', 'iceserversconfigs', '[]'), pluginListEmpty('com.mattermost.calls', 'iceservers'))],
      byDefault: true,
      onAction: true,
      clients: ['web', 'desktop', 'mobile'],
      note: 'iceservers is the older name of the list: where both are set both are used; one that is missing counts as empty. In 7.0 and about 7.1 it is the only one and must not be empty: name another server there',
    },
  },
});

export const callsTelemetry = way({
  id: 'calls-telemetry',
  name: 'Calls: usage events',
  by: 'plugin',
  plugin: 'com.mattermost.calls',
  purpose: 'reports to Mattermost, Inc. how calls are used',
  sure: 'likely',
  doubt: 'the address is put in when the plugin is built; the last version is inferred from dates: the plugin shipped with 11.0 (1.10.0) sends none',
  sources: ['mattermost/mattermost-plugin-calls@a30d5ab7 server/telemetry.go', 'mattermost/mattermost-plugin-calls@b4900092 (2025-06-25, removed)'],
  since: {
    '7.0': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'when a call begins, ends or fails',
      sends: 'counts, versions, ids of calls and channels',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id (inferred)', 'IP address of the server'],
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
  purpose: 'reports to Mattermost, Inc. how playbooks and their runs are used',
  sure: 'likely',
  doubt: 'the address is put in when the plugin is built; removed from the plugin on 2025-09-05: a server of 11.0 ships 2.5.0, which may still send',
  sources: ['AleksS-Dev/mattermost-stw@c943ed6859 server/playbooks/product/playbooks_product.go:187–200, server/playbooks/server/telemetry/rudder.go', 'mattermost/mattermost-plugin-playbooks@64fa317ac (removal), v1.0.0, v2.0.0 server (gate)'],
  always: {
    hosts: ['pdat.matterlytics.com:443'],
    when: 'when users work with playbooks and runs',
    sends: 'ids, counts, what users do',
    identifies: ['permanent random id of the server (diagnostic id)', 'user id', 'IP address of the server'],
  },
  since: {
    '5.30': {
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('com.mattermost.plugin-incident-management')],
      byDefault: false,
      note: 'the plugin is named Incident Management in these versions; on by default in enterprise builds only',
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
  purpose: 'reports to Mattermost, Inc. how much boards are used',
  sure: 'likely',
  doubt: 'the address is put in at build time (or by the variable RUDDER_KEY); from 8.0 on Boards is a plugin that an administrator adds (not on by default)',
  sources: ['AleksS-Dev/mattermost-stw@c943ed6859 server/boards/services/telemetry/telemetry.go, server/boards/server/boards_service_util.go:57'],
  since: {
    '6.0': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'daily, and when something happens',
      sends: 'counts of boards, users and blocks; versions; operating system',
      identifies: ['telemetry id of the server', 'IP address of the server'],
      off: [setting('LogSettings.EnableDiagnostics', false), pluginOff('focalboard')],
      byDefault: true,
    },
    '8.0': gone,
  },
});

export const pluginTelemetryLibrary = way({
  id: 'plugin-telemetry-library',
  name: "Usage events of Mattermost's other plugins",
  by: 'plugin',
  purpose: 'reports the use of plugins such as Jira, GitHub, GitLab, Zoom, To do and Agenda',
  sure: 'likely',
  doubt: 'they send through a shared library; each plugin must be installed and enabled; one that is built with an older library can keep sending on 11.x',
  sources: ['AleksS-Dev/mattermost-stw@409390b9a1 server/public/pluginapi/experimental/telemetry/rudder.go:9', 'AleksS-Dev/mattermost-stw@8cace74692 (removed 2025-09-04)'],
  since: {
    '5.28': {
      hosts: ['pdat.matterlytics.com:443'],
      when: 'when something happens and, from 6.4 on, daily, when the server asks its plugins to',
      sends: 'versions of plugin and server, counts',
      identifies: ['permanent random id of the server (diagnostic id)', 'user id, in events of users', 'IP address of the server'],
      off: [setting('LogSettings.EnableDiagnostics', false), setting('PluginSettings.Enable', false)],
      byDefault: false,
    },
    '11.0': gone,
  },
});

export const aiAgents = way({
  id: 'ai-agents',
  name: 'Agents / Copilot (AI)',
  by: 'plugin',
  plugin: 'mattermost-ai',
  purpose: 'sends questions of users and contents of threads to a language model service',
  sure: 'likely',
  doubt: 'the plugin is enabled by default from 10.3 on, but does nothing until a service is set; the hosts are the defaults of its libraries',
  sources: ['plugins.json (defaultPluginStates 10.3+)', 'mattermost/mattermost-plugin-ai@158be50'],
  since: {
    '10.3': {
      hosts: ['api.openai.com:443', 'api.anthropic.com:443', '(address of the service the administrator set)'],
      addressNote: "PluginSettings.Plugins['mattermost-ai']",
      when: 'when a user asks; not by default (no service is set)',
      sends: 'messages, threads and files that the user may read, names',
      identifies: ['contents of messages', 'user names, as the question has them'],
      off: [pluginOff('mattermost-ai')],
      byDefault: false,
      onAction: true,
    },
  },
});
