import { cpus } from 'node:os';

/** Date and machine, without its name. */
export const machine = () => ({
  date: new Date().toISOString().slice(0, 10),
  cpu: cpus()[0].model.trim(),
  cores: cpus().length,
  node: process.version,
});
