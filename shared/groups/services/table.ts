// The one table of services: what differs between them stands in their definitions, nowhere else.
import type { GroupService } from '../message.ts';
import { chat } from './chat.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import type { Service } from './service.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { wecom } from './wecom.ts';

export const services: Readonly<Record<GroupService, Service>> = {
  wecom,
  feishu,
  dingtalk,
  slack,
  chat,
  teams,
};
