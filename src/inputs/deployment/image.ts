/** What a reference to an image says: the last part of its name, and its tag. */
interface ImageParts {
  readonly name: string;
  readonly tag: string | undefined;
}

const partsOf = (image: string): ImageParts => {
  const [reference = ''] = image.split('@', 1);
  const last = reference.slice(reference.lastIndexOf('/') + 1);
  const colon = last.indexOf(':');
  return colon === -1 ? { name: last, tag: undefined } : { name: last.slice(0, colon), tag: last.slice(colon + 1) };
};

/** The image of old, whose entrypoint makes variables itself. */
export const oldImage = 'mattermost-prod-app';

const server = new RegExp(`^(?:mattermost-.*-edition(?:-fips)?|${oldImage}|mattermost-preview|mattermost)$`);
const beside =
  /^(?:mattermost-(?:push-proxy|prod-web|prod-db|operator|loadtest|calls-offloader)|rtcd|calls-offloader)$/;

/** The last part of an image's name. */
export const imageName = (image: string): string => partsOf(image).name;

/** Whether a server runs in an image of this name. */
export const isServerImage = (image: string): boolean => server.test(imageName(image));

/** Whether an image is of something that belongs to a server and is none. */
export const isBesideServer = (image: string): boolean => beside.test(imageName(image));

/** The version of the server that an image's tag names. */
export const versionOfImage = (image: string | undefined): string | undefined => {
  const { tag } = partsOf(image ?? '');
  return /^(?:v|release-)?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d|\.\d)/.exec(tag ?? '')?.[1];
};
