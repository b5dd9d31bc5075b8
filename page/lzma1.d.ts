/** What is used of the package: its own types are sources, which would be checked along with ours. */
export function decompress(packed: Uint8Array): Uint8Array<ArrayBuffer>;
