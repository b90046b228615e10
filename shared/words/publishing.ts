// What the server says to whoever publishes. Never a fault of a cell.
import { sayFrom, type Words } from './say.ts';

const publishingWords = {
  admins: ['admins', '管理员'],
  reasonNeeded: ['You changed the {field} of {id}: say why.', '{id} 的{field}有调整：请填写原因。'],
  publishedSince: [
    '{by} has published since: look at what changed, then publish again.',
    '{by} 已在您之后发布过新版本：请查看变更后再发布。',
  ],
} as const satisfies Words;

export const say = sayFrom(publishingWords);
