// Takes what is built of the sources; gives it to all files of the specification that one process runs, from
// one build. Only for texts that nobody changes.

/** As scripts/jest/environment.mjs names it. */
const BUILT = Symbol.for('attune.built');

type Texts = Readonly<Record<string, string>>;

/** The files of a build by their names; `build` runs where none of this name has been made yet. */
export function builtOnce(name: string, build: () => Promise<Texts>): Promise<Texts> {
  const { [BUILT]: built } = globalThis as unknown as { [BUILT]: Map<string, Promise<Texts>> };
  const made = built.get(name) ?? build();
  built.set(name, made);
  return made;
}
