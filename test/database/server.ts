import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where Debian's package puts the programs of the newest version that is installed. */
const programs = (): string => {
  const versions = '/usr/lib/postgresql';
  const newest = readdirSync(versions)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  if (newest === undefined) throw new Error('there is no PostgreSQL: apt-get install postgresql');
  return join(versions, newest, 'bin');
};

/** PostgreSQL refuses to run as root: then it runs as the user that its package makes. */
const userOf = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** A PostgreSQL in a folder of its own, which listens on a socket there and on no port. */
export class DatabaseServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mm-pg-'));
  readonly #user = userOf();
  readonly #programs = programs();
  #server: ChildProcess | undefined;

  /** The variables by which `psql` finds it. */
  readonly env = { PGHOST: this.#folder, PGUSER: 'mattermost', PGDATABASE: 'postgres', PGCONNECT_TIMEOUT: '10' };

  /** Makes the folder of the database, and starts the server. */
  async start(): Promise<void> {
    const { uid, gid } = this.#user;
    chmodSync(this.#folder, 0o700);
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
    const data = join(this.#folder, 'data');
    const how = { cwd: this.#folder, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' }, ...this.#user } as const;
    execFileSync(
      join(this.#programs, 'initdb'),
      ['--pgdata', data, '--username', 'mattermost', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
      { ...how, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const settings = ['listen_addresses=', `unix_socket_directories=${this.#folder}`, 'fsync=off'];
    this.#server = spawn(
      join(this.#programs, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...how, stdio: 'ignore' },
    );
    process.once('exit', this.#kill);
    await this.#answers();
  }

  readonly #kill = (): void => {
    this.#server?.kill('SIGQUIT');
  };

  async #answers(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.#server?.exitCode !== null) throw new Error('PostgreSQL ended before it could be asked');
      try {
        execFileSync(join(this.#programs, 'pg_isready'), ['--quiet'], { env: { ...process.env, ...this.env } });
        return;
      } catch {
        await setTimeout(100);
      }
    }
    throw new Error('PostgreSQL does not answer');
  }

  /** Runs statements, in a database. */
  run(statements: string, database = 'postgres'): void {
    execFileSync('psql', ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1', '--dbname', database], {
      input: statements,
      env: { ...process.env, ...this.env },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
  }

  /** Stops the server, waits until it has ended, and removes its folder. Gives the exit code. */
  async stop(): Promise<number | null> {
    const server = this.#server;
    if (server && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    }
    process.removeListener('exit', this.#kill);
    rmSync(this.#folder, { recursive: true, force: true });
    return server?.exitCode ?? null;
  }
}
