import { optOut } from '../../field-map/opt-out.js';
import type { EnvironmentWarning, IgnoredBecause } from '../../issues.js';
import { configPlace } from '../../schema/loading/environment.js';

/** That a config on disk does not count. */
const onDisk = 'says that the config is in a database: config.json on disk does not count';

export const configInDatabaseText = `${configPlace} ${onDisk}`;

/** The same where the server is started with its place. */
export const databaseArgumentText = `--config ${onDisk}`;

const words = 'true, True, TRUE, t, T, 1 and false, False, FALSE, f, F, 0';

const reasons = {
  'no flag': `is not a true/false value; a server of this version ignores it and understands only ${words}`,
  'no integer': 'is not a whole number in digits; a server of this version ignores it',
  'no JSON': 'is not JSON; a server of this version ignores it',
  'no such map': 'does not fit the setting; a server of this version ignores it',
  'no maps': 'is ignored: a server of this version takes no maps from its environment',
  'no lists': 'is ignored: a server takes no such lists from its environment',
  empty: 'is empty; a server of this version ignores it',
  'not in the file': 'is ignored: a server of this version follows it only if the file has the setting',
  never: 'is ignored: a server of this version does not take this setting from its environment',
} as const satisfies Readonly<Record<IgnoredBecause, string>>;

const loudlyLost = ({ optOutLost }: { readonly optOutLost?: true }): string =>
  optOutLost ? 'THE OPT-OUT IS IGNORED: ' : '';

/** One sentence about what a server does with its variables. It never holds a value. */
export const describeEnvironmentWarning = (warning: EnvironmentWarning): string => {
  switch (warning.code) {
    case 'overrideIgnored':
      return `${loudlyLost(warning)}the variable for ${warning.path}${warning.variable === undefined ? '' : ` (${warning.variable})`} ${reasons[warning.because]}${warning.quoted ? '. Remove the quotation marks around it' : ''}`;
    case 'sectionEmptied': {
      const lost = warning.optOutLost ? `THE OPT-OUT OF THE FILE IS LOST, and diagnostics are on: ` : '';
      return `${lost}because of ${warning.variable}, the server ignores all of ${warning.path} in the file`;
    }
    case 'overrideUnknown': {
      const loud = warning.path === optOut ? 'WHETHER ANYTHING IS SENT IS NOT KNOWN: ' : '';
      const here = warning.path === optOut ? '; what is shown here is sent if it is true' : '';
      return warning.because === 'they disagree'
        ? `${loud}variables disagree about ${warning.path}, and a server takes any of them${here}`
        : `${loud}the value that the environment gives ${warning.path} is not known${here}`;
    }
    case 'overrideShortened': {
      const { path, variable = 'a variable whose name is not shown' } = warning;
      const secret = /_FILE$/i.test(variable) ? '; it does not read the value from a file' : '';
      return `the server reads ${variable} as ${path}, and ignores the rest of the name${secret}`;
    }
    case 'overrideTwice': {
      const { path, variables } = warning;
      return `${variables} variables reach ${path}, and a server takes any of them; of those that fit, here the exact name counts, else the last one`;
    }
    case 'unknownVariables': {
      const { names, others } = warning;
      const all = names.length + others;
      const shown = names.map(({ name, near }) => (near === undefined ? name : `${name} (did you mean ${near}?)`));
      const list = [...shown, ...(others === 0 ? [] : [`${others} not shown`])].join(', ');
      const loud = loudlyLost(warning);
      if (warning.noneRead)
        return `${loud}a server of this version reads no settings from its environment; ignored: ${list}`;
      const what = all === 1 ? '1 variable that is not a setting' : `${all} variables that are not settings`;
      return `${loud || 'ignored '}${what} in this version: ${list}`;
    }
    case 'otherDefaults':
      return `${warning.variable} names a file of defaults, which is not read here; the server may send other values`;
    case 'otherConfig':
      return configInDatabaseText;
  }
};
