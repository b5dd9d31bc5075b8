import { words } from '../vocabularies.js';

/** The editions that a licence names in short. */
export const edition = words('', 'E10', 'E20', 'starter', 'professional', 'enterprise', 'advanced', 'entry');

/** The databases that a server works with. */
export const databaseType = words('', 'mysql', 'postgres');

/** The systems that a server is built for. */
export const operatingSystem = words('aix', 'android', 'darwin', 'dragonfly', 'freebsd', 'illumos', 'ios', 'linux', 'netbsd', 'openbsd', 'plan9', 'solaris', 'windows');

/** How a server can have been installed, as its packages say it. */
export const installationType = words('', 'docker', 'gitlab_omnibus', 'kubernetes', 'kubernetes-operator', 'kubernetes_operator', 'omnibus', 'tarball');
