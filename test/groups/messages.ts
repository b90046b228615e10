// A message as tests say it. Never a real company.
import { createHmac } from 'node:crypto';
import type { MailCard } from '../../shared/digest/content.ts';
import type { GroupMessage } from '../../shared/groups/message.ts';
import type { Sign } from '../../shared/groups/services/service.ts';

export const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('base64');

export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

export const cardOf = (more: Partial<MailCard> = {}): MailCard => ({
  status: 'red',
  title: 'Visits each week · Ningbo',
  text: 'Ningbo 62 % behind: since 6 Jan · 8 % of 20 % planned',
  planned: 0.2,
  attained: 0.08,
  quote: '“Two guides are ill” Li Na',
  buttons: [{ label: 'Answer', url: 'https://attune.example/g/abc.def' }],
  ...more,
});

export const messageOf = (more: Partial<GroupMessage> = {}): GroupMessage => ({
  language: 'en',
  unit: 'Ningbo',
  title: 'Ningbo 62 % behind: since 6 Jan',
  lead: '',
  cards: [cardOf()],
  more: 0,
  link: { label: 'Open the board', url: 'https://attune.example/g/abc.def' },
  trust: 'Progress here is for steering, never for pay.',
  calls: [],
  until: null,
  ...more,
});

/** A robot's address of each service. */
export const ADDRESSES = {
  wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7abc-4bc4-97a0-0ec2sifa5aaa',
  feishu: 'https://open.feishu.cn/open-apis/bot/v2/hook/11112222-3333-4444-5555-666677778888',
  dingtalk: `https://oapi.dingtalk.com/robot/send?access_token=${'a1'.repeat(32)}`,
  slack: 'https://hooks.slack.com/services/T00000001/B00000001/XXXXXXXXXXXXXXXXXXXXXXXX',
  chat: 'https://chat.googleapis.com/v1/spaces/AAAAbbbb123/messages?key=AIzaSyExample-key&token=tokenOfTheSpace%3D',
  teams: `https://default0123.45.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/${'0f'.repeat(16)}/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=SignatureOfTheFlow`,
} as const;
