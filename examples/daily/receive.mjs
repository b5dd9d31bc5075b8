// Takes one report and prints what arrived, in place of the receiver of the real reports:
//
//   node daily/receive.mjs PORT

import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const lineOf = ({ type, event, properties }) => {
  if (type !== 'track') return type;
  const groups = Object.values(properties).filter((value) => typeof value === 'object');
  const count = groups.reduce((all, group) => all + Object.keys(group).length, 0);
  return `${type} ${event}: ${count} fields in ${groups.length} groups`;
};

const server = createServer(async (request, response) => {
  const { batch } = await json(request);
  for (const call of batch) console.log(lineOf(call));
  response.writeHead(200, { connection: 'close' }).end('{"success":true}');
  server.close();
});
server.listen(Number(process.argv[2]), '127.0.0.1');
