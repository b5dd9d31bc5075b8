import { describe, expect, it } from 'vitest';
import {
  diffServerErrors,
  explainServerError,
  isReportLeak,
  placeOfReportFinding,
  reportDepartures,
  serverError,
  verifyServerError,
} from '../../src/reports.js';
import { secret, secretsIn } from '../support/sentry.js';

const reportOf = (event: unknown, release = '10.8') => {
  const result = serverError(event, { release });
  if (result.status !== 'ok') throw new Error('a report was expected');
  return result.report;
};

const frameOf = (frame: object) => {
  const { exception } = reportOf({ exception: [{ type: 'x', stacktrace: { frames: [frame] } }] });
  return Array.isArray(exception) ? exception[0]?.stacktrace?.frames[0] : undefined;
};

/** An event as the Go client builds it, with something planted wherever a text can stand; and how much was planted. */
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

describe('a package', () => {
  it.for([
    ['net/http', 'net/http'],
    ['net/http.(*conn)', 'net/http.(*conn)'],
    ['github.com/mattermost/mattermost-server/v5/app.(*App)', 'github.com/mattermost/mattermost-server/v5/app.(*App)'],
    [
      'github.com/mattermost/mattermost-server/v6/store/sqlstore',
      'github.com/mattermost/mattermost-server/v6/store/sqlstore',
    ],
    [
      'github.com/mattermost/mattermost/server/v8/channels/api4',
      'github.com/mattermost/mattermost/server/v8/channels/api4',
    ],
    ['github.com/mattermost/mattermost/server/public/model', 'github.com/mattermost/mattermost/server/public/model'],
    ['github.com/gorilla/mux', 'github.com/gorilla/mux'],
    ['gopkg.in/yaml%2ev2', 'gopkg.in/yaml.v2'],
    ['gopkg.in/yaml.v2', 'gopkg.in/yaml.v2'],
    ['github.com/mattermost/mattermost-server/v5/alice', 'github.com/mattermost/mattermost-server/v5'],
    ['github.com/mattermost/mattermost-server/v5/app/alice/app', 'github.com/mattermost/mattermost-server/v5/app'],
    ['github.com/mattermost/mattermost-server/v5/app.(*Alice)', 'github.com/mattermost/mattermost-server/v5/app'],
    ['github.com/mattermost/alice', 'other'],
    ['github.com/mattermost', 'other'],
    ['github.com/alice/mux', 'other'],
    ['github.com/gorilla/muxalice', 'other'],
    ['git.example.com/chat/plans', 'other'],
    ['10.0.0.1', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([module, expected]) => {
    expect(frameOf({ module })?.module).toBe(expected);
    expect(frameOf({ module: expected })?.module).toBe(expected);
  });
});

describe('a function', () => {
  it.for([
    ['(*App).CreatePost', '(*App).CreatePost'],
    ['(*App).SearchPostsForUser', '(*App).SearchPostsForUser'],
    ['(*App).UpdateDNDStatusOfUsers', '(*App).UpdateDNDStatusOfUsers'],
    ['(*App).GetUserByUsername', '(*App).GetUserByUsername'],
    ['(*App).AddTeamMemberByInviteId', '(*App).AddTeamMemberByInviteId'],
    ['(*App).DoubleCheckPassword', '(*App).DoubleCheckPassword'],
    ['(*App).AuthorizeOAuthUser', '(*App).AuthorizeOAuthUser'],
    ['(*Handler).ServeHTTP', '(*Handler).ServeHTTP'],
    ['HandlerFunc.ServeHTTP', 'HandlerFunc.ServeHTTP'],
    ['(*SqlPostStore).GetPostsByIDs', '(*SqlPostStore).GetPostsByIDs'],
    ['createPost.func1', 'createPost.func1'],
    ['(*API).createPost-fm', '(*API).createPost'],
    ['glob..func12', 'glob.func12'],
    ['createPost.func1.2', 'createPost.func1'],
    ['Map[...]', 'Map'],
    ['(*Alice).CreatePost', 'other'],
    ['(*App).Alice', '(*App).other'],
    ['(*App).CreatePost4711', '(*App).other'],
    ['createPost.func4711', 'createPost.other'],
    ['conn.Alice', 'other'],
    ['chat.example.com', 'other'],
    ['mail.internal', 'other'],
    ['server.internal.host', 'other'],
    ['serverHandler.ServeHTTP', 'serverHandler.ServeHTTP'],
    ['func1', 'func1'],
    ['10.0.0.1', 'other'],
    ['eyJhbGciOiJIUzI1NiJ9.c2VjcmV0', 'other'],
    ['alice@mail.example', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([name, expected]) => {
    expect(frameOf({ function: name })?.function).toBe(expected);
    expect(frameOf({ function: expected })?.function).toBe(expected);
  });
});

describe('a file', () => {
  it.for([
    ['post.go', 'post.go'],
    ['app/post_metadata.go', 'app/post_metadata.go'],
    ['github.com/mattermost/mattermost/server/v8/channels/app/post.go', 'channels/app/post.go'],
    ['github.com/mattermost/mattermost-server/v5@v5.30.0/store/sqlstore/post_store.go', 'store/sqlstore/post_store.go'],
    ['/home/alice/go/pkg/mod/github.com/gorilla/mux@v1.8.1/mux.go', 'mux.go'],
    ['C:\\Users\\alice\\go\\src\\net\\http\\server.go', 'net/http/server.go'],
    ['/home/alice/mattermost/app/post.go', 'post.go'],
    ['alice/post.go', 'post.go'],
    ['app/alice.go', 'other'],
    ['app/10.0.0.1.go', 'other'],
    ['app/post.go?user=alice', 'other'],
    ['/etc/mattermost/config.json', 'other'],
    ['unknown', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([filename, expected]) => {
    expect(frameOf({ filename })?.filename).toBe(expected);
    expect(frameOf({ filename: expected })?.filename).toBe(expected);
    expect(frameOf({ abs_path: filename })).toEqual({ filename: expected });
  });
});

describe('an error', () => {
  it.for([
    ['runtime.boundsError', 'runtime.boundsError'],
    ['*errors.errorString', '*errors.errorString'],
    ['*model.AppError', '*model.AppError'],
    ['*json.UnmarshalTypeError', '*json.UnmarshalTypeError'],
    ['string', 'string'],
    ['*errors.fundamental', '*errors.fundamental'],
    ['mail.internal', 'other'],
    ['*acme.Alice', 'other'],
    ['*model.Alice', 'other'],
    ['alice', 'other'],
    ['', 'other'],
  ])('of type %s is of type %s', ([type, expected]) => {
    expect(reportOf({ exception: [{ type }] }).exception).toEqual([{ type: expected }]);
  });

  it.for([
    [
      'runtime error: invalid memory address or nil pointer dereference',
      'runtime error: invalid memory address or nil pointer dereference',
    ],
    ['runtime error: index out of range [5] with length 3', 'runtime error: index out of range'],
    ['interface conversion: interface {} is nil, not *alice.Plan', 'interface conversion'],
    ['assignment to entry in nil map', 'assignment to entry in nil map'],
    ['alice: runtime error: index out of range', 'other'],
    ['EOFalice', 'other'],
    ['user alice not found', 'other'],
    ['', 'other'],
  ])('that says %s says %s', ([message, expected]) => {
    expect(reportOf({ message }).message).toBe(expected);
    expect(reportOf({ message: expected }).message).toBe(expected);
  });
});

describe('a version', () => {
  it.for([
    ['5.26', '5.26'],
    ['v5.30.2', '5.30.2'],
    ['10.8.1', '10.8.1'],
    ['10.11.2', '10.11.2'],
    ['10.12', '10.12'],
    ['11.0', '11.0'],
    ['11.4.1', '11.4.1'],
  ])('%s is taken', ([release, expected]) => {
    expect(reportOf({}, release).release).toBe(expected);
  });

  it.for(['5.25', '3.7', '5.99', 'alice', ''])('%j is refused, by name', (release) => {
    for (const result of [serverError({}, { release }), explainServerError({ release })]) {
      expect(result).toMatchObject({ status: 'invalid', issues: [{ code: 'unknownRelease' }] });
      expect(JSON.stringify(result)).not.toContain('alice');
    }
  });
});

it('takes no version for what is no text, as callers without types can pass', () => {
  for (const release of [undefined, 11, null, {}] as unknown as string[])
    expect(serverError({}, { release })).toMatchObject({
      status: 'invalid',
      issues: [{ code: expect.stringMatching(/^(?:unknownRelease|missing|wrongType)$/) }],
    });
});

describe('a line', () => {
  it.for<[given: string, leaves: number | undefined]>([
    ['160', 160],
    ['1.00000000000000000000314159', 1],
    ['0', 0],
    ['-1', undefined],
    ['3.5', undefined],
    ['4111111111111111', undefined],
    ['"160"', undefined],
  ])('%s is %s', ([given, leaves]) => {
    expect(frameOf(JSON.parse(`{"module":"net/http","lineno":${given}}`))?.lineno).toBe(leaves);
  });
});

describe('what the real server sends', () => {
  const told = (release: string) => {
    const result = explainServerError({ release });
    if (result.status !== 'ok') throw new Error('an explanation was expected');
    return { ...result, sent: new Map(result.parts.map(({ part, sent }) => [part, sent])) };
  };

  it('is more before 5.30: headers, cookies, query and body', () => {
    for (const release of ['5.26', '5.29']) expect(told(release).sent.get('request.cookies')).toMatch(/session/);
    for (const release of ['5.30', '11.2']) {
      expect(told(release).sent.has('request.cookies')).toBe(false);
      expect(told(release).sent.get('request.url')).toMatch(/ids/);
    }
  });

  it('goes to another host from 11.0 on, and has one more switch from 8.0 on', () => {
    expect(told('10.8').sending.host).toBe('o94110.ingest.sentry.io');
    expect(told('11.0').sending.host).toBe('o94110.ingest.us.sentry.io');
    expect(told('7.8').sending).toMatchObject({ doubt: expect.any(String), stops: { length: 2 } });
    expect(told('8.0').sending).toMatchObject({ stops: { length: 3 } });
    expect(told('8.0').sending.doubt).toBe(undefined);
  });

  it('stands among the departures of a release', () => {
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

describe('names that stacks are read by', () => {
  const keep = (event: object): string => JSON.stringify(serverError(event, { release: '5.30' }));
  const framed = (frame: object): string => keep({ exception: [{ type: 'x', stacktrace: { frames: [frame] } }] });

  it.for(['*runtime.TypeAssertionError', '*mysql.MySQLError', '*fs.PathError', '*os.SyscallError'])(
    'keeps the type %s',
    (type) => {
      expect(keep({ exception: [{ type, value: 'x' }] })).toContain(JSON.stringify(type));
    },
  );

  it.for(['gopanic', 'panicmem', 'sigpanic', 'goexit', '(*DB).QueryContext'])('keeps the function %s', (name) => {
    expect(framed({ function: name })).toContain(JSON.stringify(name));
  });

  it.for(['sentryhttp.go', 'retrylayer.go', 'timerlayer.go', 'openGraph.go', 'inlines.go', 'asm_amd64.s'])(
    'keeps the file %s',
    (filename) => {
      expect(framed({ filename })).toContain(JSON.stringify(filename));
    },
  );

  it('keeps a package whole that would be another one without its last folder', () => {
    const module = 'github.com/mattermost/mattermost-server/v5/app/opentracing';
    expect(framed({ module })).toContain(JSON.stringify(module));
    expect(framed({ module, filename: 'hunterSecret.go', function: 'hunterSecret' })).not.toContain('hunter');
  });
});
