import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Collection } from '../../src/audit/collect/collection.js';
import { judgingBy } from '../../src/audit/collect/judging.js';
import type { VerifyOptions } from '../../src/audit.js';
import { CaptureFolder } from '../../src/cli/collect/folder.js';
import { type CollectLimits, usualLimits } from '../../src/cli/collect/limits.js';
import { plainLive } from '../../src/cli/collect/live.js';
import { collect, type SessionOptions } from '../../src/cli/collect/session.js';
import type { Io } from '../../src/cli/io.js';
import { goldenFolder, goldensIn } from './golden.js';

/** The id that a server sends with everything. */
export const userId = 'abcdefghijklmnopqrstuvwxyz';

/** The text of a golden config of a release. */
export const goldenConfig = (release: string): string => {
  const found = goldensIn(goldenFolder).find((golden) => golden.release === release && !golden.isRequest);
  if (found === undefined) throw new Error(`there is no golden config of ${release}`);
  return typeof found.input === 'string' ? found.input : JSON.stringify(found.input);
};

/** A session that listens. */
interface Started {
  readonly address: string;
  readonly port: number;
  readonly folder: string;
  /** What was shown. */
  readonly shown: () => string;
  /** How often it was said that a body is lost. */
  readonly lost: string[];
  readonly files: () => readonly string[];
  /** Ends when the session does. */
  readonly ended: Promise<Collection>;
  /** Interrupts it. */
  readonly end: () => Promise<Collection>;
}

const started: Started[] = [];

afterEach(async () => {
  for (const session of started.splice(0)) {
    await session.end();
    rmSync(session.folder, { recursive: true, force: true });
  }
});

/** Starts a session in a folder of its own, in this process. */
export const startCollecting = async (
  given: VerifyOptions = {},
  limits: Partial<CollectLimits> = {},
  more: Partial<SessionOptions> = {},
  path = mkdtempSync(join(tmpdir(), 'mm-diagnostics-collect-')),
): Promise<Started> => {
  const judging = judgingBy(given);
  if (judging.status !== 'ok') throw new Error(`nothing to judge by: ${judging.of}`);
  const all = { ...usualLimits, ...limits };
  const folder = await CaptureFolder.at(path, all);
  const controller = new AbortController();
  const shown: string[] = [];
  const lost: string[] = [];
  const io = { stderr: { write: (text: string) => shown.push(text) } } as unknown as Io;
  let ended: Promise<Collection> | undefined;
  const address = await new Promise<string>((listens, fails) => {
    ended = collect({
      ...{
        folder,
        limits: all,
        judging,
        port: 0,
        untilComplete: false,
        within: undefined,
        expectNothing: undefined,
        quiet: 50,
      },
      ...{
        signal: controller.signal,
        listens,
        live: (recorder) => plainLive(io, recorder),
        lost: ({ because }) => lost.push(because),
      },
      ...more,
    });
    ended.catch(fails);
  });
  const running = ended as unknown as Promise<Collection>;
  const session: Started = {
    ...{ address, port: Number(new URL(address).port), folder: path, shown: () => shown.join(''), lost },
    files: () => readdirSync(path).toSorted(),
    ended: running,
    end: () => {
      controller.abort();
      return running;
    },
  };
  started.push(session);
  return session;
};

/** The content of a file that a session wrote. */
export const contentOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
