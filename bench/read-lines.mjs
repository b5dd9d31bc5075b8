// The least that any program for NDJSON does: split lines, parse each.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const lines = createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Number.POSITIVE_INFINITY });
lines.on('line', (line) => JSON.parse(line));
