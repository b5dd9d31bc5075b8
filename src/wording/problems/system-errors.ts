import { causes } from './syntax-causes.js';

const common: Readonly<Record<string, string>> = {
  EBUSY: 'the system is using it',
  EIO: 'the disk reported an error',
  ELOOP: 'it is a loop of symbolic links',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  ENAMETOOLONG: 'its name is too long for the file system',
  ENFILE: 'too many files are open on this machine',
  ENODEV: 'it is a device or a socket, not a file',
  ENOMEM: 'there is not enough memory',
  ENOTDIR: 'part of its path is a file, not a directory',
  ENXIO: 'it is a device or a socket, not a file',
  ESTALE: 'the network drive no longer has it',
};

const reading: Readonly<Record<string, string>> = {
  ...common,
  'UTF-16': causes.utf16,
  EACCES: 'you have no permission to read it',
  EAGAIN: 'nothing can be read from it now',
  EISDIR: 'it is a directory; name a file in it',
  ENOENT: 'no such file',
  EPERM: 'the system does not allow reading it',
  ERR_BUFFER_TOO_LARGE: 'it is too large to read at once',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to read at once',
  ERR_STRING_TOO_LONG: 'it is too large to read at once',
  Z_BUF_ERROR: 'its gzip data ends too early',
  Z_DATA_ERROR: 'its gzip data is damaged',
};

const writing: Readonly<Record<string, string>> = {
  ...common,
  EACCES: 'you have no permission to write there',
  EDQUOT: 'your disk quota is used up',
  EEXIST: 'there is already a file with that name',
  EFBIG: 'the file would be too large',
  EINVAL: 'the file system refuses it',
  EISDIR: 'it is a directory; name a file in it',
  ENOENT: 'its directory does not exist',
  ENOSPC: 'the disk is full',
  EPERM: 'the system does not allow writing it',
  EROFS: 'the file system is read-only',
  ETXTBSY: 'it is a program that is running',
};

const codeOf = (error: unknown): string | undefined => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_-]*$/.test(code) ? code : undefined;
};

/** Whether a failure is one of the system, and not of this package. */
export const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Why something could not be read; nothing where that is no failure of the system. The system's own words are not shown. */
export const whyUnread = (error: unknown): string | undefined => {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return reading[code] ?? (isOfSystem(error) ? `it cannot be read (${code})` : undefined);
};

/** Why something could not be written; nothing where that is no failure of the system. */
export const whyUnwritten = (error: unknown): string | undefined => {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return writing[code] ?? (isOfSystem(error) ? `it cannot be written (${code})` : undefined);
};
