// Takes the open workbook; shows what to try first, each with a way in. Never stands in the way: it closes
// for good and is found again under Help.
import type { LivePerson, LiveState } from '../../../src/server/protocol.ts';
import { closeGuide, goToTargets, pickFile, reportAs } from '../guide-actions.ts';
import type { GuideStep } from '../guide-step.ts';
import type { Word } from '../words.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { Icon } from './icons.tsx';

interface Step {
  title: string;
  text: Word;
  button: Word;
  go(): void;
  isDone?: boolean | undefined;
}

export function Guide({ page, live }: { page: WorkbenchPage; live: LiveState }) {
  // A book without a story is the person's own: its guide leads from an empty sheet to the first report.
  const isOwn = live.story.all === 0;
  const [title, intro] = headOf(isOwn, live);
  const steps = isOwn ? ownSteps(page, live) : stepsOf(page, live);
  return (
    <aside class="guide" aria-labelledby="guide-title">
      <div class="panel-head">
        <h2 id="guide-title">{page.say(title)}</h2>
        <button
          type="button"
          class="tool bare"
          aria-label={page.say('guideClose')}
          onClick={() => closeGuide(page)}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="muted small">{page.say(intro)}</p>
      <ol>
        {steps.map(({ title, text, button, go, isDone = false }) => (
          <li key={text}>
            <h3>
              {title}
              {isDone && <span class="done"> ✓ {page.say('stepDone')}</span>}
            </h3>
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

function headOf(isOwn: boolean, { people }: LiveState): [title: Word, intro: Word] {
  if (!isOwn) return ['guideTitle', 'guideIntro'];
  return people.length > 0 ? ['guideLiveTitle', 'guideLiveIntro'] : ['guideEmptyTitle', 'guideEmptyIntro'];
}

function stepsOf(page: WorkbenchPage, live: LiveState): Step[] {
  const reporter = frontLine(live.people);
  const isDone = (step: GuideStep) => page.store.state.stepsDone.includes(step);
  const report: Step = {
    title: page.say('stepReport', { name: reporter?.name ?? '' }),
    text: 'stepReportText',
    button: 'stepReportGo',
    go: () => reporter && void reportAs(page, reporter.email),
    isDone: isDone('report'),
  };
  return [
    {
      title: page.say('stepBoard'),
      text: 'stepBoardText',
      button: 'stepBoardGo',
      go: () => page.store.set({ boardShown: true }),
      isDone: isDone('board'),
    },
    {
      title: page.say('stepTarget'),
      text: 'stepTargetText',
      button: 'stepTargetGo',
      go: () => void (page.grid && goToTargets(page.grid)),
      isDone: isDone('target'),
    },
    ...(reporter ? [report] : []),
    {
      title: page.say('stepDigest'),
      text: 'stepDigestText',
      button: 'stepDigestGo',
      go: () => void page.moveClock('next-event'),
      isDone: isDone('digest'),
    },
  ];
}

function ownSteps(page: WorkbenchPage, live: LiveState): Step[] {
  const isBegun = live.people.length > 0;
  const start: Step = {
    title: page.say('stepStart'),
    text: 'stepStartText',
    button: 'stepStartGo',
    go: () => void page.chooseFunction('start'),
    isDone: isBegun,
  };
  if (!isBegun)
    return [start, { title: page.say('stepOwn'), text: 'stepOwnText', button: 'stepOwnGo', go: pickFile }];
  const inbox = { title: page.say('stepWelcome'), text: 'stepWelcomeText', button: 'stepWelcomeGo' } as const;
  const [board, , ...others] = stepsOf(page, live);
  return [start, { ...inbox, go: () => void open(live.inboxUrl, '_blank') }, ...others, board!];
}

/** A shop manager where there is one, else somebody who is no admin. */
function frontLine(people: readonly LivePerson[]): LivePerson | undefined {
  const members = people.filter(({ role }) => role === 'member');
  return members.find(({ post }) => /shop manager|店长/i.test(post)) ?? members.at(-1);
}
