const holdsControlCharacter = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
};

const incompleteEscape = /%(?![0-9A-Fa-f]{2})/;
const userInformation = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const forbiddenInHost = /[ #\\^`{|}]/;
const asciiEscape = /%(?![89A-Fa-f][0-9A-Fa-f])/;
const optionalPort = /^(?::[0-9]*)?$/;

const isHost = (host: string): boolean => {
  if (forbiddenInHost.test(host) || asciiEscape.test(host)) return false;
  if (host.startsWith('[')) {
    const end = host.lastIndexOf(']');
    return end !== -1 && optionalPort.test(host.slice(end + 1));
  }
  const colon = host.lastIndexOf(':');
  return colon === -1 || optionalPort.test(host.slice(colon));
};

/**
 * Whether the server shows a support link: a path of its own, or a valid address on the web. An address without a host
 * was still shown up to 5.29.
 */
export const isSafeLink = (link: string, hostNeeded: boolean): boolean => {
  if (link.startsWith('/')) return true;
  const scheme = link.startsWith('https://') ? 'https://' : link.startsWith('http://') ? 'http://' : undefined;
  if (scheme === undefined || holdsControlCharacter(link)) return false;
  const query = link.indexOf('?');
  const address = link.slice(scheme.length, query === -1 ? undefined : query);
  const slash = address.indexOf('/');
  const authority = slash === -1 ? address : address.slice(0, slash);
  const path = slash === -1 ? '' : address.slice(slash);
  const user = authority.lastIndexOf('@');
  const host = authority.slice(user + 1);
  return (
    !incompleteEscape.test(path) &&
    userInformation.test(authority.slice(0, Math.max(user, 0))) &&
    isHost(host) &&
    (host !== '' || !hostNeeded)
  );
};
