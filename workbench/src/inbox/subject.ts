// Takes a message as it came; gives its subject as people read it. Never reads the rest: that is
// read-mail.ts.

/** The Subject header, its encoded words decoded; '' where there is none. */
export function subjectOf(raw: Buffer): string {
  const head = raw.toString('utf8', 0, Math.min(raw.length, 16_384)).split('\r\n\r\n')[0] ?? '';
  const line = /^subject: ?(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1] ?? '';
  // Between two encoded words a space or a line break is nothing; elsewhere a line break is a space.
  const joined = line.replace(/\?=\s+=\?/g, '?==?').replace(/\r\n[ \t]+/g, ' ');
  return joined.replace(
    /=\?([^?\s]+)\?([BQ])\?([^?\s]*)\?=/gi,
    (whole, charset: string, kind: string, text: string) => decoded(whole, charset, kind.toUpperCase(), text),
  );
}

function decoded(whole: string, charset: string, kind: string, text: string): string {
  const bytes =
    kind === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return whole;
  }
}
