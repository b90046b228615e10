// Takes a group, or none; gives the form by which it is set up or changed. Never the robot that it has.

import { GROUP_NEWS, type GroupNews } from '../../../../shared/groups/message.ts';
import { LANGUAGES, languageTag } from '../../../../shared/model/language.ts';
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

export function GroupFields({ units, view, id, group, fault }: Fields) {
  const { language, link } = view;
  const form = fault?.form;
  const unitId = form?.unitId ?? group?.unitId ?? '';
  const gets: readonly GroupNews[] = form?.gets ?? group?.gets ?? GROUP_NEWS;
  const chosen = form?.language ?? group?.language ?? language;
  const name = (field: string) => `${field}-${id || 'new'}`;
  const wrong = fault ? (FIELD_OF[fault.fault] ?? 'address') : null;
  const said = fault && filledIn(language, groupPageWords[`fault.${fault.fault}`], { most: MOST_GROUPS });
  const faultOf = (field: string) =>
    wrong === field ? (
      <p class="fault" id={name('fault')} role="alert">
        {said}
      </p>
    ) : null;
  const about = (of: string) => (wrong === of ? name('fault') : undefined);
  return (
    <form class="card stack" method="post" action={link(pagePaths.groups())} autocomplete="off">
      <div class={wrong === 'unit' ? 'field has-fault' : 'field'}>
        <label for={name('unit')}>{say(language, 'groupUnit')}</label>
        <select class="in" id={name('unit')} name="unit" aria-describedby={about('unit')}>
          {units.map((unit) => (
            <option key={unit.id} value={unit.id} selected={unit.id === unitId}>
              {unit.name}
            </option>
          ))}
        </select>
        {faultOf('unit')}
      </div>
      <div class={wrong === 'address' ? 'field has-fault' : 'field'}>
        <label for={name('address')}>{say(language, 'groupAddress')}</label>
        <p class="help">{say(language, id === '' ? 'groupAddressHelp' : 'groupAddressKept')}</p>
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
      <div class={wrong === 'secret' ? 'field has-fault' : 'field'}>
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
      <fieldset class={wrong === 'gets' ? 'field has-fault' : 'field'}>
        <legend>{say(language, 'groupGets')}</legend>
        <div>
          {GROUP_NEWS.map((news) => (
            <label class="check" key={news}>
              <input type="checkbox" name="gets" value={news} checked={gets.includes(news)} />
              <span>{say(language, `gets.${news}`)}</span>
            </label>
          ))}
        </div>
        {faultOf('gets')}
      </fieldset>
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
