import { gone } from '../releases/timeline.js';
import type { KindOf, SettingPath, ValueOf } from '../schema/paths.js';

/** Something that stops a way out. */
export type WaySwitch =
  | {
      readonly by: 'setting';
      readonly setting: SettingPath;
      readonly value: unknown;
      /** Another value that stops it too. */
      readonly or?: unknown;
      readonly note?: string;
    }
  | { readonly by: 'pluginState'; readonly plugin: string }
  | {
      readonly by: 'pluginKey';
      readonly plugin: string;
      readonly key: string;
      readonly value: string;
      /** Without the key, the plugin takes it for empty. */
      readonly absentIsEmpty?: true;
    }
  | { readonly by: 'environment'; readonly name: string; readonly value: string }
  /** A policy of the operating system for the desktop app. */
  | { readonly by: 'policy'; readonly name: string; readonly value: number }
  /** A setting that each user of an app has for themselves. */
  | { readonly by: 'appSetting'; readonly name: string; readonly value: boolean };

/** One of several things that stop a way out: a switch, or switches that are needed together. */
export type OptOut = WaySwitch | { readonly all: readonly WaySwitch[] };

/** How sure a fact is. */
type Certainty = 'certain' | 'likely' | 'inferred';

/** The programs that send. */
export type Sender = 'server' | 'plugin' | 'web' | 'desktop' | 'mobile';

/** What holds of a way from one version on. */
export interface WayStatement {
  /** `host:port/path`; `*` is any host that users post. */
  readonly hosts: readonly string[];
  /** The settings that name another receiver. */
  readonly addressIn?: readonly SettingPath[];
  /** What else can name another receiver. */
  readonly addressNote?: string;
  readonly when: string;
  /** A new server sends more often in its first 12 hours. */
  readonly oftenWhenNew?: true;
  readonly sends: string;
  /** What identifies the server or a person. */
  readonly identifies: readonly string[];
  /** Any one of these stops it. */
  readonly off: readonly OptOut[];
  /** Whether it works without any set-up. */
  readonly byDefault: boolean;
  /** It happens only when a person does something, such as opening a page. */
  readonly onAction?: true;
  /** The only builds that have it. */
  readonly build?: 'team' | 'enterprise';
  /** It is named because people look for it: it sends nothing to the outside, so there is nothing to stop. */
  readonly sendsNothing?: true;
  /** The apps that do the same, where there are several. */
  readonly clients?: readonly Sender[];
  readonly note?: string;
  readonly doubt?: string;
}

/** A version as it is written: `5.1`, `8.1.13`, `11.0`. */
export type VersionText = `${number}.${number}`;

/** What holds from which version on, oldest first. The versions are those of the sender. */
export type ByVersion<T> = { readonly [V in VersionText]?: T | typeof gone };

/** One way by which a server, a plugin or a client sends something outwards by itself. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly by: Sender;
  /** The id of the plugin that sends; none where several do. */
  readonly plugin?: string;
  readonly purpose: string;
  /** The commands that show what is sent. */
  readonly shownBy?: readonly string[];
  readonly sure: Certainty;
  readonly doubt?: string;
  /** Where each fact was read. */
  readonly sources: readonly [string, ...string[]];
  /** Known receivers by what they are called. */
  readonly receivers?: { readonly [name: string]: readonly string[] };
  readonly since: ByVersion<WayStatement>;
}

/** No setting stops it: only the network does. */
export const onlyTheNetwork: readonly OptOut[] = [];

/** How `identifies` names the ID by which the diagnostics know a server. */
const diagnosticId = 'permanent random id of the server (diagnostic id';

/** Whether a way carries the ID by which the diagnostics know a server. */
export const carriesDiagnosticId = ({ identifies }: WayStatement): boolean =>
  identifies.some((what) => what.startsWith(diagnosticId));

/** Whether an app sends it, which has versions of its own. */
export const isOfApp = ({ by }: Pick<Way, 'by'>): boolean => by === 'desktop' || by === 'mobile';

/** A way as it is declared: what holds in every version is said once, and each version says the rest. */
type DeclaredWay<A extends Partial<WayStatement>> = Omit<Way, 'since'> & {
  /** A version that has a fact of its own says so; that counts. */
  readonly always?: A;
  readonly since: ByVersion<Omit<WayStatement, keyof A> & Partial<WayStatement>>;
};

/** Declares a way. */
export const way = <const A extends Partial<WayStatement> = Record<never, never>>({
  always,
  since,
  ...facts
}: DeclaredWay<A>): Way => ({
  ...facts,
  // The parameter's type sees to it that no fact is missing.
  since: Object.fromEntries(
    Object.entries(since).map(([version, says]) => [version, says === gone ? gone : { ...always, ...says }]),
  ) as ByVersion<WayStatement>,
});

type Switching<P extends SettingPath> = KindOf<P> extends 'choice' ? ValueOf<P> | '' : ValueOf<P>;

/** A setting of config.json, and the value that stops the way. */
export const setting = <P extends SettingPath>(path: P, value: Switching<P>, note?: string): WaySwitch => ({
  by: 'setting',
  setting: path,
  value,
  ...(note !== undefined && { note }),
});

/** The plugin's state in config.json: it is stopped while not enabled. */
export const pluginOff = (plugin: string): WaySwitch => ({ by: 'pluginState', plugin });

/** A setting of a plugin's own in config.json. */
export const pluginKey = (plugin: string, key: string, value: string): WaySwitch => ({
  by: 'pluginKey',
  plugin,
  key,
  value,
});

/** A list of a plugin's own in config.json that stops it while it is empty or absent. */
export const pluginListEmpty = (plugin: string, key: string): WaySwitch => ({
  by: 'pluginKey',
  plugin,
  key,
  value: '',
  absentIsEmpty: true,
});

/** A word of a closed list, which an older release leaves empty for the same. */
export const wordOrEmpty = <P extends SettingPath>(path: P, value: Switching<P>): WaySwitch => ({
  by: 'setting',
  setting: path,
  value,
  or: '',
});

/** A variable of the server's environment that overrides no setting. */
export const environment = (name: string, value: string): WaySwitch => ({ by: 'environment', name, value });

/** A policy of the operating system. */
export const policy = (name: string, value: number): WaySwitch => ({ by: 'policy', name, value });

/** A setting of the app. */
export const appSetting = (name: string, value: boolean): WaySwitch => ({ by: 'appSetting', name, value });

/** Switches that stop it only together. */
export const allOf = (...all: readonly WaySwitch[]): OptOut => ({ all });
