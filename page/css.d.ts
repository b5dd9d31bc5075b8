/** The build gives the whole style as a text. */
declare module '*/style.css' {
  const css: string;
  export default css;
}
