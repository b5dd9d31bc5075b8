/** How a script could send something, and the directive of the policy that forbids it. */
interface WayOut {
  /** Runs in the page: it knows nothing but its argument. */
  readonly send: (address: string) => void;
  readonly directive: string;
}

/** Requests that a script can make without leaving the page. */
export const waysOut: Readonly<Record<string, WayOut>> = {
  fetch: {
    send: (address) => void fetch(address, { method: 'POST', mode: 'no-cors', body: 'kept' }).catch(() => undefined),
    directive: 'connect-src',
  },
  XMLHttpRequest: {
    send: (address) => {
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.send('kept');
    },
    directive: 'connect-src',
  },
  WebSocket: {
    send: (address) => void new WebSocket(address.replace('http', 'ws')),
    directive: 'connect-src',
  },
  EventSource: {
    send: (address) => {
      const source = new EventSource(address);
      source.onerror = () => source.close();
    },
    directive: 'connect-src',
  },
  sendBeacon: {
    send: (address) => void navigator.sendBeacon(address, 'kept'),
    directive: 'connect-src',
  },
  'an image': {
    send: (address) => {
      new Image().src = address;
    },
    directive: 'img-src',
  },
  'a script': {
    send: (address) => {
      const script = document.createElement('script');
      script.src = address;
      document.body.append(script);
    },
    directive: 'require-trusted-types-for',
  },
  'a style sheet': {
    send: (address) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address;
      document.body.append(link);
    },
    directive: 'style-src-elem',
  },
  'a font': {
    send: (address) => void new FontFace('outside', `url(${address})`).load().catch(() => undefined),
    directive: 'font-src',
  },
  'a frame': {
    send: (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
    directive: 'frame-src',
  },
  'a form': {
    send: (address) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = address;
      document.body.append(form);
      form.submit();
    },
    directive: 'form-action',
  },
};

/** Starts a call to somebody at an address. It runs in the page. */
export const startCall = async (address: string): Promise<void> => {
  const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}` }] });
  call.createDataChannel('kept');
  await call.setLocalDescription(await call.createOffer());
};

/** Sends, and gives the directives that forbid it as soon as one does. It runs in the page. */
export const sendAndListen = async (send: (address: string) => void, address: string): Promise<readonly string[]> => {
  const forbidden: string[] = [];
  const stopped = new Promise<void>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      forbidden.push(effectiveDirective);
      resolve();
    });
    setTimeout(resolve, 10_000);
  });
  try {
    send(address);
  } catch {
    // Some browsers throw an error besides.
  }
  await stopped;
  return forbidden;
};
