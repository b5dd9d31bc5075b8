/** Why the reports of apps are not sent, by the member that says so. */
const because: Readonly<Record<string, string>> = {
  enableDiagnostics: 'the server does not let apps report (enableDiagnostics)',
  telemetryEnabled: 'the build of the app has no receiver (telemetryEnabled)',
  developmentBuild: 'this is a build for developers (developmentBuild)',
};

/** Why a report is not sent that is made from something other than facts. */
export const notSentText = (reason: string): string =>
  `this report is not sent: ${Object.hasOwn(because, reason) ? because[reason] : `${reason} switches it off`}`;
