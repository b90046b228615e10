// Takes a word's key; gives the words of groups' messages. Never decides what to say.
import { groupMessageWords } from '../words/groups/message.ts';
import { sayFrom } from '../words/say.ts';

export const sayInGroup = sayFrom(groupMessageWords);
