// Takes the groups of a workspace; gives the page on which an admin sets them up and tries them out. Never a
// robot's address or secret.
import { localText } from '../../../../shared/calendar/zones.ts';
import { services } from '../../../../shared/groups/services/table.ts';
import type { Unit } from '../../../../shared/model/plan.ts';
import { groupPageWords } from '../../../../shared/words/groups/page.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { filledIn, inLanguage } from '../../../../shared/words/say.ts';
import type { Group } from '../../groups/group.ts';
import type { GroupFault, GroupForm, TestResult } from '../../groups/set-up.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { Empty, Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';
import { GroupFields } from './group-fields.tsx';

export interface GroupsPageInput {
  workspace: string;
  timeZone: string;
  /** False where the deployment has no secret for them. */
  isOn: boolean;
  groups: readonly Group[];
  /** In the order of the tree. */
  units: readonly Unit[];
  nameOf: (email: string) => string;
  /** What was just done, or came of a test. */
  said: string | null;
  /** What was typed and not taken, for the group of this ID; '' for a new one. */
  fault: { id: string; fault: GroupFault; form: GroupForm } | null;
}

/** Where `isOn` is false, the groups that there are can be looked at and nothing more. */
export function groupsPage(input: GroupsPageInput, view: PageView): string {
  const { language, link } = view;
  const { groups, isOn, said, fault } = input;
  return htmlDocument({
    language,
    title: say(language, 'groups'),
    workspace: input.workspace,
    width: 'middle',
    actions: (
      <>
        <a href={link(pagePaths.board())}>{say(language, 'board')}</a>
        <PageActions language={language} link={link} here={pagePaths.groups()} />
      </>
    ),
    children: (
      <div class="stack">
        <h1>{say(language, 'groups')}</h1>
        <p class="muted">{say(language, isOn ? 'groupsLead' : 'groupsOff')}</p>
        {said !== null && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        {groups.length === 0 && isOn && <Empty>{say(language, 'noGroups')}</Empty>}
        <ul class="stack-s">
          {groups.map((group) => (
            <GroupCard key={group.id} group={group} input={input} view={view} />
          ))}
        </ul>
        {isOn && (
          <Section title={say(language, 'addGroup')}>
            <GroupFields units={input.units} view={view} id="" fault={fault?.id === '' ? fault : null} />
          </Section>
        )}
      </div>
    ),
  });
}

interface GroupCardProps {
  group: Group;
  input: GroupsPageInput;
  view: PageView;
}

function GroupCard({ group, input, view }: GroupCardProps) {
  const { language } = view;
  const { units, timeZone, nameOf, isOn, fault } = input;
  const unit = units.find(({ id }) => id === group.unitId);
  const service = inLanguage(language, services[group.service].name);
  const here = fault?.id === group.id ? fault : null;
  return (
    <li class="card stack-s">
      <h2>{say(language, 'groupOf', { unit: unit?.name ?? group.unitId, service })}</h2>
      {!unit && <p class="fault">{say(language, 'groupUnitGone')}</p>}
      {group.paused && (
        <p class="fault">
          {say(language, 'groupPaused', {
            at: localText(group.paused.at, timeZone),
            code: group.paused.code,
          })}
        </p>
      )}
      <ul class="chips">
        {group.gets.map((news) => (
          <li key={news}>
            <span class="tag">{say(language, `gets.${news}`)}</span>
          </li>
        ))}
      </ul>
      <p class="small muted">
        {say(language, 'groupSince', {
          name: nameOf(group.madeBy),
          at: localText(group.madeAt, timeZone),
        })}
      </p>
      {isOn && (
        <>
          <div class="group-does no-print">
            <Do act="test" group={group} label="groupTest" view={view} />
            <Do act="remove" group={group} label="groupRemove" view={view} />
          </div>
          <details open={here !== null}>
            <summary>{say(language, 'groupChange')}</summary>
            <GroupFields units={units} view={view} id={group.id} group={group} fault={here} />
          </details>
        </>
      )}
    </li>
  );
}

function Do({ act, group, label, view }: { act: string; group: Group; label: Word; view: PageView }) {
  return (
    <form method="post" action={view.link(pagePaths.groups())}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="group" value={group.id} />
      <button class="button quiet" type="submit">
        {say(view.language, label)}
      </button>
    </form>
  );
}

/** What came of a test, in words. */
export const testText = ({ is, code }: TestResult, language: PageView['language']): string =>
  filledIn(language, groupPageWords[`test.${is}`], { code });
