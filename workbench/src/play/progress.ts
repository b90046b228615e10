// Takes how much is done; shows it as a bar on the terminal. Never writes where the output is no terminal.

const WIDTH = 40;

/** A bar on standard error, drawn again at each per cent. */
export function progressBar(
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, all: number) => void {
  if (!stream.isTTY) return () => {};
  let shown = -1;
  return (done, all) => {
    const percent = all === 0 ? 100 : Math.floor((100 * done) / all);
    if (percent === shown) return;
    shown = percent;
    const filled = Math.round((WIDTH * percent) / 100);
    stream.write(
      `\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(percent).padStart(3)} %${percent === 100 ? '\n' : ''}`,
    );
  };
}
