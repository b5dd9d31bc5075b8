// Small configs that the server reads in a way of its own.

/** Each is what a peer may miss; all of it is well-known of the server. @type {Readonly<Record<string, string>>} */
export const probes = {
  'a name in another case': '{"teamsettings": {"maxusersperteam": 7}}',
  'a section twice': '{"TeamSettings": {"MaxUsersPerTeam": 7}, "TeamSettings": {"EnableOpenServer": true}}',
  'null for a default': '{"TeamSettings": {"MaxUsersPerTeam": null}, "LogSettings": null}',
  'a wrong type': '{"TeamSettings": {"MaxUsersPerTeam": "7"}}',
  'a whole number with a point': '{"TeamSettings": {"MaxUsersPerTeam": 7.0}}',
};

/** The payload, or that there is none. @param {(text: string) => string | Promise<string>} run @param {string} text */
export const outcomeOf = async (run, text) => {
  try {
    return await run(text);
  } catch {
    return 'refused';
  }
};
