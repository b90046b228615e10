// Takes a word in a cell; gives what it stands for: a status, a kind of row, a direction, a total, nobody.
// Never guesses from part of a sentence.

import type { ImportedStatus } from '../model.ts';
import { plainWords, sameText } from './plain.ts';
import { simplified } from './simplified.ts';
import { isTeamAlone } from './team-name.ts';
import { DIGITS, withoutAtEnd } from './trim.ts';

type WordList<Value> = readonly (readonly [Value, string])[];

const STATUS: WordList<ImportedStatus | 'none'> = [
  [
    'on track',
    'on track|ontrack|green|g|على المسار|أخضر|đúng tiến độ|xanh|sesuai rencana|hijau|podle plánu|zelená|за планом|зелений|som planlagt|grøn|good|ahead|ahead of schedule|healthy|ok|okay|progressing|in progress|active|well|顺利|正常|绿|绿灯|绿色|良好|按计划|进行中|進行中|正常推进|正常进行|順利|綠燈|grün|im plan|läuft|in arbeit|auf kurs|planmäßig|vert|en bonne voie|en cours|dans les temps|verde|en curso|en camino|bien|por buen camino|no caminho certo|em andamento|em curso|no prazo|in corso|in linea|in tempo|groen|op schema|op koers|loopt|順調|緑|青|オンスケ|予定通り|순조|정상|양호|초록|진행중|진행 중|녹색|зеленый|зелёный|в норме|по плану|в работе|в процессе|идет по плану|zielony|na dobrej drodze|w toku|zgodnie z planem|yeşil|yolunda|devam ediyor|grön|enligt plan|pågår|i fas|planmässig|nach plan|im zeitplan|conforme|dans les clous|en avance|en progression|en tiempo|según lo previsto|en progreso|en proceso|adelantado|no caminho|no alvo|em progresso|em dia|adiantado|sulla buona strada|in pista|in lavorazione|in orario|bezig|in uitvoering|volgens plan|w trakcie|na czas|zgodny z planem|w realizacji|в графике|идёт по плану|выполняется|planlandığı gibi|planında|hedefte|rayında|sürüyor|計画通り|問題なし|達成見込み|계획대로|순항|원활|推进中|按期|按计划推进|提前|超前|进展顺利|på rätt väg|i tid',
  ],
  [
    'at risk',
    'at risk|atrisk|yellow|amber|a|y|معرض للخطر|أصفر|có rủi ro|rủi ro|vàng|berisiko|kuning|ohroženo|žlutá|під загрозою|жовтий|i fare|orange|needs attention|risk|slightly behind|watch|concern|caution|progressing with risk|有风险|风险|黄|黄灯|黄色|預警|预警|有風險|需关注|黃燈|存在风险|gelb|gefährdet|risiko|kritisch beobachten|jaune|à risque|à surveiller|amarillo|en riesgo|amarelo|em risco|atenção|giallo|a rischio|geel|oranje|risico|aandacht|loopt risico|注意|黄|リスクあり|要注意|やや遅れ|주의|위험 있음|노랑|황색|리스크|желтый|жёлтый|под угрозой|риск|есть риск|żółty|zagrożony|zagrożone|ryzyko|sarı|riskli|risk altında|gul|i riskzonen|risk finns|minor delay|slight delay|some risk|leicht verzögert|achtung|en danger|alerte|vigilance|en peligro|con riesgo|atención|alerta|requer atenção|attenzione|da monitorare|in gevaar|let op|wymaga uwagi|zagrożenie|требует внимания|под риском|есть риски|dikkat|risk var|リスク|やや遅延|注意必要|경고|略有延迟|略有滞后|轻微滞后|有延期风险|轻微风险|待关注|i fara',
  ],
  [
    'off track',
    'off track|offtrack|red|r|behind|متأخر|أحمر|chậm tiến độ|chậm|đỏ|terlambat|merah|zpožděno|červená|відстає|червоний|forsinket|rød|delayed|late|critical|bad|overdue|blocked|missed|not on track|failing|stuck|偏离|延期|滞后|落后|红|红灯|红色|受阻|严重滞后|逾期|落後|紅燈|延误|未达标|rot|kritisch|verzögert|im verzug|nicht im plan|blockiert|rouge|en retard|bloqué|critique|rojo|atrasado|retrasado|crítico|bloqueado|vermelho|atrasada|rosso|in ritardo|critico|rood|achter|vertraagd|te laat|遅れ|赤|遅延|未達|지연|위험|빨강|적색|красный|отстает|отстаёт|отставание|просрочено|срыв|czerwony|opóźniony|opóźnione|kırmızı|gecikmeli|geride|gecikti|röd|försenad|efter plan|delay|behind schedule|in gefahr|überfällig|non atteint|hors piste|con retraso|bloqueada|fuera de curso|detenido|parado|bloqueada|fora do caminho|fora do prazo|bloccato|in forte ritardo|fuori rotta|achter op schema|vertraging|geblokkeerd|opóźnienie|zablokowany|задержка|отстаем|отстаём|заблокировано|не по плану|gecikmiş|gecikme|engellendi|geri kaldı|危険|停滞|大幅遅れ|미달|중단|지연됨|阻塞|高风险|预计延期|严重风险|已延期|已逾期|blockerad',
  ],
  [
    'done',
    'done|complete|completed|مكتمل|منجز|hoàn thành|đã hoàn thành|selesai|hotovo|splněno|виконано|færdig|closed|achieved|finished|met|success|accomplished|delivered|exceeded|resolved|hit|完成|已完成|达成|已达成|关闭|已关闭|達成|erledigt|abgeschlossen|fertig|erreicht|geschlossen|terminé|atteint|achevé|fini|clos|completado|terminado|logrado|hecho|cerrado|concluído|concluido|finalizado|atingido|feito|completato|completata|raggiunto|chiuso|concluso|afgerond|voltooid|behaald|klaar|gereed|完了|済|완료|달성|готово|выполнено|завершено|достигнуто|закрыто|zakończony|zakończone|ukończone|osiągnięty|zrobione|gotowe|tamamlandı|bitti|klar|klart|uppnått|färdigt|avslutad|fulfilled|won|zielerreicht|réussi|terminée|atteinte|réalisé|cumplido|alcanzado|completada|finalizada|cumplida|concluída|atingida|entregue|completati|raggiunta|fatto|terminato|gehaald|gerealiseerd|ukończony|zakończono|osiągnięte|zrealizowane|завершен|завершён|выполнен|достигнут|tamam|tamamlanmış|ulaşıldı|達成済み|達成済|完了済み|終了|완료됨|달성 완료|종료|达标|已达标|已结束|slutförd',
  ],
  [
    'not started',
    'not started|notstarted|todo|to do|open|new|pending|planned|draft|backlog|upcoming|waiting|grey|gray|未开始|未启动|待开始|灰|待办|草稿|未開始|offen|nicht begonnen|nicht gestartet|geplant|non démarré|non commencé|à faire|pas commencé|gris|no iniciado|sin empezar|pendiente|no comenzado|não iniciado|a iniciar|não começou|pendente|non iniziato|da iniziare|da fare|niet gestart|nog niet begonnen|gepland|未着手|未開始|予定|시작 전|미시작|대기|예정|не начато|не начат|запланировано|nie rozpoczęto|nierozpoczęte|zaplanowane|başlamadı|planlandı|ej påbörjad|inte påbörjad|planerad|not yet started|noch nicht gestartet|noch nicht begonnen|pas démarré|non lancé|sin iniciar|no empezado|por iniciar|ainda não iniciado|não iniciada|non avviato|non ancora iniziato|nog niet gestart|nierozpoczęty|nie rozpoczęty|do zrobienia|не начата|не приступали|в планах|başlanmadı|beklemede|planlanıyor|未着手です|これから|미착수|시작전|未进行|尚未开始|未动工|inte startad',
  ],
];

export type RowKind = 'objective' | 'keyResult' | 'initiative' | 'metric' | 'update' | 'person' | 'team';

const KINDS: WordList<RowKind> = [
  [
    'objective',
    'objective|goal|o|obj|okr|objective okr|company objective|team objective|individual objective|company goal|team goal|objectif|objetivo|objectivo|obiettivo|doel|doelstelling|ziel|目标|目標|o目标|목표|цель|cel|hedef|amaç|mål|epic|strategic objective|目标o|department objective|big rock|theme',
  ],
  [
    'keyResult',
    'key result|key results|kr|keyresult|result|measurable result|schlüsselergebnis|résultat clé|rc|resultado clave|resultado chave|risultato chiave|kernresultaat|sleutelresultaat|关键结果|关键成果|關鍵結果|kr关键结果|主要な成果|主要な結果|主要結果|핵심 결과|핵심결과|ключевой результат|кр|kluczowy rezultat|anahtar sonuç|nyckelresultat|kpi key result|关键结果kr',
  ],
  [
    'initiative',
    'initiative|deliverable|task|project|action|activity|milestone task|action item|maßnahme|massnahme|aufgabe|action|tâche|chantier|projet|iniciativa|tarea|acción|tarefa|ação|projeto|proyecto|iniziativa|azione|attività|actie|taak|initiatief|举措|任务|行动|项目|行动计划|施策|アクション|タスク|이니셔티브|과제|액션|инициатива|задача|действие|inicjatywa|zadanie|działanie|girişim|görev|aksiyon|aktivitet|initiativ|åtgärd|story|sub task|subtask|to do|todo|epic task|work item|strategy',
  ],
  ['metric', 'kpi|metric|health metric|indicator|kennzahl|指标|指標|indicador|indicateur|показатель'],
  ['update', 'update|check in|checkin|comment|note|打卡|进展'],
];

const TOTALS = new Set(
  'total|totals|sum|subtotal|sub total|grand total|average|avg|mean|overall|overall progress|overall score|total score|count|summe|gesamt|zwischensumme|durchschnitt|mittelwert|gesamtfortschritt|gesamtergebnis|total général|somme|moyenne|sous total|suma|promedio|subtotal|total general|soma|média|total geral|totale|somma|media|totaal|som|gemiddelde|合计|总计|小计|汇总|平均|平均值|总分|平均分|总体进度|總計|合計|小計|平均値|総計|합계|총계|소계|평균|итого|всего|сумма|среднее|razem|suma|średnia|łącznie|ogółem|toplam|ara toplam|ortalama|genel toplam|summa|totalt|genomsnitt|medel|o total|objective total|objective score|total weight|total progress|average score|average progress|team score|kr average|ø|ø fortschritt|ø progress|ø zielerreichung|ø erreichung|fortschritt gesamt|gesamtstatus|gesamtscore|average completion|avg progress|avg score|average kr progress|average kr score|okr score|overall okr score|overall completion|objective progress|objective average|total okr progress|total okr score|avancement global|avancement moyen|moyenne générale|score global|promedio general|progreso total|progreso general|avance total|avance global|avance promedio|média geral|progresso geral|progresso total|média do objetivo|avanzamento medio|avanzamento totale|progresso medio|progresso totale|media obiettivo|gemiddelde voortgang|totale voortgang|totaal voortgang|średni postęp|postęp ogółem|łączny postęp|средний прогресс|общий прогресс|средняя|ortalama ilerleme|genel ilerleme|toplam ilerleme|平均进度|总进度|整体进度|目标进度|目标得分|加权得分|综合得分|加权总分|平均達成率|平均進捗率|全体進捗|全体達成率|平均進度|整體進度|평균 달성률|전체 진행률|평균 진행률|전체 달성률|genomsnittlig framdrift'.split(
    '|',
  ),
);

const NOBODY = new Set(
  'tbd|tba|tbc|n a|na|none|nobody|open|unassigned|not assigned|no owner|unknown|to be defined|to be decided|to be hired|new hire|vacant|x|todo|待定|无|未定|暂无|待确认|未分配|待招聘|空缺|待指派|offen|keine|unbekannt|noch offen|wird noch festgelegt|n v|à définir|à déterminer|aucun|non défini|por definir|sin asignar|ninguno|pendiente|vacante|a definir|sem responsável|nenhum|não definido|da definire|nessuno|da assegnare|nader te bepalen|nntb|ntb|nnb|niemand|未定|なし|未設定|未割当|検討中|미정|없음|미지정|추후 결정|не назначен|нет|не определен|не определён|уточняется|вакансия|do ustalenia|brak|nieprzypisany|wakat|belirlenecek|yok|atanmadı|ej bestämt|ingen|saknas|obestämt'
    .split('|')
    .map(sameText),
);

const EXAMPLE =
  /^\(?(?:(?:examples?|samples?|beispiele?|exemples?|ejemplos?|exemplos?|esempio|voorbeeld|示例|例子|样例|范例|範例|记入例|記入例|例|예시|예|пример|przykład|örnek|exempel)(?: ?\d{1,2})?\)?(?: ?[:：)–—-]|$)|(?:e\.g\.|z\. ?b\.|bijv\.|例如))/iu;

const PLACEHOLDER =
  /^(?:[[<{【「].{0,60}[\]>}】」]|(?:enter|type|insert|add|write|describe|fill in)\b.{0,20}\b(?:objective|key result|kr|here|text|goal)s?\b.{0,20}|(?:请输入|请填写).{0,30}|\.{3,}|…|_{3,}|x{3,})$/iu;

function table<Value>(list: WordList<Value>): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [value, words] of list)
    for (const word of words.split('|'))
      if (plainWords(word) !== '' && !map.has(plainWords(word))) map.set(plainWords(word), value);
  return map;
}

const statuses = table(STATUS);
const kinds = table(KINDS);

const MARKS: readonly (readonly [RegExp, ImportedStatus])[] = [
  [/[🟢💚✳]|🟩|😀|😊|🙂|☀|👍|↗/u, 'on track'],
  [/[🟡🟠💛🧡⚠]|🟨|🟧|😐|⛅|🌤/u, 'at risk'],
  [/[🔴❌🛑⛔❗]|🟥|☹|😟|🙁|👎|⛈|🌧/u, 'off track'],
  [/[✅☑✔🏁🎉]/u, 'done'],
  [/[⚪⬜⚫☐🔘]/u, 'not started'],
];

/** A status by its word, colour or sign; null where it is none of the known ones. */
export function statusOf(text: string): ImportedStatus | null {
  const words = plainWords(text);
  const known = statuses.get(words) ?? statuses.get(simplified(words)) ?? statuses.get(withoutRemark(text));
  if (known && known !== 'none') return known;
  return MARKS.find(([mark]) => mark.test(text))?.[1] ?? null;
}

const withoutRemark = (text: string): string =>
  plainWords(text.replace(/[(（][^()（）]{0,60}[)）]/gu, ' ').replace(/^\d{1,2} ?[-.:)]/u, ' '));

/** Colour of a status cell: green, amber, red or grey by its hue; null for white, black and others. */
export function statusOfFill(fill: string): ImportedStatus | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill);
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 40) return null;
  if (green === most && green - red > 30) return 'on track';
  if (red === most && green > red * 0.55 && blue < green * 0.85) return 'at risk';
  return red === most && green <= red * 0.8 ? 'off track' : null;
}

/** A number behind the word does not count: `KR 2` is `KR`. Null where the whole text is no such word. */
export const rowKindOf = (text: string): RowKind | null =>
  kinds.get(withoutAtEnd(plainWords(text), ` ${DIGITS}`)) ?? null;

/** True for the first words of a line that adds up others. */
export const isTotal = (text: string): boolean => {
  const words = plainWords(text.split(/[(（]/u)[0]!);
  return TOTALS.has(words) || TOTALS.has(words.replace(/ [\d%]+$/u, ''));
};

/** True for `tbd`, 待定, a dash, a question mark. */
export const isNobody = (text: string): boolean => NOBODY.has(sameText(text)) || !/[\p{L}\p{N}]/u.test(text);

/** True for what begins like an example in a template: `Example 1: …`, `e.g. …`, 示例. */
export const isExample = (text: string): boolean => EXAMPLE.test(text.trim());

/** What a template asks for and nobody filled in. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim()) && !isTeamAlone(text);

const YES = new Set(
  'yes|y|true|ja|oui|sí|si|sim|evet|да|tak|はい|예|是|done|✓|✔|☑|✅|erledigt|完成|已完成|oui fait|achieved|completed|complete|o|live|launched|shipped|published'.split(
    '|',
  ),
);
const NO = new Set(
  'no|n|false|nein|non|não|nao|hayır|нет|nie|いいえ|아니오|否|not done|✗|✘|☐|❌|nej|nee|未完成|offen|not yet|noch nicht|kein|keine|none'.split(
    '|',
  ),
);

/** Yes or no by its word in any language; null for anything else. */
export function yesNoOf(text: string): boolean | null {
  const words = text.trim().length <= 2 ? text.trim().toLowerCase() : plainWords(text);
  if (YES.has(words)) return true;
  return NO.has(words) ? false : null;
}

const DIRECTIONS: WordList<'increase' | 'decrease' | 'maintain' | 'milestone' | 'yes-no'> = [
  [
    'increase',
    'increase|up|higher|higher is better|maximize|maximise|grow|raise|above|improve up|more|maior|maior melhor|mayor|hausse|augmenter|steigern|erhöhen|höher|hoch|增加|提升|上升|越高越好|正向|上げる|増加|증가|상승|рост|увеличить|больше|wzrost|artır|artış|öka|hoger|stijgen|aumentare|aumentar|↑|should increase to|kr increase|increasing|increase kpi|increase to|increase metric|increase by',
  ],
  [
    'decrease',
    'decrease|down|lower|lower is better|minimize|minimise|reduce|below|less|menor|menor melhor|baisse|réduire|diminuer|senken|reduzieren|niedriger|减少|降低|下降|越低越好|负向|下げる|減少|감소|하락|снижение|уменьшить|меньше|spadek|azalt|azalış|minska|lager|dalen|ridurre|reducir|reduzir|↓|should decrease to|decreasing|decrease kpi|decrease to|reduce to|decrease metric|decrease by',
  ],
  [
    'maintain',
    'maintain|keep|hold|stay|control|stay above|stay below|control kpi|should stay above|should stay below|保持|维持|halten|maintenir|mantener|manter|mantenere|維持|유지|удерживать|поддерживать|utrzymać|koru|behåll|behouden|maintain kpi|control metric|maintain metric',
  ],
  [
    'milestone',
    'milestone|milestones|project milestone|里程碑|meilenstein|jalon|hito|marco|milestone based|マイルストーン|마일스톤|веха|kamień milowy|kilometre taşı|milstolpe|mijlpaal|pietra miliare|percent complete|percentage tracked|percentage completed|milestone tracking|milestone kpi|task based|project based',
  ],
  [
    'yes-no',
    'yes no|boolean|binary|achieved or not|done not done|is done|true false|是否|ja nein|oui non|sí no|sim não|да нет|tak nie|evet hayır|はい いいえ|예 아니오|binär|si no|ja nee|ja nej|completed not completed|done or not',
  ],
];
const directions = table(DIRECTIONS);

/** By the whole text, in any language of the table, or by an arrow; null where it names none. */
export const directionOf = (text: string) =>
  directions.get(plainWords(text)) ??
  (text.trim() === '↑' ? 'increase' : text.trim() === '↓' ? 'decrease' : null);

/** Words that say that the number shall fall; those that end in * go on. */
const LOWERING_WORDS =
  'reduce reduces reduced reducing lower decrease decreases decreased cut cuts drop shrink fewer below under max within senken reduzier* unter höchstens weniger verringer* réduire baisser diminuer sous reducir bajar disminuir reduzir ridurre scendere diminuire verlagen verminderen onder hoogstens сниз* уменьш* сократ* ниже менее zmniejsz* obniż* skróc* poniżej maksymalnie azalt* düşür* indir* altına minska sänka under högst'.split(
    ' ',
  );
const LOWERING_PHRASES =
  'down to|less than|at most|no more than|moins de|en dessous|menos de|meno di|minder dan|не более|mindre än'.split(
    '|',
  );
const LOWERING_SIGNS =
  '≤|<|降低|减少|下降|缩短|降至|降到|压降|不超过|以内|以下|低于|減らす|削減|短縮|下げる|減少|抑える|未満|줄이|감소|단축|이하|낮추|미만|감축|縮短'.split(
    '|',
  );
const whole = new Set(LOWERING_WORDS.filter((word) => !word.endsWith('*')));
const stems = LOWERING_WORDS.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));

/** True for a sentence that says that less is better. */
export function isLowering(text: string): boolean {
  const head = text.slice(0, 500);
  const words = plainWords(head);
  return (
    LOWERING_SIGNS.some((sign) => head.includes(sign)) ||
    LOWERING_PHRASES.some((phrase) => ` ${words} `.includes(` ${phrase} `)) ||
    words.split(' ').some((word) => whole.has(word) || stems.some((stem) => word.startsWith(stem)))
  );
}
