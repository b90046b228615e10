// Subjects and openings of mails that an earlier version said: a cell of the Mails tab that holds one of them
// was never changed by anybody, so that the mail says what it says now. Never one that is said today.

/** What a version took away; `test/digest/mail-texts.spec.ts` asks for it. */
export const EARLIER_TEXTS: readonly string[] = [
  '欢迎使用 {workspace}',
  '{name}，您好！{workspace}以此推进目标（{cycle}），目标全员可见。\n您会定期收到一份简短的表单，填写关键结果的进展：一分钟即可，手机上也能填，无需账号。\n进度落后时，大家会来支援；进度不影响奖金和考核。',
];
