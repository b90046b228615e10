// Takes headings and values as people write them; says what form is guessed of a tab, in both languages, and
// that it is seen and changed before it is kept.
import { describe, expect, it } from '@jest/globals';
import { guessField } from '../../addon/sidebar/tab-form/guess-field.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { eventually } from '../support/eventually.ts';
import { bookPlus } from './book-plus.ts';
import { openSidebarPage } from './page.ts';
import { openSheet } from './sheet.ts';

const KNOWN = {
  people: new Set(['ada@chain.example', 'ada']),
  units: new Set(['north shop', 'south shop']),
  keyResults: new Set<string>(),
};

function said(heading: string, values: Cell[] = [], format = ''): string {
  const { type, options, min, max } = guessField({ heading, values, format, rule: null }, KNOWN);
  const bounds = min === null && max === null ? '' : ` ${min}..${max}`;
  return `${type}${bounds}${options.length > 0 ? ` ${options.join('|')}` : ''}`;
}

describe('a column without a value is guessed from its heading', () => {
  it.each([
    ['Visit date', 'date'],
    ['Seen on', 'date'],
    ['日期', 'date'],
    ['拜访日期', 'date'],
    ['Mood (1-5)', 'scale 1..5'],
    ['How likely are you to recommend us? (0–10)', 'number 0..10'],
    ['心情（1到5分）', 'scale 1..5'],
    ['满意度', 'scale 1..5'],
    ['Satisfaction', 'scale 1..5'],
    ['Revenue', 'number'],
    ['How many visitors today?', 'number'],
    ['Number of complaints', 'number'],
    ['营业额', 'number'],
    ['今天来了几位客人', 'number'],
    ['Return rate', 'percent'],
    ['Share of online orders (%)', 'percent'],
    ['复购率', 'percent'],
    ['Is the shelf full?', 'yes-no'],
    ['Was the manager there?', 'yes-no'],
    ['Promotion set up (yes/no)', 'yes-no'],
    ['是否缺货', 'yes-no'],
    ['价签更换了吗？', 'yes-no'],
    ['Size (S / M / L)', 'one choice S|M|L'],
    ['Channel: shop / phone / web', 'one choice shop|phone|web'],
    ['渠道（门店、电话、网店）', 'one choice 门店|电话|网店'],
    ['What happened', 'long text'],
    ['Comments', 'long text'],
    ['备注', 'long text'],
    ['改进建议', 'long text'],
    ['Link to the photos', 'link'],
    ['Confidence', 'confidence'],
    ['负责人', 'person'],
    // What only looks like one of these.
    ['Rate of exchange agreed with whom', 'text'],
    ['Customer', 'text'],
    ['Update', 'text'],
    ['Candidate', 'text'],
    ['频率', 'text'],
    ['2024-2025 plan', 'text'],
    ['客户姓名', 'text'],
    ['质量', 'text'],
    ['工作日', 'text'],
  ])('%s: %s', (heading, guessed) => expect(said(heading)).toBe(guessed));
});

describe('values go before the heading, which may say more of the same', () => {
  it.each<[string, Cell[], string]>([
    ['Mood (1-5)', [3, 4, 5], 'scale 1..5'],
    ['Mood (1-5)', [3, 40], 'number'],
    ['Revenue', ['high', 'low', 'high', 'low'], 'one choice high|low'],
    ['Visit date', ['last week', 'soon'], 'text'],
    ['Size (S / M / L)', ['S', 'S', 'M'], 'one choice S|M|L'],
    ['Comments', ['short', 'texts', 'here'], 'long text'],
    ['When', ['2025-01-14', '2025-01-15'], 'date'],
    ['Anything', ['12%', '8.5%'], 'percent'],
    ['Where', ['North shop', 'South shop'], 'unit'],
    ['Done', [true, false], 'yes-no'],
  ])('%s with %j: %s', (heading, values, guessed) => expect(said(heading, values)).toBe(guessed));

  it('the format of a blank column says it where the heading does not', () => {
    expect(said('Anything', [], 'd mmm yyyy')).toBe('date');
    expect(said('Anything', [], '0.0%')).toBe('percent');
  });
});

describe('the page Form of this tab', () => {
  const open = async (title: string, headings: string[], userLocale = 'en') => {
    const sheet = await openSheet({ workbook: bookPlus([title, [headings]]), userLocale });
    await sheet.host.select(title, { row: 1, column: 1, rows: 1, columns: 1 });
    await sheet.press('makeFormOfTab');
    const { page } = await openSidebarPage(sheet);
    await page.waitForSelector('.tab-form');
    return { sheet, page };
  };

  it('shows the form before it is kept; what is changed there is what is written', async () => {
    const { sheet, page } = await open('Shop visits', [
      'Visit date',
      'Mood (1-5)',
      'Revenue',
      'Who was there',
    ]);
    expect(await sheet.tabNames()).not.toContain('Forms');
    expect(await page.locator('.looks input[type=date]').count()).toBe(1);
    await page.fill('#tab-form-title', 'A visit to a shop');
    await page.getByLabel('Type of “Revenue”').selectOption('percent');
    await page.getByLabel('Ask for “Who was there”').uncheck();
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    const rows = await sheet.records('Forms');
    expect(rows.map((row) => [row['Field ID'], row.Label, row.Type, row['Maps to']])).toEqual([
      ['', 'A visit to a shop', '', ''],
      ['field1', 'Visit date', 'date', 'Shop visits.Visit date'],
      ['field2', 'Mood (1-5)', 'scale', 'Shop visits.Mood (1-5)'],
      ['field3', 'Revenue', 'percent', 'Shop visits.Revenue'],
    ]);
  });

  it('says it in Chinese, and asks for the choices of a choice', async () => {
    const { sheet, page } = await open('巡店', ['日期', '满意度', '是否缺货', '天气'], 'zh_CN');
    await page.getByLabel('“天气”的类型').selectOption('one choice');
    await page.click('button[type=submit]');
    await eventually(async () =>
      expect(await page.textContent('.tab-form')).toContain('“天气”至少需要一个选项'),
    );
    await page.getByLabel('选项，用“；”分隔').fill('晴；雨');
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    const rows = await sheet.records('表单');
    expect(rows.slice(1).map((row) => [row.类型, row.选项])).toEqual([
      ['日期', ''],
      ['量表', ''],
      ['是否', ''],
      ['单选', '晴; 雨'],
    ]);
  });
});
