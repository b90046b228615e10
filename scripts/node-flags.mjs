/**
 * The flags that every process of ours runs Node with.
 *
 * `--wasm-wrapper-tiering-budget`: Node's fetch parses HTTP in WebAssembly. After 1,000 calls from there into
 * JavaScript, V8 13.6 (Node 24) compiles a faster wrapper and frees the old one; with several threads in one
 * process, as the workbench's scripts have, it may look for memory that is no longer on its books and ends
 * the process ("Check failed: jit_page.has_value()", nodejs/node#64500). With a budget that nobody uses up,
 * no wrapper is replaced, and none is freed while threads run.
 */
export const NODE_FLAGS = [
  '--wasm-wrapper-tiering-budget=1000000000',
  '--disable-warning=ExperimentalWarning',
];

const IMPORTED = ['tsx-as-js', 'css-as-text', 'bundle-as-text'];

/** What runs our sources as they are: JSX, style sheets and a browser's scripts; TypeScript is Node's own. */
export const SOURCE_FLAGS = IMPORTED.flatMap((each) => [
  '--import',
  new URL(`./loaders/${each}.mjs`, import.meta.url).href,
]);
