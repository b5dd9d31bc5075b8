/**
 * Checks that no version discloses more than the one before without saying so: a wider map is never a small step. With
 * a tag as argument it also checks that the tag is this version, and that the changelog has the day of its release.
 */
import { problemsOf } from './check.js';
import { versionsHere } from './read.js';

const versions = versionsHere();
const { version, sections, records } = versions;
const [tag] = process.argv.slice(2);
const released = sections.find((section) => section.version === version)?.released;

const problems = [
  ...problemsOf(versions),
  ...(tag === undefined || tag === `v${version}` ? [] : [`the tag ${tag} is not v${version}`]),
  ...(tag === undefined || released ? [] : [`CHANGELOG.md has no day for ${version}`]),
];
for (const problem of problems) console.error(problem);
const state = released === undefined ? 'not released yet' : `released on ${released}`;
if (problems.length === 0)
  console.log(`${version} is ${state}; ${records.size} versions recorded, and none sends more without saying so`);
process.exitCode = problems.length > 0 ? 1 : 0;
