import { words } from '../../../schema/vocabularies.js';

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

/** How messages of the language's runtime and library begin. */
export const goMessages = words(
  'assignment to entry in nil map',
  'bufio.Scanner: ',
  'bytes.Buffer: too large',
  'bytes: negative Repeat count',
  'close of closed channel',
  'close of nil channel',
  'concurrent map iteration and map write',
  'concurrent map read and map write',
  'concurrent map writes',
  'context canceled',
  'context deadline exceeded',
  'EOF',
  'http: abort Handler',
  'http: nil handler',
  'http: request body too large',
  'http: superfluous response.WriteHeader call',
  'interface conversion',
  'invalid character',
  'invalid memory address or nil pointer dereference',
  'io: read/write on closed pipe',
  'json: cannot unmarshal',
  'json: unsupported type',
  'json: unsupported value',
  'net/http: abort Handler',
  'net/http: request canceled',
  'regexp: Compile',
  'runtime error: cannot convert slice',
  'runtime error: comparing uncomparable type',
  'runtime error: growslice: len out of range',
  'runtime error: hash of unhashable type',
  'runtime error: index out of range',
  'runtime error: integer divide by zero',
  'runtime error: integer overflow',
  'runtime error: invalid memory address or nil pointer dereference',
  'runtime error: makechan: size out of range',
  'runtime error: makeslice: cap out of range',
  'runtime error: makeslice: len out of range',
  'runtime error: negative shift amount',
  'runtime error: slice bounds out of range',
  'runtime error: unsafe.Slice: len out of range',
  'send on closed channel',
  'sql: connection is already closed',
  'sql: database is closed',
  'sql: expected',
  'sql: no rows in result set',
  'sql: Scan error on column index',
  'sql: statement is closed',
  'sql: transaction has already been committed or rolled back',
  'strings: illegal use of non-zero Builder copied by value',
  'strings: negative Repeat count',
  'strings.Builder.Grow: negative count',
  'sync: negative WaitGroup counter',
  'sync: RUnlock of unlocked RWMutex',
  'sync: Unlock of unlocked RWMutex',
  'sync: unlock of unlocked mutex',
  'sync: WaitGroup is reused before previous Wait has returned',
  'unexpected end of JSON input',
  'unexpected EOF',
);

/** The language's own types, which a program can raise as they are. */
export const goBuiltIns: ReadonlySet<string> = new Set(
  split('bool byte complex128 error float32 float64 int int32 int64 rune string uint uint32 uint64 uintptr'),
);

export const goLevels = words('fatal', 'error', 'warning', 'info', 'debug');

export const goPlatforms = words('go');

export const goMechanisms = words('generic', 'chained', 'unwrap', 'panic', 'recover', 'http');

/** Operating systems and processors, as the language calls them. */
export const goSystems = words(
  ...split('aix android darwin dragonfly freebsd illumos ios linux netbsd openbsd plan9 solaris windows'),
);

export const goArchitectures = words(
  ...split('386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'),
);

/** What the server calls the surroundings that it was built for or runs in. */
export const goEnvironments = words('production', 'test', 'dev');

export const goSdks = words('sentry.go', 'sentry.go.http');
