/** What the published pages say of the security update check, and what it does. */
export const securityRemarks: readonly string[] = [
  'The pages list the date and time of the last check: it is not sent.',
  'The page of 2019 lists the location of the CloudFront server: the server does not send it. The receiver reads it in the access log, together with the address that the server asks from, which no page mentions.',
  'The page of 2026 lists the version of the database: this check never sent it. It is a field of the daily event server from version 5.23 on.',
  'The page of 2026 lists the number of activated users, but the number of users active in the last 24 hours is sent.',
  'The page of 2016 mentions registration information of the licence key, but this check sends nothing about the licence.',
  'The operating system is its name alone, without a version.',
  'The pages say once every 24 hours: it is every 24 to 28 hours, and at a start when it is due.',
];
