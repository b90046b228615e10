// The words of the page of groups in both languages. Never a message's own text.
import { sayFrom, type Words } from '../../../shared/words/say.ts';

export const groupsWords = {
  title: ['Groups', '群消息'],
  lead: [
    'Every message that would have gone to a group, as its service draws it. Stand-ins of the six services took them, with their limits, signatures and codes. Nothing leaves this machine.',
    '所有本应发到群里的消息，按各服务的样式显示。接收者是六种服务的替身，遵守其限制、签名和错误码。消息不会离开本机。',
  ],
  none: ['No messages yet. Move the clock, or report a snapshot.', '还没有群消息。请移动时钟，或填报快照。'],
  every: ['All', '全部'],
  inbox: ['Inbox', '收件箱'],
  otherLanguage: ['中文', 'English'],
  latest: ['The latest {count} of {all}', '最近 {count} 条，共 {all} 条'],
} as const satisfies Words;

export const groupsWord = sayFrom(groupsWords);
