/** A text with each of its characters left out, replaced by each of these, or preceded by it. */
export function* withOneCharacter(text: string, characters: readonly string[]): Generator<string> {
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    yield before + after.slice(1);
    for (const one of characters) {
      yield before + one + after;
      yield before + one + after.slice(1);
    }
  }
}
