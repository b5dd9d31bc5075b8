// Loaded before a program: writes the processor time that it took, in microseconds, and the most memory that it held, in
// KiB, to file descriptor 3 when it ends.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ microseconds: userCPUTime + systemCPUTime, kibibytes: maxRSS }));
  });
