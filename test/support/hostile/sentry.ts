import * as Sentry from '@sentry/node';

/** The start of every secret, and its end: one half is enough to find one. */
const halves = ['Vq8wXzKt', 'Jm3nYbRd'] as const;

/** A secret, made from the name of the place where it is planted. It would pass as a name in most places. */
export const secret = (place: string): string => `${halves[0]}${place.replaceAll(/\W/g, '')}${halves[1]}`;

const reversed = (text: string): string => [...text].reverse().join('');

/** The part of a text's base64 that does not depend on the text around it, for each of the three possible offsets. */
const base64Of = (text: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + text)
      .toString('base64')
      .replaceAll('=', '');
    return encoded.slice(shift === 0 ? 0 : shift + 1, -1);
  });

const spellings = halves.flatMap((half) => [
  ['plain', half] as const,
  ['reversed', reversed(half)] as const,
  ['URL-encoded', [...half].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')] as const,
  ['in hexadecimal digits', Buffer.from(half).toString('hex')] as const,
  ...[half, reversed(half)].flatMap((text) => base64Of(text).map((encoded) => ['in base64', encoded] as const)),
]);

/** The forms in which a text contains a secret. */
export const secretsIn = (text: string): readonly string[] => [
  ...new Set(spellings.filter(([, spelled]) => text.toLowerCase().includes(spelled.toLowerCase())).map(([how]) => how)),
];

type Init = NonNullable<Parameters<typeof Sentry.init>[0]>;
type Make = NonNullable<Init['transport']>;

/** What the real client sends for each deed, each envelope as it goes over the wire. */
export const envelopesOf = async (
  options: Init,
  deeds: { readonly [place: string]: () => unknown },
  wrapped: (make: Make) => Make = (make) => make,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const sent: string[] = [];
  const make: Make = (given) =>
    Sentry.createTransport(given, async ({ body }) => {
      sent.push(Buffer.from(body).toString('utf8'));
      return { statusCode: 200 };
    });
  const client = Sentry.init({ dsn: 'https://key@receiver.example/1', ...options, transport: wrapped(make) });
  const found = new Map<string, readonly string[]>();
  for (const [place, deed] of Object.entries(deeds)) {
    Sentry.withIsolationScope(() => deed());
    await client?.flush(5000);
    found.set(place, sent.splice(0));
  }
  await client?.close(5000);
  return found;
};
