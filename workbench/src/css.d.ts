// Tells the compiler that a style sheet is imported as its text: the builds, Jest and the scripts read it so.
declare module '*.css' {
  const text: string;
  export default text;
}
