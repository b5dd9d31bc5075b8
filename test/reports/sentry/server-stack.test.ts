import { describe, expect, it } from 'vitest';
import { serverError } from '../../../src/reports.js';

const reportOf = (event: unknown, release = '10.8') => {
  const result = serverError(event, { release });
  if (result.status !== 'ok') throw new Error('a report was expected');
  return result.report;
};

const frameOf = (frame: object) => {
  const { exception } = reportOf({ exception: [{ type: 'x', stacktrace: { frames: [frame] } }] });
  return Array.isArray(exception) ? exception[0]?.stacktrace?.frames[0] : undefined;
};

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
