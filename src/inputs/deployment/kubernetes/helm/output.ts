/** What Helm prints, without what is neither YAML nor of use: of everything about a release only its manifests are kept. */
export const withoutHeadings = (text: string): string => {
  const [, manifests] = text.split(/^MANIFEST:[ \t]*$/m, 2);
  if (manifests !== undefined) return manifests.split(/^NOTES:[ \t]*$/m, 1)[0] ?? '';
  return text.replace(/^\uFEFF/, '').replace(/^(?:USER-SUPPLIED|COMPUTED) VALUES:[ \t]*$/m, '');
};
