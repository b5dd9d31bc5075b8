import * as Sentry from '@sentry/node';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { errorReportOptions, guardTransport, verifyErrorReport } from '../../../src/reports.js';
import { envelopesOf, secret, secretsIn } from '../../support/hostile/sentry.js';

/** Every place where an event that an app makes can carry something, by the path of the event. */
const eventPlaces = {
  event_id: (text) => ({ event_id: text }),
  message: (text) => ({ message: text }),
  'message after a class': (text) => ({ message: `ENOENT: no such file or directory, open '/home/${text}'` }),
  'logentry.message': (text) => ({ logentry: { message: text } }),
  'logentry.params': (text) => ({ logentry: { message: 'x', params: [text] } }),
  logger: (text) => ({ logger: text }),
  server_name: (text) => ({ server_name: text }),
  release: (text) => ({ release: `${text}@6.1.0` }),
  'the version of release': (text) => ({ release: `app@${text}` }),
  dist: (text) => ({ dist: text }),
  environment: (text) => ({ environment: text }),
  platform: (text) => ({ platform: text }),
  level: (text) => ({ level: text as 'error' }),
  'sdk.name': (text) => ({ sdk: { name: text } }),
  'sdk.integrations': (text) => ({ sdk: { integrations: [text] } }),
  'sdk.packages': (text) => ({ sdk: { packages: [{ name: text, version: text }] } }),
  'request.url': (text) => ({ request: { url: `https://${text}.example/team/channels/town` } }),
  'request.query_string': (text) => ({ request: { query_string: `token=${text}` } }),
  'request.cookies': (text) => ({ request: { cookies: { MMAUTHTOKEN: text } } }),
  'request.headers': (text) => ({ request: { headers: { Authorization: `Bearer ${text}` } } }),
  'request.data': (text) => ({ request: { data: { password: text } } }),
  'request.env': (text) => ({ request: { env: { HOME: text } } }),
  transaction: (text) => ({ transaction: `/${text}/channels/town` }),
  'a name of modules': (text) => ({ modules: { [text]: text } }),
  fingerprint: (text) => ({ fingerprint: [text] }),
  'exception.type': (text) => ({ exception: { values: [{ type: text }] } }),
  'exception.value': (text) => ({ exception: { values: [{ type: 'Error', value: text }] } }),
  'exception.module': (text) => ({ exception: { values: [{ value: 'x', module: text }] } }),
  'exception.thread_id': (text) => ({ exception: { values: [{ value: 'x', thread_id: text }] } }),
  'mechanism.type': (text) => ({ exception: { values: [{ value: 'x', mechanism: { type: text } }] } }),
  'mechanism.source': (text) => ({
    exception: { values: [{ value: 'x', mechanism: { type: 'generic', source: text } }] },
  }),
  'mechanism.data': (text) => ({
    exception: { values: [{ value: 'x', mechanism: { type: 'generic', data: { [text]: text } } }] },
  }),
  'frame.filename': (text) => ({
    exception: { values: [{ stacktrace: { frames: [{ filename: `/home/${text}/x.js` }] } }] },
  }),
  'frame.filename of a server': (text) => ({
    exception: { values: [{ stacktrace: { frames: [{ filename: `https://${text}.example/static/main.js` }] } }] },
  }),
  'frame.filename before the app': (text) => ({
    exception: { values: [{ stacktrace: { frames: [{ filename: `C:\\Users\\${text}\\app.asar\\dist\\index.js` }] } }] },
  }),
  'frame.function': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ function: text }] } }] } }),
  'frame.module': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ module: text }] } }] } }),
  'frame.abs_path': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ abs_path: text }] } }] } }),
  'frame.context_line': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ context_line: text }] } }] } }),
  'frame.pre_context': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ pre_context: [text] }] } }] } }),
  'frame.post_context': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ post_context: [text] }] } }] } }),
  'frame.vars': (text) => ({ exception: { values: [{ stacktrace: { frames: [{ vars: { [text]: text } }] } }] } }),
  'frame.instruction_addr': (text) => ({
    exception: { values: [{ stacktrace: { frames: [{ instruction_addr: text }] } }] },
  }),
  'frame.module_metadata': (text) => ({
    exception: { values: [{ stacktrace: { frames: [{ module_metadata: text }] } }] },
  }),
  'threads.name': (text) => ({ threads: { values: [{ id: 1, name: text }] } }),
  'threads.stacktrace': (text) => ({ threads: { values: [{ stacktrace: { frames: [{ filename: text }] } }] } }),
  'breadcrumb.message': (text) => ({ breadcrumbs: [{ message: text }] }),
  'breadcrumb.category': (text) => ({ breadcrumbs: [{ category: text }] }),
  'breadcrumb.type': (text) => ({ breadcrumbs: [{ type: text }] }),
  'breadcrumb.data': (text) => ({ breadcrumbs: [{ category: 'electron.net', data: { url: text } }] }),
  'breadcrumb.event_id': (text) => ({ breadcrumbs: [{ event_id: text }] }),
  'contexts.app.app_name': (text) => ({ contexts: { app: { app_name: text } } }),
  'contexts.app.app_version': (text) => ({ contexts: { app: { app_version: `6.1.0-${text}` } } }),
  'contexts.app.app_identifier': (text) => ({ contexts: { app: { app_identifier: text } } }),
  'contexts.os.name': (text) => ({ contexts: { os: { name: text } } }),
  'contexts.os.kernel_version': (text) => ({ contexts: { os: { kernel_version: `5.15.0-${text}` } } }),
  'contexts.device.name': (text) => ({ contexts: { device: { name: text } } }),
  'contexts.device.cpu_description': (text) => ({ contexts: { device: { cpu_description: `Intel ${text}` } } }),
  'contexts.device.device_unique_identifier': (text) => ({ contexts: { device: { device_unique_identifier: text } } }),
  'contexts.culture.timezone': (text) => ({ contexts: { culture: { timezone: text } } }),
  'contexts.trace': (text) => ({ contexts: { trace: { trace_id: text, span_id: text, data: { url: text } } } }),
  'contexts.state': (text) => ({ contexts: { state: { state: { type: text, value: {} } } } }),
  'contexts.electron.crashed_url': (text) => ({
    contexts: { electron: { crashed_url: `https://${text}.example/team` } },
  }),
  'a context of another name': (text) => ({ contexts: { [text]: { [text]: text } } }),
  tags: (text) => ({ tags: { [text]: text } }),
  extra: (text) => ({ extra: { [text]: { deep: [text] } } }),
  'user.id': (text) => ({ user: { id: text } }),
  'user.username': (text) => ({ user: { username: text } }),
  'user.email': (text) => ({ user: { email: `${text}@mail.example` } }),
  'user.ip_address': (text) => ({ user: { ip_address: text } }),
  'user.geo': (text) => ({ user: { geo: { city: text } } }),
  spans: (text) => ({ spans: [{ span_id: text, trace_id: text, start_timestamp: 1, description: text, data: {} }] }),
  measurements: (text) => ({ measurements: { [text]: { value: 1, unit: text } } }),
  'debug_meta.images': (text) => ({ debug_meta: { images: [{ type: 'sourcemap', code_file: text, debug_id: text }] } }),
  sdkProcessingMetadata: (text) => ({
    sdkProcessingMetadata: { dynamicSamplingContext: { trace_id: text, public_key: text, transaction: text } },
  }),
} as const satisfies { readonly [place: string]: (text: string) => Sentry.Event };

const failing = (message: string, options?: ErrorOptions): Error => {
  try {
    const notes = secret('a local variable');
    throw new Error(`${message} ${notes.length}`, options);
  } catch (error) {
    return error as Error;
  }
};

/** What else an app can do that puts a secret into a report. */
const deeds: { readonly [place: string]: (text: string) => void } = {
  'a message of an error': (text) => void Sentry.captureException(failing(text)),
  'a name of an error': (text) => void Sentry.captureException(Object.assign(failing('x'), { name: text })),
  'a property of an error': (text) => void Sentry.captureException(Object.assign(failing('x'), { server: text })),
  'a chain of causes': (text) =>
    void Sentry.captureException(failing('x', { cause: failing('y', { cause: failing(text, { cause: text }) }) })),
  'an aggregate of errors': (text) =>
    void Sentry.captureException(new AggregateError([failing(text), text, { text }], text)),
  'a thrown text': (text) => void Sentry.captureException(text),
  'a thrown object': (text) => void Sentry.captureException({ [text]: text }),
  'a name of a function': (text) => {
    try {
      ({
        [text]: () => {
          throw new Error('x');
        },
      })[text]?.();
    } catch (error) {
      Sentry.captureException(error);
    }
  },
  'a stack that names a file': (text) => {
    const error = new Error('x');
    error.stack = `Error: x\n    at ${text} (/home/${text}/${text}.js:1:1)\n    at eval (app:///${text}.js:1:1)`;
    Sentry.captureException(error);
  },
  'a captured message': (text) => void Sentry.captureMessage(text),
  'a message with parameters': (text) => void Sentry.captureMessage(Sentry.parameterize`joined ${text}`),
  'a mechanism of the hint': (text) =>
    void Sentry.captureException(failing('x'), { mechanism: { type: 'generic', data: { [text]: text } } }),
  'a capture context': (text) => void Sentry.captureException(failing('x'), { tags: { text }, extra: { text } }),
  'an attachment of the scope': (text) =>
    Sentry.withScope((scope) => {
      scope.addAttachment({ filename: `${text}.txt`, data: text });
      Sentry.captureException(failing('x'));
    }),
  'an attachment of the hint': (text) =>
    void Sentry.captureEvent({ message: 'x' }, { attachments: [{ filename: text, data: Buffer.from(text) }] }),
  'an id of the hint': (text) => void Sentry.captureEvent({ message: 'x' }, { event_id: text }),
  'a breadcrumb': (text) => {
    Sentry.addBreadcrumb({ category: 'electron.net', message: text, data: { url: text } }, { input: [text] });
    Sentry.captureException(failing('x'));
  },
  'a line on the console': (text) => {
    console.debug(text);
    Sentry.captureException(failing('x'));
  },
  'a user': (text) => {
    Sentry.setUser({ id: text, username: text, email: `${text}@mail.example`, ip_address: text });
    Sentry.captureException(failing('x'));
  },
  'a session': (text) => {
    Sentry.startSession();
    Sentry.setUser({ id: text });
    Sentry.endSession();
  },
  'a span': (text) =>
    Sentry.startSpan({ name: text, op: text, attributes: { [text]: text } }, () => {
      Sentry.startSpan({ name: `${text} inside` }, () => Sentry.captureException(failing('x')));
    }),
  'a name of the transaction': (text) =>
    Sentry.withScope((scope) => {
      scope.setTransactionName(text);
      scope.setFingerprint([text]);
      Sentry.captureException(failing('x'));
    }),
  'an event processor': (text) =>
    Sentry.withScope((scope) => {
      scope.addEventProcessor((event) => ({ ...event, extra: { text }, message: text }));
      Sentry.captureException(failing('x'));
    }),
  'an event processor that fails': (text) =>
    Sentry.withScope((scope) => {
      let failures = 0;
      scope.addEventProcessor((event) => {
        failures += 1;
        if (failures === 1) throw new Error(text);
        return event;
      });
      Sentry.captureException(failing('x'));
    }),
  'a log': (text) => Sentry.logger.info(text, { text }),
  'a check-in': (text) => void Sentry.captureCheckIn({ monitorSlug: text, status: 'ok' }),
  feedback: (text) => void Sentry.captureFeedback({ message: text, name: text, email: text }),
};

type Deeds = { readonly [place: string]: () => unknown };

const capturing: Deeds = Object.fromEntries(
  Object.entries(eventPlaces).map(([place, eventOf]) => [place, () => Sentry.captureEvent(eventOf(secret(place)))]),
);
const doing: Deeds = Object.fromEntries(
  Object.entries(deeds).map(([place, deed]) => [place, () => deed(secret(place))]),
);
const everything = { ...capturing, ...doing };

const open = {
  release: 'app@6.1.0',
  environment: 'stable',
  tracesSampleRate: 1,
  enableLogs: true,
  integrations: [Sentry.extraErrorDataIntegration()],
};
const closed = { ...open, ...errorReportOptions };

const leaking = (sent: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...sent].filter(([, texts]) => secretsIn(texts.join('\n')).length > 0).map(([place]) => place);

beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});

describe('the real client', () => {
  it(`sends no secret of ${Object.keys(everything).length} places`, async () => {
    const sent = await envelopesOf(closed, everything, guardTransport);
    expect(leaking(sent)).toEqual([]);
    expect(sent.size).toBeGreaterThanOrEqual(40);
    for (const [place, texts] of sent) {
      const verdicts = texts.map(verifyErrorReport);
      expect([place, ...verdicts]).toEqual([
        place,
        ...texts.map(() => ({ status: 'judged', reports: 1, findings: [] })),
      ]);
    }
    expect([...sent].filter(([, texts]) => texts.length === 0).map(([place]) => place)).toEqual([
      'a session',
      'a log',
      'a check-in',
      'feedback',
    ]);
  });

  it('sends none either where it puts the mark of the app before the name of any file', async () => {
    const integrations = [...open.integrations, Sentry.rewriteFramesIntegration()];
    expect(leaking(await envelopesOf({ ...open, integrations }, everything))).toContain('a stack that names a file');
    expect(leaking(await envelopesOf({ ...closed, integrations }, everything, guardTransport))).toEqual([]);
  });

  it('would be found out everywhere: without all this each secret is sent', async () => {
    const sent = await envelopesOf(open, everything);
    expect(Object.keys(everything).filter((place) => !leaking(sent).includes(place))).toEqual([]);
  });

  it('needs the guard for what the client sends past its options', async () => {
    expect(leaking(await envelopesOf(closed, everything))).toEqual([
      'a session',
      'an event processor that fails',
      'a check-in',
      'feedback',
    ]);
  });

  it('keeps what the page promises to collect', async () => {
    const [sent = []] = (
      await envelopesOf(
        closed,
        { failing: () => Sentry.captureException(new TypeError('Invalid URL')) },
        guardTransport,
      )
    ).values();
    const event = JSON.parse(sent[0]?.split('\n')[2] ?? '');
    expect(event).toMatchObject({
      level: 'error',
      environment: 'stable',
      release: '6.1.0',
      exception: { values: [{ type: 'TypeError', value: 'Invalid URL' }] },
      contexts: {
        runtime: { name: 'node' },
        os: { name: expect.stringMatching(/^(Linux|macOS|Windows)$/) },
        device: { arch: process.arch },
      },
    });
    expect(event.contexts.device.memory_size).toBeGreaterThan(0);
    expect(Math.abs(event.timestamp - Date.now() / 1000)).toBeLessThan(60);
  });
});
