// Takes the open workbook; shows what to try first, each with a way in. Never stands in the way: it closes
// for good and is found again under Help.
import type { LivePerson, LiveState } from '../../../src/server/protocol.ts';
import { closeGuide, goToTargets, reportAs } from '../guide-actions.ts';
import type { Word } from '../words.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

interface Step {
  title: string;
  text: Word;
  button: Word;
  go(): void;
}

export function Guide({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  return (
    <aside class="guide" aria-labelledby="guide-title">
      <div class="panel-head">
        <h2 id="guide-title">{page.say('guideTitle')}</h2>
        <button
          type="button"
          class="tool bare"
          aria-label={page.say('guideClose')}
          onClick={() => closeGuide(page)}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="muted small">{page.say('guideIntro')}</p>
      <ol>
        {stepsOf(page, live).map(({ title, text, button, go }) => (
          <li key={text}>
            <h3>{title}</h3>
            <p class="small">{page.say(text)}</p>
            <button type="button" class="link" onClick={go}>
              {page.say(button)}
            </button>
          </li>
        ))}
      </ol>
      <p class="muted small">{page.say('guideAgain')}</p>
    </aside>
  );
}

function stepsOf(page: WorkbenchPage, live: LiveState): Step[] {
  const reporter = frontLine(live.people);
  const report: Step = {
    title: page.say('stepReport', { name: reporter?.name ?? '' }),
    text: 'stepReportText',
    button: 'stepReportGo',
    go: () => reporter && void reportAs(page, reporter.email),
  };
  return [
    {
      title: page.say('stepBoard'),
      text: 'stepBoardText',
      button: 'stepBoardGo',
      go: () => page.store.set({ boardShown: true }),
    },
    {
      title: page.say('stepTarget'),
      text: 'stepTargetText',
      button: 'stepTargetGo',
      go: () => void (page.grid && goToTargets(page.grid)),
    },
    ...(reporter ? [report] : []),
    {
      title: page.say('stepDigest'),
      text: 'stepDigestText',
      button: 'stepDigestGo',
      go: () => void page.moveClock('next-event'),
    },
  ];
}

/** A shop manager where there is one, else somebody who is no admin. */
function frontLine(people: readonly LivePerson[]): LivePerson | undefined {
  const members = people.filter(({ role }) => role === 'member');
  return members.find(({ post }) => /shop manager|店长/i.test(post)) ?? members.at(-1);
}
