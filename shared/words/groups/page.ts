// The words of the page on which an admin sets up groups, and of the page behind a group's link. Never a
// message's.
import type { Words } from '../say.ts';

export const groupPageWords = {
  groups: ['Groups', '群组'],
  groupsLead: [
    'A unit’s group in a chat gets what concerns the group: each person’s own business stays in their mail. Nobody is ranked or named as late in a group.',
    '组织的聊天群接收与该群有关的动态；个人事项仍通过邮件通知本人。群消息不排名，也不点名逾期者。',
  ],
  noGroups: ['No unit has a group yet.', '尚未设置群组。'],
  groupsOff: [
    'Groups are not set up on this server: its operator has to set GROUP_SECRET (see the page on deploying).',
    '此服务器尚未启用群组：请运维人员设置 GROUP_SECRET（见部署文档）。',
  ],
  addGroup: ['Add a group', '添加群组'],
  groupUnit: ['Unit', '组织'],
  groupAddress: ['The robot’s address', '机器人地址'],
  groupAddressHelp: [
    'Make a robot in the group and copy its webhook address: WeCom, Feishu or Lark, DingTalk, Slack, Google Chat or Teams. It is encrypted, and never shown again.',
    '在群里添加机器人，复制其 Webhook 地址：企业微信、飞书（Lark）、钉钉、Slack、Google Chat 或 Teams。地址加密保存，不再显示。',
  ],
  groupAddressKept: ['Leave it blank to keep the robot that the group has.', '留空则沿用现有机器人。'],
  groupSecret: ['Its signing secret', '加签密钥'],
  groupSecretHelp: [
    'Feishu and DingTalk only, where the robot checks signatures.',
    '仅飞书和钉钉，且机器人启用了签名校验时填写。',
  ],
  groupLanguage: ['Language', '语言'],
  groupGets: ['What it gets', '接收内容'],
  'gets.week': [
    'Monday’s sentence and cards (on the day of the weekly mail)',
    '每周要点和卡片（随周报日发送）',
  ],
  'gets.snapshot': [
    'The reminder of a snapshot day, with one link for all',
    '快照日提醒（所有人使用同一链接）',
  ],
  'gets.review': ['A review that opened', '新开启的复盘'],
  'gets.signal': ['A signal from the front line', '一线情报'],
  'gets.back': [
    'What came back to plan, and what was decided on support and proposals',
    '回到计划内的关键结果，以及支援和提案的决定',
  ],
  groupSave: ['Save', '保存'],
  groupChange: ['Change', '更改'],
  groupRemove: ['Remove', '移除'],
  groupTest: ['Send a test', '发送测试消息'],
  groupOf: ['{unit} · {service}', '{unit} · {service}'],
  groupSince: ['Set up by {name}, {at}', '{name} 于 {at} 设置'],
  groupPaused: [
    'Paused since {at}: the service says that the robot was removed or stopped, or that its address or secret is wrong ({code}). Give it a new address, or put it right there and send a test.',
    '自 {at} 起已暂停：服务提示机器人已被移除或停用，或地址、密钥有误（{code}）。请填写新地址，或在群内修正后发送测试消息。',
  ],
  groupUnitGone: [
    'This unit is not in the plan any more: the group gets nothing.',
    '该组织已不在计划中：此群不会收到消息。',
  ],
  'done.add': [
    'The group is set up. Send a test to see that it arrives.',
    '群组已设置。可发送测试消息确认能否收到。',
  ],
  'done.change': ['The group is changed.', '群组已修改。'],
  'done.remove': ['The group is removed.', '群组已移除。'],
  'test.sent': ['The test is in the group.', '测试消息已发送到群里。'],
  'test.busy': [
    'The service takes no more for the moment. Try again in some minutes.',
    '服务繁忙，请几分钟后再试。',
  ],
  'test.waits': [
    'This robot has just been used often. Try again in a minute.',
    '该机器人调用过于频繁，请一分钟后再试。',
  ],
  'test.gone': [
    'The service does not know this robot, or its secret is wrong ({code}).',
    '服务不认识该机器人，或密钥有误（{code}）。',
  ],
  'test.refused': ['The service did not take the message ({code}).', '服务未接收该消息（{code}）。'],
  'test.unclear': ['What answered was not the service ({code}).', '应答并非来自该服务（{code}）。'],
  'test.timeout': ['The service did not answer in time.', '服务未及时应答。'],
  'test.unreachable': ['The service could not be reached.', '无法连接该服务。'],
  'test.unreadable': [
    'The address was sealed under another secret of the server. Type it anew.',
    '该地址由服务器的另一个密钥加密，请重新填写。',
  ],
  'test.none': ['This group is not there any more.', '该群组已不存在。'],
  'fault.not-an-address': [
    'This is no address of a robot. Copy it whole, from https:// on.',
    '这不是机器人地址。请从 https:// 起完整复制。',
  ],
  'fault.not-https': ['The address has to begin with https://.', '地址必须以 https:// 开头。'],
  'fault.other-port': ['The address names a port: a robot’s has none.', '地址带有端口：机器人地址不含端口。'],
  'fault.other-host': [
    'This is no robot of WeCom, Feishu, DingTalk, Slack, Google Chat or Teams. No other address is ever called.',
    '这不是企业微信、飞书、钉钉、Slack、Google Chat 或 Teams 的机器人地址。其他地址一律不会被调用。',
  ],
  'fault.no-unit': ['Choose a unit of the plan.', '请选择计划中的组织。'],
  'fault.nothing-chosen': ['Choose at least one thing that it gets.', '请至少选择一项接收内容。'],
  'fault.too-many': ['There are {most} groups already.', '已有 {most} 个群组。'],
  'fault.bad-secret': ['A secret has no blanks and at most 200 letters.', '密钥不含空格，最多 200 个字符。'],
  'fault.gone': ['This group is not there any more.', '该群组已不存在。'],
  accessGroup: ['Group changed', '修改群组'],
  whoTitle: ['Who are you?', '请确认身份'],
  whoLead: [
    'This link came from a group, so it proves nobody. Type your name as in the workbook, or your mail address: we mail you a link that leads on.',
    '此链接来自群聊，不能证明身份。请输入您在工作簿中的姓名或邮箱：我们会发送邮件，点击其中的链接即可继续。',
  ],
  whoName: ['Name or mail address', '姓名或邮箱'],
  whoBlank: ['Type your name or your mail address.', '请输入姓名或邮箱。'],
  whoSentTitle: ['Look into your mail', '请查收邮件'],
  whoSentLead: [
    'If there is one person of this name or address here, a link is on its way to them. It works for an hour. Whoever shares a name types the mail address.',
    '如果这里有且仅有一位此姓名或邮箱的成员，链接已发送至其邮箱，一小时内有效。重名者请输入邮箱。',
  ],
} as const satisfies Words;
