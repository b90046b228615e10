// Takes why a file cannot be read; says it with what to press. Never holds a library's words or a path.
import type { Language } from '../model/language.ts';
import { filledIn, type Words } from './say.ts';

export const bookFaults = {
  missing: ['there is no file or folder called {name}', '找不到名为 {name} 的文件或文件夹'],
  'not-a-workbook': [
    '{name} is not an .xlsx file, a CSV file or a folder of CSV files: in Excel or WPS choose File, Save As, Excel Workbook (.xlsx)',
    '{name} 不是 .xlsx 文件、CSV 文件或 CSV 文件夹：请在 Excel 或 WPS 中选择“文件”“另存为”“Excel 工作簿（.xlsx）”',
  ],
  'one-tab': [
    '{name} is one tab of a workbook: give the folder that holds the CSV files of all tabs',
    '{name} 只是工作簿中的一个表：请给出存放各表 CSV 文件的文件夹',
  ],
  'not-a-zip': [
    '{name} is not a workbook, or only a part of one arrived: open it in Excel or WPS and save it again as Excel Workbook (.xlsx)',
    '{name} 不是工作簿，或文件不完整：请用 Excel 或 WPS 打开，再另存为“Excel 工作簿（.xlsx）”',
  ],
  'no-workbook-in-it': [
    '{name} is a zip, but there is no workbook in it: bring an .xlsx file, or a .zip of CSV files',
    '{name} 是压缩包，但里面没有工作簿：请提供 .xlsx 文件，或由 CSV 文件组成的 .zip',
  ],
  locked: [
    '{name} is locked with a password or an old .xls file: in Excel or WPS choose File, Save As, Excel Workbook (.xlsx), without a password',
    '{name} 有密码，或是旧版 .xls 文件：请在 Excel 或 WPS 中选择“文件”“另存为”“Excel 工作簿（.xlsx）”，不要设密码',
  ],
  binary: [
    '{name} is a binary workbook (.xlsb): in Excel choose File, Save As, Excel Workbook (.xlsx)',
    '{name} 是二进制工作簿（.xlsb）：请在 Excel 中选择“文件”“另存为”“Excel 工作簿（.xlsx）”',
  ],
  damaged: [
    '{name} is damaged ({part}): open it in Excel or WPS and save it again as Excel Workbook (.xlsx)',
    '{name} 已损坏（{part}）：请用 Excel 或 WPS 打开，再另存为“Excel 工作簿（.xlsx）”',
  ],
  'false-size': [
    '{name} holds parts of another size than it says: open it in Excel or WPS and save it again',
    '{name} 中有内容与标明的大小不符：请用 Excel 或 WPS 打开后重新保存',
  ],
  'file-too-large': [
    '{name} is larger than {most} MB: take out pictures and tabs that are not needed',
    '{name} 超过 {most} MB：请删去图片和不需要的工作表',
  ],
  'unpacks-too-large': [
    '{name} unpacks to more than {most} MB: take out tabs that are not needed',
    '{name} 解压后超过 {most} MB：请删去不需要的工作表',
  ],
  'too-many-entries': [
    '{name} is a zip of more than {most} files: take out pictures and what is not needed',
    '{name} 中的文件超过 {most} 个：请删去图片和不需要的内容',
  ],
  'too-many-sheets': [
    '{name} has more than {most} tabs: take out those that are not needed',
    '{name} 的工作表超过 {most} 个：请删去不需要的工作表',
  ],
  'too-many-rows': [
    '{name} has a tab with something below row {most}: take out rows that are not needed',
    '{name} 中有工作表在第 {most} 行以下还有内容：请删去不需要的行',
  ],
  'too-many-cells': [
    '{name} has more than {most} cells: take out rows, columns or tabs that are not needed',
    '{name} 的单元格超过 {most} 个：请删去不需要的行、列或工作表',
  ],
  'took-too-long': [
    '{name} is too much to read: take out tabs, rows and columns that are not needed',
    '{name} 内容过多，无法读取：请删去不需要的工作表、行和列',
  ],
  'empty-folder': ['there is no .csv file in {name}', '{name} 中没有 .csv 文件'],
  'unknown-encoding': [
    '{name} is text in an encoding that cannot be told: in Excel or WPS choose File, Save As, CSV UTF-8 (Comma delimited)',
    '无法识别 {name} 的文字编码：请在 Excel 或 WPS 中选择“文件”“另存为”“CSV UTF-8（逗号分隔）”',
  ],
  'not-text': [
    '{name} is called a CSV file, but it is not text: in Excel or WPS choose File, Save As, CSV UTF-8 (Comma delimited)',
    '{name} 名为 CSV，内容却不是文本：请在 Excel 或 WPS 中选择“文件”“另存为”“CSV UTF-8（逗号分隔）”',
  ],
  'open-quote': [
    '{name} row {row}: a quotation mark opens here and does not close',
    '{name} 第 {row} 行：引号没有闭合',
  ],
} as const satisfies Words;

export type BookFaultCode = keyof typeof bookFaults;

/** Why a file cannot be read, before its words. */
export interface FaultOfBook {
  code: BookFaultCode;
  /** What fills the words in. `name`: the file within a folder or a zip that is at fault. */
  values: Readonly<Record<string, string | number>>;
}

/** What a person is told about the file called `name`. */
export function bookFaultText(fault: FaultOfBook, name: string, language: Language): string {
  return filledIn(language, bookFaults[fault.code], { name, ...fault.values });
}
