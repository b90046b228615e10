// Traditional signs with the simplified ones that stand for them in the words of our tabs, keys and choices,
// and in what is written near them. Nothing but data: in Code.js it stays in a file of its own until a word
// is not known (scripts/add-on/words-file.ts).

/** A sign and what it is, one pair behind the other. */
const PAIRS =
  '萬万與与專专業业東东個个為为麼么習习於于產产億亿僅仅從从們们價价眾众優优會会傳传傷伤體体餘余側侧債债關关內内寫写軍军農农衝冲決决準准減减幾几擊击劃划則则創创別别劑剂劇剧辦办務务動动勵励勞劳勢势區区醫医' +
  '華华協协單单參参雙双發发變变號号後后聽听啟启員员週周響响團团圍围圖图圓圆聖圣場场壞坏塊块聲声處处備备復复複复夠够頭头夾夹奪夺獎奖婦妇學学寧宁寶宝實实審审寬宽對对尋寻導导將将盡尽層层屬属歲岁崗岗師师帶带' +
  '幫帮幹干廣广莊庄庫库應应開开棄弃張张彈弹強强歸归當当錄录徑径憶忆憂忧懷怀態态總总惡恶驚惊戲戏戰战戶户執执擴扩掃扫搶抢護护報报擔担擬拟擇择揮挥損损換换據据擺摆數数斷断無无時时顯显暫暂術术機机雜杂權权條条' +
  '來来極极構构標标樣样檔档檢检樓楼畢毕匯汇漢汉沒没測测灣湾滿满燈灯點点熱热狀状獨独環环現现畫画監监盤盘碼码礎础確确礙碍禮礼離离種种積积稱称穩稳競竞筆笔築筑簽签籤签簡简類类紅红約约級级紀纪納纳線线組组細细' +
  '織织終终紹绍經经結结給给絕绝統统績绩續续維维綠绿編编網网羅罗罰罚職职聯联勝胜腦脑藝艺節节範范藥药獲获營营補补見见規规視视覽览覺觉計计訂订認认訓训議议記记設设證证評评識识訴诉譯译試试詳详語语說说讀读課课' +
  '誰谁調调談谈謝谢負负貢贡責责帳账賬账貨货質质購购貼贴貿贸費费資资賞赏車车轉转輪轮軟软輕轻載载較较輔辅輸输達达遷迁過过運运還还這这進进連连遲迟適适選选遞递遺遗郵邮採采釋释裏里裡里鐘钟錢钱鐵铁銀银鏈链鎖锁' +
  '錯错鍵键鎮镇長长門门閉闭問问間间聞闻閥阀閾阈隊队陽阳階阶陸陆險险難难靜静項项順顺須须顧顾預预頻频題题額额風风飯饭館馆駁驳驗验驟骤魚鱼鮮鲜黃黄齊齐龍龙';

export const simplifiedSigns: Readonly<Record<string, string>> = Object.fromEntries(
  (PAIRS.match(/../gu) ?? []).map(([traditional, simplified]) => [traditional, simplified]),
);
