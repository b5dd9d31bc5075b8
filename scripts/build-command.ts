import { fileURLToPath } from 'node:url';
import { buildCommand } from './command.js';

await buildCommand(fileURLToPath(new URL('../', import.meta.url)));
