import { optOut } from '../field-map/opt-out.js';

/** Why a server does not follow a variable that names a setting. */
export type IgnoredBecause = keyof typeof reasons;

const words = 'true, True, TRUE, t, T, 1 and false, False, FALSE, f, F, 0';

const reasons = {
  'no flag': `is no flag, and a server of this release ignores it; it understands ${words}`,
  'no integer': 'is no whole number in digits alone, and a server of this release ignores it',
  'no JSON': 'is no JSON, and a server of this release ignores it',
  'no such map': 'does not fit the setting, and a server of this release ignores it',
  'no maps': 'is ignored: a server of this release takes no maps from its environment',
  'no lists': 'is ignored: a server takes no such lists from its environment',
  empty: 'is empty, and a server of this release ignores it',
  'not in the file': 'is ignored: a server of this release takes it only where the setting stands in the file',
  never: 'is ignored: a server of this release does not take this setting from its environment',
} as const;

/** Whether something meant to switch diagnostics off does not, and nothing else does. */
interface OptOutLost {
  readonly optOutLost?: true;
}

/**
 * What a server does with its variables otherwise than someone may think. Names of variables are the user's text: a
 * warning has those alone that can be printed.
 */
export type EnvironmentWarning =
  /** A variable names a setting, and the server ignores it: the setting stays as it is. */
  | ({
      readonly code: 'overrideIgnored';
      readonly path: string;
      readonly because: IgnoredBecause;
      /** Where its name is another than that of the setting. */
      readonly variable?: string;
    } & OptOutLost)
  /** The name of a section alone, with which a server takes nothing of that section from the file. */
  | ({ readonly code: 'sectionEmptied'; readonly path: string; readonly variable: string } & OptOutLost)
  /** What the setting is depends on a value that is not known, or on which of its variables the server takes. */
  | { readonly code: 'overrideUnknown'; readonly path: string; readonly because: 'no value' | 'they disagree' }
  /** A name goes on after the setting that it reaches, and the server ignores the rest of it. */
  | { readonly code: 'overrideShortened'; readonly path: string; readonly variable?: string }
  /** Several variables reach one setting. The server takes any of them; here the exact name counts, else the last. */
  | { readonly code: 'overrideTwice'; readonly path: string; readonly variables: number }
  /** Variables that are meant as overrides and name no setting of the release, each with the one that may be meant. */
  | ({
      readonly code: 'unknownVariables';
      readonly names: readonly { readonly name: string; readonly near?: string }[];
      readonly others: number;
      /** The release follows no variable at all. */
      readonly noneRead?: true;
    } & OptOutLost)
  /** The server takes defaults from another file, which is not known here. */
  | { readonly code: 'otherDefaults'; readonly variable: string }
  /** The server has its config from elsewhere. */
  | { readonly code: 'otherConfig'; readonly variable: string };

const codes: Readonly<Record<EnvironmentWarning['code'], true>> = {
  overrideIgnored: true,
  sectionEmptied: true,
  overrideUnknown: true,
  overrideShortened: true,
  overrideTwice: true,
  unknownVariables: true,
  otherDefaults: true,
  otherConfig: true,
};

/** Whether a warning is about the environment, and none about the config. */
export const isEnvironmentWarning = (warning: { readonly code: string }): boolean => Object.hasOwn(codes, warning.code);

/** Whether a warning about the environment is the same for every config. */
export const isAboutVariablesAlone = (warning: EnvironmentWarning | { readonly code: string }): boolean =>
  isEnvironmentWarning(warning) &&
  !('because' in warning && warning.because === 'not in the file') &&
  !('optOutLost' in warning && warning.code === 'sectionEmptied');

const loudly = ({ optOutLost }: OptOutLost): string => (optOutLost ? 'THE OPT-OUT IS IGNORED: ' : '');

/** One sentence about what a server does with its variables. It never holds a value. */
export const describeEnvironmentWarning = (warning: EnvironmentWarning): string => {
  switch (warning.code) {
    case 'overrideIgnored':
      return `${loudly(warning)}the environment's override of ${warning.path}${warning.variable === undefined ? '' : ` (${warning.variable})`} ${reasons[warning.because]}`;
    case 'sectionEmptied': {
      const lost = warning.optOutLost ? `THE OPT-OUT OF THE FILE IS LOST, and diagnostics are on: ` : '';
      return `${lost}the server empties ${warning.path} because of ${warning.variable}, and takes nothing of that section from the file`;
    }
    case 'overrideUnknown': {
      const loud = warning.path === optOut ? 'WHETHER ANYTHING IS SENT IS NOT KNOWN: ' : '';
      const here = warning.path === optOut ? '; what is shown here is sent if it is true' : '';
      return warning.because === 'they disagree'
        ? `${loud}variables disagree about ${warning.path}, and a server takes any of them${here}`
        : `${loud}the environment's value of ${warning.path} is not known${here}`;
    }
    case 'overrideShortened': {
      const { path, variable = 'a variable whose name is not shown' } = warning;
      const secret = /_FILE$/i.test(variable) ? '; it reads no value from a file' : '';
      return `the server takes ${variable} for ${path}, and ignores the rest of the name${secret}`;
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
      const loud = loudly(warning);
      if (warning.noneRead)
        return `${loud}a server of this release reads no overrides from its environment; ignored: ${list}`;
      return all === 1
        ? `${loud}1 variable names no setting of this release and is ignored: ${list}`
        : `${loud}${all} variables name no setting of this release and are ignored: ${list}`;
    }
    case 'otherDefaults':
      return `${warning.variable} names a file of defaults for what the config does not give; it is not read here, so the server may send other values`;
    case 'otherConfig':
      return `${warning.variable} says that the server keeps its config in a database: the config given here is then not the one that the server uses`;
  }
};
