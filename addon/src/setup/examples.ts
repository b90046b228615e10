// Takes a language, the day and the first person; gives the few example rows of an empty workbook, and the
// settings of its quarter.
// Never a name that looks like a real company's.

import type { Language } from '../../../shared/model/plan.ts';
import type { Day } from '../../../shared/model/time.ts';
import { defaultText, SETTING_KEYS } from '../../../shared/sheet/table/setting-keys.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import { inLanguage, type Pair } from '../../../shared/words/say.ts';

export interface FirstSettings {
  language: Language;
  workspace: string;
  zone: string;
  today: Day;
}

/** The calendar quarter of a day. */
function quarterOf(day: Day): { name: string; start: Day; end: Day } {
  const year = day.slice(0, 4);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const start = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  return { name: `${year} Q${quarter + 1}`, start, end: `${year}-${ends[quarter]}` };
}

/** Every key with its default: a workbook that can be published as soon as it has a plan. */
export function settingRows({
  language,
  workspace,
  zone,
  today,
}: FirstSettings): { key: string; value: string }[] {
  const quarter = quarterOf(today);
  const own: Record<string, string> = {
    Workspace: workspace,
    Language: language,
    'Time zone': zone,
    Cycle: quarter.name,
    'Cycle start': quarter.start,
    'Cycle end': quarter.end,
  };
  return SETTING_KEYS.map((spec) => ({
    key: inLanguage(language, [spec.key, spec.zh]),
    value: own[spec.key] ?? defaultText(spec, language),
  }));
}

/** Example rows by tab, for the person who pressed Set up. */
export function exampleRows(language: Language, email: string): Partial<Record<TabName, RecordCells[]>> {
  const say = (pair: Pair) => inLanguage(language, pair);
  const me = email === '' ? 'you@example.com' : email;
  return {
    Units: [
      { 'Unit ID': 'HQ', Name: say(['Headquarters', '总部']), Level: say(['HQ', '总部']), Lead: me },
      {
        'Unit ID': 'EAST',
        Name: say(['East region', '华东大区']),
        Level: say(['Region', '大区']),
        Parent: 'HQ',
        Lead: me,
      },
    ],
    People: [
      {
        Email: me,
        Name: say(['Me', '我']),
        Unit: 'HQ; EAST',
        Post: say(['Director', '总监']),
        Role: 'admin',
        Language: language,
      },
    ],
    Metrics: [
      {
        'Metric ID': 'M1',
        Name: say(['Premium share', '高端产品市占率']),
        Definition: say(['Premium sales over all sales of the category', '高端产品销售额 ÷ 品类销售额']),
        'Measure unit': '%',
        Direction: say(['up', '越高越好']),
        Owner: me,
      },
    ],
    Objectives: [
      { 'Objective ID': 'O1', Unit: 'HQ', Objective: say(['Win the premium line', '打赢高端线']) },
      {
        'Objective ID': 'O2',
        Unit: 'EAST',
        Objective: say(['Shops that show premium at its best', '让门店把高端卖好']),
        'Aligned to': 'KR1',
      },
    ],
    'Key results': [
      {
        'KR ID': 'KR1',
        'Objective ID': 'O1',
        'Key result': say(['Premium share', '高端产品市占率']),
        Metric: 'M1',
        Type: 'increase',
        Baseline: '12%',
        Target: '18%',
        Weight: 60,
        Owner: me,
      },
      {
        'KR ID': 'KR2',
        'Objective ID': 'O1',
        'Key result': say(['Members’ gift pack is live', '专属会员权益包上线']),
        Metric: '',
        Type: 'yes-no',
        Target: '',
        Weight: 40,
        Owner: me,
      },
      {
        'KR ID': 'KR3',
        'Objective ID': 'O2',
        'Key result': say(['Model shops remodelled', '完成标杆门店改造']),
        Metric: '',
        Type: 'increase',
        Baseline: 0,
        Target: 8,
        Weight: 100,
        Owner: me,
      },
    ],
  };
}
