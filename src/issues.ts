/** What was found in place of what was expected: the JSON type alone, never the value. */
export type Found =
  | 'null'
  | 'a boolean'
  | 'a number'
  | 'a string'
  | 'an array'
  | 'an object'
  | 'something that is not JSON';

/** Where in a text, counted from 1. Absent for a config that was passed as an object. */
export interface Position {
  readonly line?: number;
  readonly column?: number;
}

/** Why a text is not JSON, where that is clear. */
export type SyntaxCause =
  | 'arrow'
  | 'badEscape'
  | 'badNumber'
  | 'base64'
  | 'binary'
  | 'bracket'
  | 'comment'
  | 'control'
  | 'curlyQuotes'
  | 'escaped'
  | 'extraComma'
  | 'html'
  | 'ini'
  | 'invisible'
  | 'markdown'
  | 'mergeConflict'
  | 'missingColon'
  | 'missingComma'
  | 'missingValue'
  | 'noNumber'
  | 'openText'
  | 'pythonWord'
  | 'quotes'
  | 'severalValues'
  | 'singleQuotes'
  | 'tar'
  | 'template'
  | 'textAfter'
  | 'textBefore'
  | 'truncated'
  | 'unquotedName'
  | 'utf16'
  | 'utf32'
  | 'variables'
  | 'word'
  | 'xml'
  | 'yaml'
  | 'zip';

/** Which sort of template a text is that is not JSON, because it was not rendered. */
export type TemplateForm = 'jinja' | 'go' | 'handlebars' | 'erb' | 'shell' | 'placeholder';

/** What a file looks like that is not a config.json; `unknown` if nothing in it is known. */
export type NotAConfig =
  | 'payload'
  | 'capture'
  | 'facts'
  | 'databaseRow'
  | 'configMap'
  | 'secret'
  | 'kubernetes'
  | 'apiError'
  | 'apiStatus'
  | 'clientConfig'
  | 'packageFile'
  | 'pluginManifest'
  | 'pluginList'
  | 'har'
  | 'dockerInspect'
  | 'compose'
  | 'packetMetadata'
  | 'jsonSchema'
  | 'logLine'
  | 'errorEvent'
  | 'measurements'
  | 'measurementBody'
  | 'bulkExport'
  | 'variables'
  | 'dotted'
  | 'quoted'
  | 'wrapped'
  | 'unknown';

/** Why a server does not follow a variable that names a setting. */
export type IgnoredBecause =
  | 'no flag'
  | 'no integer'
  | 'no JSON'
  | 'no such map'
  | 'no maps'
  | 'no lists'
  | 'empty'
  | 'not in the file'
  | 'never';

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
      /** Its value has quotation marks around it. */
      readonly quoted?: true;
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

/** Why there is no payload. An issue holds names that the package declares and positions, never a value of the config. */
export type Issue =
  | { readonly code: 'empty' }
  | ({
      readonly code: 'syntax';
      /** Why it is not JSON, where that is clear. */
      readonly cause?: SyntaxCause;
      /** Which sort of template it is, where the cause is one. */
      readonly template?: TemplateForm;
    } & Position)
  | ({ readonly code: 'tooDeep'; readonly limit: number } & Position)
  | { readonly code: 'tooLarge'; readonly limit: number }
  /** Nothing in it is a section of any release. What makes a payload alone warns of it; what explains, refuses it. */
  | {
      readonly code: 'notAConfig';
      readonly looks: NotAConfig;
      readonly path?: string;
      /** Names in it that are probably misspelt, each with the section that may be meant. */
      readonly near?: readonly { readonly name: string; readonly near: string }[];
    }
  | ({ readonly code: 'wrongType'; readonly path: string; readonly expected: string; readonly found: Found } & Position)
  | ({ readonly code: 'missing'; readonly path: string } & Position)
  | ({ readonly code: 'notWhole'; readonly path: string; readonly expected: string } & Position)
  | ({ readonly code: 'outOfRange'; readonly path: string; readonly expected: string } & Position)
  /** An override with which a server would not start; `expected` is there where only this package refuses it. */
  | { readonly code: 'environment'; readonly path: string; readonly expected?: string }
  | { readonly code: 'unreadable'; readonly path: string }
  | {
      readonly code: 'unknownRelease';
      readonly oldest: string;
      readonly newest: string;
      readonly reason: string;
    }
  | { readonly code: 'refusedWarning'; readonly warning: Warning };

/** What a reader of the payload should know about the file. A warning never changes a byte. */
export type Warning =
  | { readonly code: 'byteOrderMark' }
  /** Nothing in it is a section of any release: what a server of its own would send is all default. */
  | { readonly code: 'notAConfig' }
  | ({ readonly code: 'duplicateName'; readonly path: string } & Position)
  | {
      readonly code: 'unknownNames';
      readonly names: readonly string[];
      readonly others: number;
      /** Of a config: the release that does not know them. */
      readonly release?: string;
    }
  | { readonly code: 'masked'; readonly path: string; readonly fields: readonly string[] }
  /** The facts do not say what these fields, as `event.property`, depend on: they are left out. */
  | { readonly code: 'unknownFacts'; readonly fields: readonly string[] }
  /** The server's client library drops a message of this size: nothing of the one event that holds all others is sent. */
  | { readonly code: 'messageTooLarge'; readonly bytes: number; readonly limit: number }
  | EnvironmentWarning;

const printable = /^[A-Za-z0-9_.-]{1,80}$/;

/** Whether a name that the schema does not declare may be printed. It is the user's text, and may be a secret. */
export const isPrintableName = (name: string): boolean => printable.test(name);

/** A name as a finding may show it: members of the finding to spread. */
export const shownName = (name: string): { readonly name?: string } => (isPrintableName(name) ? { name } : {});
