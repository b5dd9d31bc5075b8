import { describe, expect, it } from 'vitest';
import {
  diffServerErrors,
  explainServerError,
  isReportLeak,
  placeOfReportFinding,
  reportDepartures,
  serverError,
  verifyServerError,
} from '../../../src/reports.js';
import { secret, secretsIn } from '../../support/hostile/sentry.js';

const reportOf = (event: unknown, release = '10.8') => {
  const result = serverError(event, { release });
  if (result.status !== 'ok') throw new Error('a report was expected');
  return result.report;
};

/** An event as the Go client builds it, with something planted wherever a text is possible; and how much was planted. */
const planted = () => {
  const places: string[] = [];
  const s = (place: string): string => {
    places.push(place);
    return secret(place);
  };
  const frame = (where: string, known: object) => ({
    symbol: s(`${where} symbol`),
    package: s(`${where} package`),
    abs_path: `/home/${s(`${where} abs_path`)}/go/src/app/post.go`,
    pre_context: [s(`${where} pre_context`)],
    context_line: s(`${where} context_line`),
    post_context: [s(`${where} post_context`)],
    vars: { [s(`${where} name of vars`)]: s(`${where} vars`) },
    instruction_addr: s(`${where} instruction_addr`),
    ...known,
  });
  const public_ = { module: 'github.com/mattermost/mattermost-server/v5/app', function: '(*App).CreatePost' };
  const event = {
    event_id: s('event_id'),
    timestamp: `2026-01-31T12:00:00Z ${s('timestamp')}`,
    start_timestamp: s('start_timestamp'),
    level: s('level'),
    platform: s('platform'),
    environment: s('environment'),
    release: s('release'),
    dist: s('dist'),
    logger: s('logger'),
    server_name: s('server_name'),
    message: `runtime error: ${s('message')}`,
    transaction: s('transaction'),
    transaction_info: { source: s('transaction_info') },
    type: s('type'),
    fingerprint: [s('fingerprint')],
    tags: { [s('name of tags')]: s('tags') },
    extra: { [s('name of extra')]: { deep: [s('extra')] } },
    modules: { [s('name of modules')]: s('modules'), 'github.com/gorilla/mux': `v1.8.1-${s('version of modules')}` },
    user: {
      id: s('user.id'),
      email: `${s('user.email')}@mail.example`,
      ip_address: s('user.ip_address'),
      username: s('user.username'),
      name: s('user.name'),
      data: { [s('name of user.data')]: s('user.data') },
    },
    request: {
      url: `https://${s('request host')}.example/api/v4/users/${s('request path')}`,
      method: s('request.method'),
      data: s('request.data'),
      query_string: `token=${s('request.query_string')}`,
      cookies: `MMAUTHTOKEN=${s('request.cookies')}`,
      headers: { Authorization: `Bearer ${s('request.headers')}`, [s('name of headers')]: 'x' },
      env: { REMOTE_ADDR: s('request.env') },
    },
    contexts: {
      device: { arch: s('device.arch'), num_cpu: s('device.num_cpu'), name: s('device.name') },
      os: { name: s('os.name'), kernel: s('os.kernel') },
      runtime: { name: s('runtime.name'), version: `go1.21.8 ${s('runtime.version')}` },
      trace: { trace_id: s('trace.trace_id'), data: { url: s('trace.data') } },
      [`${s('name of a context')} x`]: { [s('name in a context')]: s('a context') },
    },
    sdk: {
      name: s('sdk.name'),
      version: `0.27.0-${s('sdk.version')}`,
      integrations: [s('sdk.integrations')],
      packages: [{ name: s('sdk.packages'), version: s('version of sdk.packages') }],
    },
    breadcrumbs: [
      { type: s('crumb.type'), category: s('crumb.category'), message: s('crumb'), data: { x: s('crumb.data') } },
    ],
    exception: [
      {
        type: `*model.${s('exception.type')}`,
        value: `runtime error: index out of range [${s('exception.value')}]`,
        module: s('exception.module'),
        thread_id: s('exception.thread_id'),
        mechanism: {
          type: s('mechanism.type'),
          description: s('mechanism.description'),
          help_link: s('mechanism.help_link'),
          source: s('mechanism.source'),
          data: { [s('name of mechanism.data')]: s('mechanism.data') },
        },
        stacktrace: {
          frames: [
            frame('first', { ...public_, filename: 'app/post.go', lineno: 160, in_app: true }),
            frame('second', {
              module: `github.com/${s('module')}/plugin`,
              function: `(*${s('receiver')}).${s('function')}`,
              filename: `${s('folder')}/${s('filename')}.go`,
              lineno: s('lineno'),
            }),
            frame('third', {
              ...public_,
              module: `${public_.module}/${s('package')}`,
              function: `CreatePost.${s('closure')}`,
            }),
          ],
          frames_omitted: [s('frames_omitted')],
        },
      },
    ],
    threads: [
      {
        id: s('thread.id'),
        name: s('thread.name'),
        stacktrace: { frames: [frame('thread', { filename: s('thread file') })] },
      },
    ],
    spans: [{ span_id: s('span_id'), op: s('span.op'), description: s('span'), data: { x: s('span.data') } }],
    debug_meta: { images: [{ type: s('image.type'), code_file: s('image'), debug_id: s('image.debug_id') }] },
  };
  return { event, places };
};

describe('an event of the Go client', () => {
  it('leaves none of more than sixty planted secrets', () => {
    const { event, places } = planted();
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(60);
    expect(secretsIn(JSON.stringify(event))).toContain('plain');
    for (const release of ['5.26', '5.30', '8.0', '11.4']) {
      const sent = JSON.stringify(reportOf(event, release));
      expect([release, ...secretsIn(sent)]).toEqual([release]);
    }
  });

  it('is found out wherever a secret is planted, and no finding says one', () => {
    const { event } = planted();
    const verdict = verifyServerError(JSON.stringify(event));
    if (verdict.status !== 'judged') throw new Error('a verdict was expected');
    expect(secretsIn(JSON.stringify(verdict))).toEqual([]);
    const found = new Set(verdict.findings.filter(isReportLeak).map(placeOfReportFinding));
    for (const place of ['server_name', 'request', 'user', 'tags', 'extra', 'modules', 'exception[].module'])
      expect(found).toContain(place);
    const names = Object.keys(event).filter((name) => name !== 'platform');
    expect(names.filter((name) => ![...found].some((place) => place.startsWith(name)))).toEqual([]);
  });

  it('keeps the stack useful: type, package, function, file within the module, line', () => {
    const frames = [
      {
        module: 'net/http',
        function: '(*conn).serve',
        filename: 'server.go',
        abs_path: '/usr/local/go/src/net/http/server.go',
        lineno: 1925,
      },
      {
        module: 'github.com/mattermost/mattermost-server/v5/app',
        function: '(*App).CreatePost.func1',
        filename: 'app/post.go',
        lineno: 160,
        in_app: true,
      },
    ];
    const event = { level: 'fatal', exception: [{ type: 'runtime.boundsError', value: 'x', stacktrace: { frames } }] };
    expect(reportOf(event, '5.30.1')).toEqual({
      level: 'fatal',
      release: '5.30.1',
      exception: [
        {
          type: 'runtime.boundsError',
          value: 'other',
          stacktrace: { frames: frames.map(({ abs_path: _, ...frame }) => frame) },
        },
      ],
      sdk: { settings: { infer_ip: 'never' } },
    });
  });

  it('keeps what surrounds it: versions, operating system, processor', () => {
    const contexts = {
      os: { name: 'linux' },
      device: { arch: 'amd64', num_cpu: 8 },
      runtime: { name: 'go', version: 'go1.21.8', go_numroutines: 41 },
    };
    const event = {
      event_id: 'c7a3de9b30054002babb705230510cb1',
      timestamp: '2026-01-31T13:00:00.123456789+01:00',
      platform: 'go',
      environment: 'production',
      release: '4ae3cd1b1a2e2b2ae8bfb0c64a6b5a0ba7fd1d5e',
      contexts,
      sdk: { name: 'sentry.go', version: '0.27.0', integrations: ['Modules'] },
    };
    expect(reportOf(event)).toEqual({
      event_id: 'c7a3de9b30054002babb705230510cb1',
      timestamp: '2026-01-31T12:00:00.123Z',
      platform: 'go',
      environment: 'production',
      release: '10.8',
      contexts: { ...contexts, runtime: { name: 'go', version: 'go1.21.8' } },
      sdk: { name: 'sentry.go', version: '0.27.0', settings: { infer_ip: 'never' } },
    });
  });

  it('may raise a text, and then has a message and a thread', () => {
    const stacktrace = { frames: [{ module: 'net/http', function: 'HandlerFunc.ServeHTTP', lineno: 1 }] };
    const event = { message: 'send on closed channel', threads: [{ id: 1, current: true, stacktrace }] };
    expect(reportOf(event)).toMatchObject({
      message: 'send on closed channel',
      threads: [{ current: true, stacktrace }],
    });
    expect(reportOf({ exception: { values: [{ type: '*net.OpError' }] } }).exception).toEqual({
      values: [{ type: '*net.OpError' }],
    });
  });

  it('that raises errors, or is none, gives a report that says so', () => {
    const event = {
      get level() {
        throw new Error('alice');
      },
    };
    expect(reportOf(event)).toMatchObject({ exception: [{ type: 'other', value: 'other' }] });
    for (const given of [undefined, null, 'alice', 1, [], () => {}]) {
      expect(reportOf(given)).toEqual({ release: '10.8', sdk: { settings: { infer_ip: 'never' } } });
    }
  });
});

describe('what the real server sends', () => {
  const explainedAt = (release: string) => {
    const result = explainServerError({ release });
    if (result.status !== 'ok') throw new Error('an explanation was expected');
    return { ...result, sent: new Map(result.parts.map(({ part, sent }) => [part, sent])) };
  };

  it('is more before 5.30: headers, cookies, query and body', () => {
    for (const release of ['5.26', '5.29']) expect(explainedAt(release).sent.get('request.cookies')).toMatch(/session/);
    for (const release of ['5.30', '11.2']) {
      expect(explainedAt(release).sent.has('request.cookies')).toBe(false);
      expect(explainedAt(release).sent.get('request.url')).toMatch(/ids/);
    }
  });

  it('goes to another host from 11.0 on, and has one more switch from 8.0 on', () => {
    expect(explainedAt('10.8').sending.host).toBe('o94110.ingest.sentry.io');
    expect(explainedAt('11.0').sending.host).toBe('o94110.ingest.us.sentry.io');
    expect(explainedAt('7.8').sending).toMatchObject({ doubt: expect.any(String), stops: { length: 2 } });
    expect(explainedAt('8.0').sending).toMatchObject({ stops: { length: 3 } });
    expect(explainedAt('8.0').sending.doubt).toBe(undefined);
  });

  it('is among the departures of a release', () => {
    const of = (release: Parameters<typeof reportDepartures>[0]) =>
      reportDepartures(release)
        .filter(({ event }) => event === 'server-error')
        .map(({ property }) => property);
    expect(of('5.25')).toEqual([]);
    expect(of('5.29')).toContain('request.cookies');
    expect(of('5.30')).toContain('request.url');
    expect(of('5.30')).not.toContain('request.cookies');
    expect(of('10.8')).not.toContain('frames[].lineno, in_app');
  });
});

it('compares the reports of two events', () => {
  const a = { level: 'fatal', server_name: 'alice', message: 'EOF' };
  expect(diffServerErrors(a, { ...a, server_name: 'bob' })).toEqual([]);
  expect(diffServerErrors(a, { ...a, message: 'bob' })).toEqual([{ where: 'message', a: '"EOF"', b: '"other"' }]);
});

it('judges an envelope as it judges a body', () => {
  const event = '{"server_name":"chat-1.example.com","level":"fatal"}';
  const envelope = `{"dsn":"https://key@receiver.example/1"}\n{"type":"event"}\n${event}\n`;
  const places = (text: string) => {
    const verdict = verifyServerError(text);
    return verdict.status === 'judged' ? verdict.findings.map(placeOfReportFinding) : verdict;
  };
  expect(places(event)).toEqual(['server_name']);
  expect(places(envelope)).toEqual(['dsn', 'server_name']);
  expect(verifyServerError('alice')).toMatchObject({ status: 'invalid' });
});
