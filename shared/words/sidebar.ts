// The words of the sidebar around its forms. Never the words of a form: form.ts.
import { type Plain, sayFrom, type Words } from './say.ts';

const sidebarWords = {
  report: ['Report', '填报'],
  objective: ['New objective', '新目标'],
  review: ['Reviews', '复盘'],
  support: ['Support', '支援'],
  signal: ['Signals', '情报'],
  proposal: ['Proposals', '提案'],
  microOkr: ['Micro-OKRs', '微OKR'],
  forms: ['Forms', '表单'],
  settings: ['Settings', '设置'],
  leadReview: [
    'Where a result is off plan: answer, start a change, close it with what came of it.',
    '偏离计划的关键结果：响应、启动调整、以结果关闭。',
  ],
  leadSupport: [
    'Ask for people, budget, supply or a decision; whoever can grant it is told at once.',
    '请求人员、预算、物资或决策，能批准的人会立即收到。',
  ],
  leadSignal: [
    'What you have seen in the market. Headquarters hears of it at once.',
    '您在市场上看到的情况，总部会立即收到。',
  ],
  leadProposal: ['Your unit’s own answer to an objective of headquarters.', '本组织对总部目标的回应。'],
  leadMicroOkr: [
    'Your own goal for 90 days. It counts in no result; reached, it earns points.',
    '您自己的 90 天成长目标，不计入任何业绩；达成可得积分。',
  ],
  leadForms: [
    'Forms of your company. What is missing? Propose a field or a form.',
    '公司自建的表单。缺少什么？可提议新的字段或表单。',
  ],
  leadObjective: [
    'Written into the tabs Objectives and Key results; live once somebody publishes it.',
    '将写入“目标”和“关键结果”两张表，发布后生效。',
  ],
  views: ['Go to', '前往'],
  loading: ['Fetching …', '正在获取……'],
  slow: [
    'This takes longer than usual. You can keep waiting: what you typed stays here.',
    '比平时慢一些。可以继续等待，您填写的内容会保留在此。',
  ],
  again: ['Try again', '重试'],
  back: ['Back', '返回'],
  open: ['Open', '待处理'],
  nothingOpen: ['Nothing is open here.', '这里没有待处理的事项。'],
  overdue: ['overdue', '已逾期'],
  more: ['Show {count} more', '再显示 {count} 项'],
  points: ['Your points: {count}', '您的积分：{count}'],
  rewards: ['Redeem', '兑换'],
  noRewards: ['There is no reward in the catalogue yet.', '兑换目录中尚无奖励。'],
  ownForms: ['Your company’s forms', '公司表单'],
  noOwnForms: [
    'There is none yet. An admin makes one of any tab with the menu’s Make a form of this tab.',
    '尚无自建表单。管理员可在任意表中用菜单“用本表生成表单”创建。',
  ],
  proposed: ['Proposed', '已提议'],
  noneProposed: ['Nobody has proposed anything yet.', '尚无提议。'],
  kept: ['Kept, not sent yet', '已保存，尚未发送'],
  keptText: [
    'The server could not be reached. This is kept here and sent with your next action.',
    '无法连接服务器。内容已保存，将在下次操作时发送。',
  ],
  add: ['Add to the sheet', '写入表格'],
  added: ['Added', '已添加'],
  another: ['Fill in another', '再填一份'],
  unsent: ['{count} {count?form waits|forms wait} to be sent.', '有 {count} 份待发送。'],
  sendNow: ['Send now', '立即发送'],
  allSent: ['Everything is sent.', '已全部发送。'],
  stillWaiting: ['The server is still not reached. Nothing is lost.', '仍无法连接服务器，内容没有丢失。'],
  refusedTitle: ['Not taken by the server', '服务器未接收'],
  refusedText: ['Open it again to mend it, or throw it away.', '可重新打开修改，或丢弃。'],
  openAgain: ['Open again', '重新打开'],
  dismiss: ['Throw away', '丢弃'],
  takenUp: [
    'Taken up where you left it today. Nothing of it has been sent.',
    '已恢复您今天未提交的内容，尚未发送。',
  ],
  startAfresh: ['Start afresh', '重新填写'],
  refreshedAt: ['Board last refreshed {at}', '看板最近刷新于 {at}'],
  neverRefreshed: ['The board has not been refreshed here yet.', '此处尚未刷新过看板。'],
  refresh: ['Refresh', '刷新'],
  refreshing: ['Refreshing …', '正在刷新……'],
  language: ['Language', '语言'],
  english: ['English', 'English'],
  chinese: ['中文', '中文'],
  address: ['Address of the back end', '后端地址'],
  addressHelp: [
    'https://… Leave blank for the one that the add-on was built with.',
    'https://…　留空则使用插件内置地址。',
  ],
  save: ['Save', '保存'],
  saved: ['Saved.', '已保存。'],
  workspaceKey: ['Workspace key ends in', '工作区密钥结尾'],
  noKey: ['made at the first Publish', '首次发布时生成'],
  revision: ['Plan revision', '计划版本'],
  notPublished: ['not published yet', '尚未发布'],
  copyTitle: ['This is a copy', '这是一份副本'],
  copyText: [
    'It was copied from a spreadsheet that belongs to a workspace. Make it a workspace of its own: it starts anew with its own key, and nothing of the other one changes. Or leave it: nothing is sent from here.',
    '此表格复制自属于某工作区的表格。可设为独立工作区：使用新密钥重新开始，原工作区不受影响。也可保持现状：不会从这里发送任何内容。',
  ],
  copyOwn: ['Make it a workspace of its own', '设为独立工作区'],
  copyDone: [
    'It is a workspace of its own now. Press Publish to begin.',
    '已设为独立工作区。点击“发布”即可开始。',
  ],
  failedNetwork: [
    'Google could not be reached. What you typed is still here: check the connection, then send again. It is never counted twice.',
    '无法连接 Google。您填写的内容仍在此处：请检查网络后重新提交，不会重复记录。',
  ],
  failedPermission: [
    'Google does not let Attune do this for you. Reload the spreadsheet, allow Attune when Google asks, and send again. If you use several Google accounts, sign in with one. What you typed is still here.',
    'Google 未授权 Attune 代您操作。请重新打开表格并在提示时授权，然后重新提交；若登录了多个 Google 账号，请只保留一个。您填写的内容仍在此处。',
  ],
  failedTime: [
    'It took too long and was stopped. What you typed is still here: send it again, it is never counted twice.',
    '操作超时，已停止。您填写的内容仍在此处：请重新提交，不会重复记录。',
  ],
  failedOther: [
    'That did not work ({detail}). What you typed is still here: send it again, it is never counted twice. If it comes back, tell whoever looks after Attune.',
    '操作未完成（{detail}）。您填写的内容仍在此处：请重新提交，不会重复记录。若再次出现，请告知 Attune 的维护人。',
  ],
} as const satisfies Words;

export type SidebarWord = Plain<typeof sidebarWords>;

export const tell = sayFrom(sidebarWords);
