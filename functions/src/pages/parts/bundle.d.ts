// Tells the compiler that a `.bundle` is imported as the script that a browser gets: its file names the entry
// point, and the builds, Jest and the scripts read it so (scripts/bundle-text.mjs).
declare module '*.bundle' {
  const text: string;
  export default text;
}
