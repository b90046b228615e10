// Takes a group, or none; gives the form by which it is set up or changed. Never the robot that it has.

import { GROUP_NEWS, type GroupNews } from '../../../../shared/groups/message.ts';
import { LANGUAGES, type Language, languageTag } from '../../../../shared/model/language.ts';
import type { Unit } from '../../../../shared/model/plan.ts';
import { groupPageWords } from '../../../../shared/words/groups/page.ts';
import { say } from '../../../../shared/words/pages.ts';
import { filledIn } from '../../../../shared/words/say.ts';
import { type Group, MOST_GROUPS } from '../../groups/group.ts';
import type { GroupFault, GroupForm } from '../../groups/set-up.ts';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

interface Fields {
  /** To choose from, in the order of the tree. */
  units: readonly Unit[];
  view: PageView;
  /** '' for a new one. */
  id: string;
  group?: Group;
  fault: { fault: GroupFault; form: GroupForm } | null;
}

const NAMES = { en: 'English', zh: '中文' } as const;
/** Which field a fault is about; the others are the address's. */
const FIELD_OF: Partial<Record<GroupFault, 'unit' | 'secret' | 'gets'>> = {
  'no-unit': 'unit',
  'bad-secret': 'secret',
  'nothing-chosen': 'gets',
};

/** What a field bears: its name on the page, and its fault where that is about it. */
function marksOf({ view: { language }, id, fault }: Fields) {
  const wrong = fault ? (FIELD_OF[fault.fault] ?? 'address') : null;
  const said = fault && filledIn(language, groupPageWords[`fault.${fault.fault}`], { most: MOST_GROUPS });
  const name = (field: string) => `${field}-${id || 'new'}`;
  return {
    name,
    look: (field: string) => (wrong === field ? 'field has-fault' : 'field'),
    about: (field: string) => (wrong === field ? name('fault') : undefined),
    faultOf: (field: string) =>
      wrong === field ? (
        <p class="fault" id={name('fault')} role="alert">
          {said}
        </p>
      ) : null,
  };
}

type Marks = ReturnType<typeof marksOf>;

/** Where nothing is typed as the address of a robot, a group keeps the one that it has. */
export function GroupFields(props: Fields) {
  const { units, view, id, group, fault } = props;
  const { language, link } = view;
  const form = fault?.form;
  const unitId = form?.unitId ?? group?.unitId ?? '';
  const chosen = form?.language ?? group?.language ?? language;
  const marks = marksOf(props);
  const { name } = marks;
  return (
    <form class="card stack" method="post" action={link(pagePaths.groups())} autocomplete="off">
      <div class={marks.look('unit')}>
        <label for={name('unit')}>{say(language, 'groupUnit')}</label>
        <select class="in" id={name('unit')} name="unit" aria-describedby={marks.about('unit')}>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id} selected={unit.id === unitId}>
              {unit.name}
            </option>
          ))}
        </select>
        {marks.faultOf('unit')}
      </div>
      <RobotFields marks={marks} isNew={id === ''} language={language} />
      <NewsField marks={marks} gets={form?.gets ?? group?.gets ?? GROUP_NEWS} language={language} />
      <div class="field">
        <label for={name('language')}>{say(language, 'groupLanguage')}</label>
        <select class="in" id={name('language')} name="language">
          {LANGUAGES.map((each) => (
            <option key={each} value={each} selected={each === chosen} lang={languageTag(each)}>
              {NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <input type="hidden" name="do" value={id === '' ? 'add' : 'change'} />
      <input type="hidden" name="group" value={id} />
      <button class="button wide" type="submit">
        {say(language, id === '' ? 'addGroup' : 'groupSave')}
      </button>
    </form>
  );
}

interface RobotProps {
  marks: Marks;
  isNew: boolean;
  language: Language;
}

/** Where the group's robot is: never shown again once it is kept. */
function RobotFields({ marks, isNew, language }: RobotProps) {
  const { name, look, about, faultOf } = marks;
  return (
    <>
      <div class={look('address')}>
        <label for={name('address')}>{say(language, 'groupAddress')}</label>
        <p class="help">{say(language, isNew ? 'groupAddressHelp' : 'groupAddressKept')}</p>
        <input
          class="in"
          id={name('address')}
          name="address"
          type="url"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="https://"
          aria-describedby={about('address')}
        />
        {faultOf('address')}
      </div>
      <div class={look('secret')}>
        <label for={name('secret')}>{say(language, 'groupSecret')}</label>
        <p class="help">{say(language, 'groupSecretHelp')}</p>
        <input
          class="in"
          id={name('secret')}
          name="secret"
          type="password"
          autocomplete="new-password"
          aria-describedby={about('secret')}
        />
        {faultOf('secret')}
      </div>
    </>
  );
}

interface NewsProps {
  marks: Marks;
  gets: readonly GroupNews[];
  language: Language;
}

function NewsField({ marks, gets, language }: NewsProps) {
  return (
    <fieldset class={marks.look('gets')}>
      <legend>{say(language, 'groupGets')}</legend>
      <div>
        {GROUP_NEWS.map((news) => (
          <label class="check" key={news}>
            <input type="checkbox" name="gets" value={news} checked={gets.includes(news)} />
            <span>{say(language, `gets.${news}`)}</span>
          </label>
        ))}
      </div>
      {marks.faultOf('gets')}
    </fieldset>
  );
}
