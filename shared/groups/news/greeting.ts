// Takes a unit; gives the message that tries out its group's robot. Never a figure.
import type { Standing } from '../../model/standing.ts';
import type { GroupMessage } from '../message.ts';
import { sayInGroup } from '../say.ts';
import { type GroupOf, groupReader } from './group-reader.ts';

/** Calls nobody, and is of use at any time. */
export function greetingMessage(standing: Standing, group: GroupOf): GroupMessage {
  const { unit, language, linkTo } = group;
  const reader = groupReader(standing, group);
  return {
    language,
    unit: unit.name,
    title: sayInGroup(language, 'greetingTitle'),
    lead: sayInGroup(language, 'greetingLead', { unit: unit.name }),
    cards: [],
    more: 0,
    link: { label: reader.say('button.board'), url: linkTo('board', unit.id) },
    trust: reader.say('trust'),
    calls: [],
    until: null,
  };
}
