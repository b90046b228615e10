// Where the bundled Chromium stands on this machine, unpacked by whoever needed it first. Never one that
// another process is still writing, that was left half-way, or that another user has put there.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface UnpackedChromium {
  executable: string;
  /** The system libraries that it comes with. */
  libraries: string;
  /** Its few fonts, with their fontconfig file. */
  fonts: string;
}

/** Unpacks into a folder that is there. */
type Unpack = (folder: string) => Promise<unknown>;

/**
 * The bundled Chromium, once per user, version and machine: it is unpacked beside its place and moved there
 * whole, so that of processes that begin together each finds a whole one, and one that dies leaves none.
 * `below`: the folder for temporary files. Throws where another user could have written what would run.
 */
export async function unpackedChromium(
  below: string = tmpdir(),
  unpack: Unpack = unpackPackage,
): Promise<UnpackedChromium> {
  const user = process.getuid?.();
  const folder = join(below, ['attune-chromium', version(), user ?? 'user'].join('-'));
  if (!existsSync(folder)) await moveIn(folder, below, unpack);
  const { uid, mode } = await lstat(folder);
  if (user !== undefined && (uid !== user || (mode & 0o077) !== 0)) {
    throw new Error(
      `${folder} is open to other users, or theirs: remove it, or name a Chromium in ATTUNE_CHROMIUM`,
    );
  }
  return {
    executable: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: join(folder, 'fonts'),
  };
}

async function moveIn(folder: string, below: string, unpack: Unpack): Promise<void> {
  await mkdir(below, { recursive: true });
  const aside = await mkdtemp(join(below, 'attune-unpacking-'));
  try {
    await unpack(aside);
    await mkdir(join(aside, 'fonts'), { recursive: true });
    await writeFile(join(aside, 'fonts', 'fonts.conf'), fontsIn(join(folder, 'fonts')));
    await rename(aside, folder).catch((error) => {
      // Another process was first: what it has moved in is whole.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const unpackPackage: Unpack = (folder) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL('unpack.ts', import.meta.url))], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });

/** The package's own file names a place where its fonts are not. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

const PACKAGE = new URL('../../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
const version = (): string => JSON.parse(readFileSync(PACKAGE, 'utf8')).version;
