import type { Explained } from '../../../audit/explain/explanation.js';
import { fieldHistory } from '../../../audit/history/history.js';
import { type SettingHistory, settingHistory } from '../../../audit/history/setting.js';
import { allFields } from '../../../field-map/fields.js';
import { type Release, releases } from '../../../releases/points.js';
import { fieldName } from '../../../rules/lookup.js';
import { settingsOf } from '../../../schema/settings-at.js';
import { exit, UsageError } from '../../exit.js';
import type { Given, Io } from '../../io.js';
import { print } from '../../print.js';
import { versionOf } from '../../release.js';
import { isSilent } from '../../silent.js';
import { didYouMean } from '../../suggestions.js';
import { fieldInFile, historyTable, noLonger, settingInFile, settingTables } from '../../tables/field-history.js';
import { type ExplainCommandOptions, explained } from './explained.js';

/** The last release that reports its configuration. */
const newest = releases.at(-1) as Release;

/** A version that was asked for and reports no configuration. */
const silentVersion = (given: Given<ExplainCommandOptions>): string | undefined => {
  const version = given.options.release === undefined ? undefined : versionOf(given).text;
  return version !== undefined && isSilent(version) ? version : undefined;
};

/** What there is in a file, if one was named; nothing where it cannot be read. */
const inFile = async (
  given: Given<ExplainCommandOptions>,
  silent: string | undefined,
  io: Io,
): Promise<Explained | 'no file' | undefined> => {
  if (given.files.length === 0) return 'no file';
  const asked = silent === undefined ? given : { ...given, options: { ...given.options, release: newest } };
  const told = await explained(asked, io);
  return told.status === 'ok' ? told : undefined;
};

const oneSetting = async (found: SettingHistory, given: Given<ExplainCommandOptions>, io: Io): Promise<number> => {
  const silent = silentVersion(given);
  const told = await inFile(given, silent, io);
  if (told === undefined) return exit.unusable;
  const about = { ...found, ...(silent !== undefined && { version: silent, reportsConfig: false as const }) };
  const tables = [...(silent === undefined ? [] : [noLonger(silent)]), ...settingTables(found)];
  if (told === 'no file') {
    await print(io, given.options, { form: 'setting-history@1', data: about }, tables);
    return exit.fine;
  }
  const { release, asLoaded, byDefault } = told;
  const here = told.settings.find(({ path }) => path === found.setting) ?? null;
  const sentByDefault = here === null ? byDefault.filter(({ reads }) => reads.includes(found.setting)) : [];
  const showing = { values: given.options.showValues === true, rules: given.options.markdown === true };
  await print(
    io,
    given.options,
    { form: 'setting-history@1', data: { ...about, release, asLoaded, here, byDefault: sentByDefault } },
    [...tables, ...settingInFile(found.setting, told, showing)],
  );
  return exit.fine;
};

/** The history of one field, or of the fields that a setting feeds; with a file also what is sent of it there. */
export const run = async (name: string, given: Given<ExplainCommandOptions>, io: Io): Promise<number> => {
  const known = allFields().find((field) => name === fieldName(field));
  if (known === undefined) {
    const found = settingHistory(name);
    if (found !== undefined) return oneSetting(found, given, io);
    const settings = releases.flatMap((release) => settingsOf(release).map(({ path }) => path));
    const names = [...new Set([...allFields().map(fieldName), ...settings])];
    throw new UsageError(
      `no version has a field or a setting of that name${didYouMean(name, names)} (EVENT.PROPERTY or SECTION.SETTING; see map list)`,
    );
  }
  const spans = fieldHistory(known.event, known.property);
  const silent = silentVersion(given);
  const tables = [...(silent === undefined ? [] : [noLonger(silent)]), historyTable(name, spans)];
  const about = {
    field: name,
    ...(silent !== undefined && { version: silent, reportsConfig: false as const }),
    history: spans,
  };
  const told = await inFile(given, silent, io);
  if (told === undefined) return exit.unusable;
  if (told === 'no file') {
    await print(io, given.options, { form: 'field-history@1', data: about }, tables);
    return exit.fine;
  }
  const here = [...told.settings.flatMap(({ fields }) => fields), ...told.byDefault].find(
    (field) => fieldName(field) === name,
  );
  const data = { ...about, release: told.release, asLoaded: told.asLoaded, here: here ?? null };
  await print(io, given.options, { form: 'field-history@1', data }, [...tables, fieldInFile(here, told)]);
  return exit.fine;
};
