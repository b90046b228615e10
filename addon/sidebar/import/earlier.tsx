// Takes the imports that the book remembers; lists them, each with a way back. Never undoes what somebody has
// changed since.
import { useMemo, useState } from 'preact/hooks';
import { dayText } from '../../../shared/format/format.ts';
import { rowsTouched } from '../../../shared/import/again/import-rows.ts';
import { piecesOf } from '../../../shared/import/again/pieces.ts';
import { type EarlierImport, earlierImports, takenBack } from '../../../shared/import/again/take-back.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { Progress } from './progress.tsx';
import { say } from './words.ts';
import { type Writing, write, writingOf } from './write.ts';

const MOST_LISTED = 5;

interface EarlierProps extends TakeBackProps {
  book: NonNullable<Parameters<typeof earlierImports>[0]> | null;
}

interface TakeBackProps {
  language: Language;
  server: Server;
}

export function Earlier({ language, server, book }: EarlierProps) {
  const earlier = useMemo(() => (book ? earlierImports(book) : []), [book]);
  const back = useTakeBack({ language, server });
  if (earlier.length === 0) return null;
  return (
    <section class="field">
      <h2>{say(language, 'earlier')}</h2>
      <ul class="things">
        {earlier.slice(0, MOST_LISTED).map((each) => (
          <li key={each.import}>
            <p class="text">{each.source}</p>
            <p class="hint">{back.said.get(each.import) ?? rowsSaid(each, language)}</p>
            {!back.said.has(each.import) && (
              <p class="act">
                <SmallButton
                  text={say(language, 'takeBack')}
                  about={[language, each.source]}
                  busy={back.busy}
                  onPress={() => back.take(each.import)}
                  quiet
                />
              </p>
            )}
          </li>
        ))}
      </ul>
      {back.writing && <Progress language={language} writing={back.writing} what="takingBack" />}
      <Troubles sending={back} language={language} />
    </section>
  );
}

function rowsSaid({ rows, of, day }: EarlierImport, language: Language): string {
  const on = dayText(day, language);
  return of === null
    ? say(language, 'earlierRows', { count: rows, day: on })
    : say(language, 'earlierBroken', { rows, of: Math.max(of, rows), day: on });
}

/**
 * Takes imports back, by the book as it stands when that is pressed (design §9, Take back); `said` is what
 * came of each.
 */
export function useTakeBack({ language, server }: TakeBackProps) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const sending = useSending();
  const take = (name: string) =>
    sending.send(
      async () => {
        const opened = await server.sidebarOpen('import');
        if (!opened.ok) return opened;
        const { rows, kept } = takenBack(opened.value.book!, name);
        // By the log each press finds what is left to do: a key of its own, and no row comes back twice.
        const current = writingOf(newKey(), piecesOf(rows));
        const onPiece = () => setWriting({ ...current });
        onPiece();
        const left = await write(server, current, onPiece, say(language, 'brokeOff'));
        return left.ok ? { ok: true, value: { rows, kept: kept + left.value } } : left;
      },
      ({ rows, kept }) => {
        const count = rowsTouched(rows);
        const text =
          kept === 0 ? say(language, 'takenBack', { count }) : say(language, 'takenBackBut', { count, kept });
        setSaid((before) => new Map(before).set(name, text));
        return null;
      },
    );
  return { ...sending, said, take, writing: sending.busy ? writing : null };
}
