// The ways in which a line names a day that nobody can look up, so that it is asked about. Never says which.

/** A day that is named and is in no calendar of ours: Easter, 春节前. */
export const UNKNOWN_DAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:by|before|until|in) 20\d\d(?!\d)/iu,
  /(?<!\p{L})(?:by|before|until|in) (?:the |next |this |end of |end of the )?(?:spring|summer|autumn|fall|winter|term|semester|season|holidays?|vacation|harvest|then)(?!\p{L})/iu,
  /(?<!\p{L})(?:by|before|until) (?:the )?\d{1,2}(?:st|nd|rd|th)(?!\p{L})/iu,
  /(?<!\p{L})(?:by|before|until|in) (?:week|wk|[ck]w) ?\d{1,2}(?!\d)/iu,
  /(?<!\p{L})(?:by|before|until) (?:today|tomorrow|tonight|noon)(?!\p{L})/iu,
  /(?<!\p{L})(?:by|before|until|in|within) (?:the )?(?:(?:end|close|start|middle) of )?(?:the |this |next )?(?:fiscal|financial|school|academic|tax) (?:year|quarter|half)(?!\p{L})/iu,
  /(?<!\p{L})in (?:the )?(?:first|second) half(?! of)(?!\p{L})/iu,
  /(?<!\p{L})(?:by|before|until) (?:the )?half[ -]?year(?!\p{L})/iu,
  /(?:^|[,;、 ])(?:未来|今后|接下来)?[\p{Script=Han}\d.]{1,6}(?:天|日|周|星期|礼拜|月|季度|年)(?:之内|以内|内)(?=$|[,;、 ])/u,
  /(?:^|[,;、 ])(?:在|于|到)?[本下这]?个?(?:财年|学年|学期)[初中末底内]?(?:之前|以前|前)?(?=$|[,;、 ])/u,
  /(?:^|[,;、 ])[今明后]天(?:之前|以前|前|内)?(?=$|[,;、 ])/u,
  /(?<!\p{L})(?:before|until|due|deadline) (?:the )?\p{L}{3,20}/u,
  /(?<!\p{L})by \p{Lu}\p{L}{3,20}/u,
  /(?:^|[,;、 ])\p{Script=Han}{2,6}(?:之前|以前|(?<![目当此先])前)(?=$|[,;、 ])/u,
];
