import { words } from '../../../schema/vocabularies.js';
import { errorTypes, messageClasses } from '../desktop/words.js';

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

export const mobileTypes = words(
  ...(errorTypes.list ?? []),
  'Invariant Violation',
  'NSException',
  'SIGABRT',
  'SIGSEGV',
);

/** How messages begin where the language is run by JavaScriptCore, and those of the app's framework. */
export const mobileMessages = words(
  ...(messageClasses.list ?? []),
  'Element type is invalid',
  'JSON Parse error',
  'Module AppRegistry is not a registered callable module',
  'Native module cannot be null',
  'null is not a function',
  'null is not an object',
  'Objects are not valid as a React child',
  'Requiring unknown module',
  'undefined is not a constructor',
  'undefined is not a function',
  'undefined is not an object',
);

export const mobilePlatforms = words('javascript', 'cocoa', 'java', 'native');

/** Which part of the app noticed the error. */
export const mobileLoggers = words('extension', 'javascript', 'javascript_warning', 'native', 'redux');

/** The bundles of the app. */
export const mobileBundles: ReadonlySet<string> = new Set(split('main.jsbundle index.android.bundle index.ios.bundle'));

/** Actions that libraries of the app dispatch. */
export const libraryActions: ReadonlySet<string> = new Set([
  ...split('@@redux/INIT BATCHING_REDUCER.BATCH persist/PERSIST persist/PURGE persist/REHYDRATE'),
  'undefined action',
]);

export const mobileCategories = words(
  ...split('redux-action console exception fetch http navigation sentry touch ui.click ui.input xhr'),
);

export const mobileSystems = words('Android', 'iOS', 'iPadOS');

export const mobileArchitectures = words(
  ...split('arm arm64 arm64-v8a arm64e armeabi-v7a armv7 armv7s armv8 x86 x86_64'),
);

export const orientations = words('portrait', 'landscape');

export const mobileSdks = words(
  ...split(`
    raven-js sentry-cocoa sentry-java sentry-react-native sentry.cocoa sentry.cocoa.react-native sentry.java.android
    sentry.java.android.react-native sentry.javascript.react-native`),
);
