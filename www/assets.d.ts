/** Text files are bundled as strings. */
declare module "*.txt" {
  const text: string;
  export default text;
}

/** So are the style sheets of the element, which it adopts. */
declare module "*.css" {
  const text: string;
  export default text;
}
