#!/usr/bin/env node
import { main } from './main.js';

// No await at the top: a single executable runs a script, which can have none.
void main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
