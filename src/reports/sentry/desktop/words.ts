import { words } from '../../../schema/vocabularies.js';

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Classes of errors of the language, of browsers and of Node. */
export const errorTypes = words(
  ...split(`
    Error AggregateError EvalError InternalError RangeError ReferenceError SyntaxError TypeError URIError
    AbortError DataCloneError DataError DOMException EncodingError InvalidAccessError InvalidCharacterError
    InvalidStateError NetworkError NotAllowedError NotFoundError NotReadableError NotSupportedError OperationError
    QuotaExceededError SecurityError TimeoutError UnknownError AssertionError SystemError CompileError LinkError
    RuntimeError ErrorEvent UnhandledRejection`),
);

/** Codes of errors that the operating system or the network gives. A code with a digit would be cut. */
const systemErrors = split(`
  EACCES EADDRINUSE EADDRNOTAVAIL EAGAIN EAI_AGAIN EAI_FAIL EAI_NODATA EAI_NONAME EALREADY EBADF EBUSY ECANCELED
  ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EFBIG EHOSTDOWN EHOSTUNREACH EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE
  EMSGSIZE ENAMETOOLONG ENETDOWN ENETUNREACH ENFILE ENOBUFS ENODEV ENOENT ENOMEM ENOSPC ENOSYS ENOTCONN ENOTDIR
  ENOTEMPTY ENOTFOUND ENOTSOCK ENOTSUP ENXIO EPERM EPIPE EPROTO ERANGE EROFS ESHUTDOWN ESPIPE ESRCH ETIMEDOUT ETXTBSY
  EXDEV
  CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT_LOCALLY
  UNABLE_TO_VERIFY_LEAF_SIGNATURE`);

/** Errors of the browser's network. */
const networkErrors = split(`
  ABORTED ACCESS_DENIED ADDRESS_INVALID ADDRESS_UNREACHABLE BLOCKED_BY_CLIENT CERT_AUTHORITY_INVALID
  CERT_COMMON_NAME_INVALID CERT_DATE_INVALID CERT_INVALID CERT_REVOKED CONNECTION_ABORTED CONNECTION_CLOSED
  CONNECTION_FAILED CONNECTION_REFUSED CONNECTION_RESET CONNECTION_TIMED_OUT EMPTY_RESPONSE FAILED FILE_NOT_FOUND
  INSUFFICIENT_RESOURCES INTERNET_DISCONNECTED INVALID_URL NAME_NOT_RESOLVED NETWORK_ACCESS_DENIED NETWORK_CHANGED
  NETWORK_IO_SUSPENDED OUT_OF_MEMORY PROXY_CONNECTION_FAILED SSL_CLIENT_AUTH_CERT_NEEDED SSL_PROTOCOL_ERROR
  SSL_VERSION_OR_CIPHER_MISMATCH TIMED_OUT TOO_MANY_REDIRECTS TUNNEL_CONNECTION_FAILED UNEXPECTED UNKNOWN_URL_SCHEME`);

/** How messages of the language, of browsers, of Node and of Electron begin. */
const beginnings = [
  'An object could not be cloned',
  'Array buffer allocation failed',
  'Assignment to constant variable',
  'Attempting to call a function in a renderer window that has been closed or released',
  'Cannot access',
  'Cannot assign to read only property',
  'Cannot convert a Symbol value to a string',
  'Cannot convert undefined or null to object',
  'Cannot create proxy with a non-object as target or handler',
  'Cannot define property',
  'Cannot delete property',
  'Cannot destructure property',
  'Cannot find module',
  'Cannot find package',
  'Cannot read properties of null',
  'Cannot read properties of undefined',
  'Cannot redefine property',
  'Cannot set properties of null',
  'Cannot set properties of undefined',
  'Cannot use import statement outside a module',
  'Class constructor',
  'Converting circular structure to JSON',
  'Error invoking remote method',
  'Failed to execute',
  'Failed to fetch',
  'fetch failed',
  'Illegal invocation',
  'Invalid array length',
  'Invalid date',
  'Invalid regular expression',
  'Invalid string length',
  'Invalid time value',
  'Invalid URL',
  'Load failed',
  'Maximum call stack size exceeded',
  'Network request failed',
  'No handler registered for',
  'Non-Error promise rejection captured',
  'Object captured as exception with keys',
  'Object captured as promise rejection with keys',
  'Object has been destroyed',
  'Object prototype may only be an Object or null',
  'Private field',
  'Reduce of empty array with no initial value',
  'Render frame was disposed before WebFrameMain could be accessed',
  'Script error',
  'Script failed to execute',
  'socket hang up',
  'The operation was aborted',
  'The user aborted a request',
  'Unexpected end of input',
  'Unexpected end of JSON input',
  'Unexpected identifier',
  'Unexpected string',
  'Unexpected token',
  'URI malformed',
  'write after end',
] as const;

/** Every class that a message can be reduced to. */
export const messageClasses = words(...systemErrors, ...networkErrors.map((name) => `net::ERR_${name}`), ...beginnings);

/** The system calls that can be named before the code of a system error. */
export const systemCalls = words(
  ...split('accept bind connect getaddrinfo kill listen open read shutdown spawn write'),
);

export const levels = words('fatal', 'error', 'warning', 'log', 'info', 'debug');

export const platforms = words('javascript', 'node', 'native');

export const environments = words('stable', 'prerelease');

/** How an error was noticed. */
export const mechanisms = words(
  ...split(`
    generic chained instrument onerror onunhandledrejection auto.core.linked_errors auto.core.capture_console
    auto.node.onuncaughtexception auto.node.onunhandledrejection auto.child_process.worker_thread`),
);

export const causes = words('cause', 'errors');

export const operatingSystems = words('Windows', 'macOS', 'Linux');

export const architectures = words('x86', 'ia32', 'x64', 'arm', 'arm64');

export const cpuMakers = words('AMD', 'Apple', 'ARM', 'Intel', 'Qualcomm');

export const runtimes = words('Electron', 'Chrome', 'Node', 'node');

export const breadcrumbCategories = words(
  ...split('child_process console electron electron.net fetch http navigation ui.click ui.input worker_thread xhr'),
);

export const breadcrumbTypes = words('default', 'debug', 'error', 'http', 'info', 'navigation', 'ui', 'user');

export const sdkNames = words(
  ...['browser', 'electron', 'electron.main', 'electron.renderer', 'electron.utility', 'node'].map(
    (name) => `sentry.javascript.${name}`,
  ),
);

/** Sentry's names of the other types of items that it accepts. */
export const itemTypes = words(
  ...split(`
    attachment check_in client_report feedback form_data log profile profile_chunk raw_security replay_event
    replay_recording replay_video session sessions span statsd trace_metric transaction unreal_report user_report`),
);
