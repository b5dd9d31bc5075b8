import { grouped } from '../../src/grouped.js';
import { type Release, releases, silentVersions } from '../../src/index.js';

const newestFirst = releases.toReversed();

const Groups = ({
  versions,
  label,
}: {
  readonly versions: readonly string[];
  readonly label: (major: string) => string;
}) => (
  <>
    {[...grouped(versions, (version) => version.split('.')[0] as string)].map(([major, own]) => (
      <optgroup key={major} label={label(major)}>
        {own.map((version) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </optgroup>
    ))}
  </>
);

/** The releases, newest first. */
const ReleaseOptions = () => <Groups versions={newestFirst} label={(major) => `Version ${major}`} />;

/** All known versions: those without telemetry of the configuration first. */
export const VersionOptions = () => (
  <>
    <Groups
      versions={silentVersions.toReversed()}
      label={(major) => `Version ${major}: no telemetry of the configuration`}
    />
    <ReleaseOptions />
  </>
);

/** The release of that name; nothing where it is something else. */
const releaseNamed = (name: string): Release | undefined => newestFirst.find((release) => release === name);

/** A list of the releases with a label of its own; before them perhaps something else to choose. */
export const ReleaseSelect = ({
  id,
  label,
  first,
  value,
  choose,
}: {
  readonly id: string;
  readonly label: string;
  readonly first?: string;
  readonly value: Release | undefined;
  readonly choose: (release: Release | undefined) => void;
}) => (
  <label class="field" for={id}>
    <span>{label}</span>
    <select
      id={id}
      autocomplete="off"
      value={value ?? ''}
      onChange={({ currentTarget }) => choose(releaseNamed(currentTarget.value))}
    >
      {first !== undefined && <option value="">{first}</option>}
      <ReleaseOptions />
    </select>
  </label>
);
