// The same by hand: large chunks, cut at their line ends.
import { createReadStream } from 'node:fs';

let rest = '';
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
  const lines = `${rest}${chunk}`.split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) JSON.parse(line);
}
