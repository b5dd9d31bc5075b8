import { parentPort, workerData } from 'node:worker_threads';
import { proveHere, type Said, type ToProve } from './proof-threads.js';

// A thread that makes a part of a proof.
const say = (said: Said): void => parentPort?.postMessage(said);

const everyMs = 100;
let shown = 0;
const proof = proveHere(workerData as ToProve, (done, of) => {
  const now = Date.now();
  if (now - shown < everyMs) return;
  shown = now;
  say({ done, of });
});
void proof.then((made) => say({ proof: made }));
