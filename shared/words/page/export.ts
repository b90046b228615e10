// The words of what leaves: files, the calendar's address, keys of programs. Never a person's text.
import type { Words } from '../say.ts';

export const exportWords = {
  documentSpan: ['{from} to {to}.', '{from}至{to}。'],
  documentAsOf: ['As of {day}.', '截至 {day}。'],
  documentLead: ['Lead: {name}', '负责人：{name}'],
  download: ['Download', '下载'],
  downloadLead: [
    'Plan, snapshots and board as you may see them. A file of ours opens as a workbook again, and imports with nothing lost.',
    '您可以看到的计划、快照和看板。导出的文件可以重新作为工作簿打开，导入时不丢失任何内容。',
  ],
  downloadExcel: ['Excel workbook', 'Excel 工作簿'],
  downloadCsv: ['CSV files (zip)', 'CSV 文件（zip）'],
  downloadJson: ['JSON, for programs', 'JSON（供程序使用）'],
  downloadMarkdown: ['Markdown, for a document', 'Markdown（用于文档）'],
  downloadPrint: ['To print: the page of a unit', '打印：组织页面'],
  tooOftenTitle: ['A moment, please', '请稍候'],
  tooOftenLead: [
    'That was a lot within a minute: wait {seconds} {seconds?second|seconds}, then ask again.',
    '一分钟内请求过多：请等待 {seconds} 秒后重试。',
  ],
} as const satisfies Words;
