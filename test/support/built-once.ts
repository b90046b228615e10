// Saves builds: what one file of the specification has built, all files of the same process use. Only for
// texts that nobody changes.

type Texts = Readonly<Record<string, string>>;

const built = new Map<string, Promise<Texts>>();

/** The files of a build by their names; `build` runs where none of this name has been made yet. */
export function builtOnce(name: string, build: () => Promise<Texts>): Promise<Texts> {
  const made = built.get(name) ?? build();
  built.set(name, made);
  return made;
}
