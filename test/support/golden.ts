import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One golden case: a config or a request, and the payload that the real server gives for it. */
export interface Golden {
  readonly release: string;
  readonly name: string;
  readonly input: string;
  readonly isRequest: boolean;
  readonly payload: unknown;
}

export const goldenFolder = fileURLToPath(new URL('../../golden/', import.meta.url));

const read = (path: string): string => readFileSync(path, 'utf8');

/** Every case of a folder of goldens: a new case is a new pair of files. */
export const goldensIn = (folder: string): readonly Golden[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
    .flatMap(({ name: release }) =>
      readdirSync(`${folder}/${release}`)
        .filter((file) => /\.(config|request)\.json$/.test(file))
        .map((file) => {
          const [name = '', sort] = file.split('.');
          return {
            release,
            name,
            input: read(`${folder}/${release}/${file}`),
            isRequest: sort === 'request',
            payload: JSON.parse(read(`${folder}/${release}/${name}.payload.json`)),
          };
        }),
    );

/** A golden case of the other reports: a file of facts, and everything that is made of it. */
export interface GoldenReports {
  readonly release: string;
  readonly name: string;
  readonly facts: string;
  readonly reports: Readonly<Record<string, unknown>>;
}

/** Every case of the other reports. */
export const goldenReports = (): readonly GoldenReports[] =>
  readdirSync(goldenFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.facts.json'))
    .map((file) => {
      const path = `${goldenFolder}${file}`;
      const [release = '', name = ''] = file.replace('.facts.json', '').split('/');
      return { release, name, facts: read(path), reports: JSON.parse(read(path.replace('.facts.', '.payload.'))) };
    });

/** Files of the golden folder that belong to no pair. */
export const orphansIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
    .flatMap(({ name: release }) =>
      readdirSync(`${folder}/${release}`).filter((file) => {
        const name = file.split('.')[0];
        const here = (sort: string): boolean => existsSync(`${folder}/${release}/${name}.${sort}.json`);
        const inputs = ['config', 'request', 'facts'].filter(here);
        return !(here('payload') && inputs.length === 1);
      }),
    );
