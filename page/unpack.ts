import { decompress } from 'lzma1';

/**
 * The script of the page lies in it compressed, so that the page is small enough to be passed around. This unpacks it. The
 * policy names the digest of what comes out: the browser runs nothing else.
 */
interface ScriptPolicy {
  readonly createScript: (text: string) => string;
}

declare const trustedTypes: { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy } | undefined;

const packed = document.getElementById('packed')?.textContent ?? '';
const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
const text = new TextDecoder().decode(decompress(bytes));
const unpacked = document.createElement('script');
// A browser that knows of such policies takes a script from the one that is allowed alone, which can be made once.
unpacked.text =
  typeof trustedTypes === 'undefined'
    ? text
    : trustedTypes.createPolicy('unpack', { createScript: (script) => script }).createScript(text);
document.body.append(unpacked);
unpacked.remove();
