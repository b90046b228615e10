// The words of groups' messages, which the rooms of services and news both say. Never a mail's: those are
// said with `sayInMail` of `shared/words/mail.ts`.
import { groupMessageWords } from '../words/groups/message.ts';
import { sayFrom } from '../words/say.ts';

export const sayInGroup = sayFrom(groupMessageWords);
