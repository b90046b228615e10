// Takes the address under which files stand for some minutes; gives a link for each kind of file of what the
// person chooses. Never a file itself: the browser fetches it.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/language.ts';
import { exportWords } from '../../../shared/words/page/export.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { exportFileWords } from '../../../shared/words/sidebar/export.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { DeadEnd, Waiting } from '../parts/parts.tsx';
import type { Server } from '../state/server.ts';

const say = sayFrom(exportFileWords);
const sayFormat = sayFrom(exportWords);

type Part = 'all' | 'plan' | 'snapshots' | 'board';

/** Rather a minute too early than a link that leads nowhere: an address is good for ten. */
const LIFE_MS = 9 * 60_000;

type Files = 'asked' | 'over' | { address: string } | { fault: string };

export function Export({ state, server }: { state: SidebarState; server: Server }) {
  const { language, settings } = state;
  const [part, setPart] = useState<Part>('all');
  const { files, ask } = useFiles(server);
  if (files === 'asked') return <Waiting text={say(language, 'getting')} />;
  if (files === 'over' || 'fault' in files)
    return (
      <DeadEnd
        tone="warn"
        text={files === 'over' ? say(language, 'timeOut') : files.fault}
        button={say(language, 'onceMore')}
        onPress={() => void ask()}
      />
    );
  return (
    <div class="export">
      <p class="lead">{say(language, 'lead')}</p>
      <Parts language={language} chosen={part} onChosen={setPart} />
      <h2>{say(language, 'as')}</h2>
      <Links part={part} address={files.address} language={language} />
      <p class="small muted">{say(language, 'back')}</p>
      <p class="small">
        <a href={`${settings.apiBase}/board`} target="_blank" rel="noopener noreferrer">
          {say(language, 'past')}
        </a>
      </p>
    </div>
  );
}

/** The address of the files, for as long as it is good; `ask` gives another. */
function useFiles(server: Server): { files: Files; ask: () => Promise<void> } {
  const [files, setFiles] = useState<Files>('asked');
  const ask = useCallback(async () => {
    setFiles('asked');
    const answer = await server.sidebarExport();
    setFiles(answer.ok ? { address: answer.value } : { fault: answer.message });
  }, [server]);
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    if (typeof files === 'string' || 'fault' in files) return;
    const timer = setTimeout(() => setFiles('over'), LIFE_MS);
    return () => clearTimeout(timer);
  }, [files]);
  return { files, ask };
}

interface PartsProps {
  language: Language;
  chosen: Part;
  onChosen: (part: Part) => void;
}

const PARTS: readonly Part[] = ['all', 'plan', 'snapshots', 'board'];

function Parts({ language, chosen, onChosen }: PartsProps) {
  return (
    <fieldset class="field">
      <legend>{say(language, 'what')}</legend>
      <div class="choices">
        {PARTS.map((part) => (
          <label class="choice" key={part}>
            <input
              type="radio"
              name="part"
              value={part}
              checked={part === chosen}
              onChange={() => onChosen(part)}
            />
            <span>{say(language, part)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Links({ part, address, language }: { part: Part; address: string; language: Language }) {
  return (
    <ul class="files">
      {linksOf(part, language).map(([ending, text]) => (
        <li key={ending}>
          <a
            class="button quiet wide"
            href={`${address}/${part}.${ending}?lang=${language}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Endings and what they are called: one table is one CSV, and single snapshots make no document. */
function linksOf(part: Part, language: Language): [ending: string, text: string][] {
  const isTable = part === 'snapshots' || part === 'board';
  return [
    ['xlsx', sayFormat(language, 'downloadExcel')],
    isTable ? ['csv', say(language, 'csv')] : ['zip', sayFormat(language, 'downloadCsv')],
    ...(part === 'snapshots' ? [] : [['md', sayFormat(language, 'downloadMarkdown')] as [string, string]]),
    ['json', sayFormat(language, 'downloadJson')],
  ];
}
