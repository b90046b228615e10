// Takes the grid's element; gives every button and field of the engine's toolbar a name that is read out, and
// a role that it has. Never changes what one does.

import type { Language } from '../../../../shared/model/language.ts';
import { sayFrom, type Words } from '../../../../shared/words/say.ts';

/** By the end of the engine's command, or by its icon. */
const toolWords = {
  undo: ['Undo', '撤销'],
  redo: ['Redo', '重做'],
  'set-once-format-painter': ['Paint format', '格式刷'],
  'clear-selection-all': ['Clear formats', '清除格式'],
  'set-range-font-family': ['Font', '字体'],
  'set-range-fontsize': ['Font size', '字号'],
  'set-range-font-increase': ['Larger', '增大字号'],
  'set-range-font-decrease': ['Smaller', '减小字号'],
  'set-range-bold': ['Bold', '加粗'],
  'set-range-italic': ['Italic', '斜体'],
  'set-range-underline': ['Underline', '下划线'],
  'set-range-stroke': ['Strikethrough', '删除线'],
  'set-range-text-color': ['Text colour', '文字颜色'],
  'set-background-color': ['Fill colour', '填充颜色'],
  'set-border-basic': ['Borders', '边框'],
  'set-horizontal-text-align': ['Horizontal alignment', '水平对齐'],
  'set-vertical-text-align': ['Vertical alignment', '垂直对齐'],
  'set-text-wrap': ['Wrapping', '换行'],
  'set-text-rotation': ['Rotation', '旋转'],
  'add-worksheet-merge': ['Merge cells', '合并单元格'],
  percent: ['Percent', '百分比'],
  currency: ['Currency', '货币'],
  'add.decimal.command': ['More decimal places', '增加小数位'],
  'subtract.decimal.command': ['Fewer decimal places', '减少小数位'],
  'add-range-protection-from-toolbar': ['Protect cells', '保护单元格'],
  'toggle-shortcut-panel': ['Keyboard shortcuts', '快捷键'],
  'data-validation': ['Data validation', '数据验证'],
  'open.conditional.formatting.panel': ['Conditional formatting', '条件格式'],
  'toggle-gridlines': ['Grid lines', '网格线'],
  'defined-name': ['Cell or name', '单元格或名称'],
  'sheet-bar-append-button': ['Add a tab', '添加工作表'],
  convert: ['All tabs', '所有工作表'],
  reduce: ['Zoom out', '缩小'],
  increase: ['Zoom in', '放大'],
  zoom: ['Zoom', '缩放'],
  close: ['Cancel', '取消'],
  check: ['Take over', '确认'],
  more: ['More', '更多'],
} as const satisfies Words;

type ToolName = keyof typeof toolWords;
const say = sayFrom(toolWords);
const NAMES = Object.keys(toolWords) as ToolName[];

const CONTROLS = 'button, [type="button"], [role="button"], input[type="text"], [role="handle"]';

/** The engine draws its toolbar anew as it likes: names come again with it. */
export function nameTools(container: HTMLElement, language: Language): void {
  let isComing = false;
  const name = () => {
    isComing = false;
    for (const element of container.querySelectorAll<HTMLElement>(CONTROLS)) nameOne(element, language);
    for (const canvas of container.querySelectorAll('canvas[tabindex="1"]'))
      canvas.setAttribute('tabindex', '0');
    for (const track of container.querySelectorAll('[role="track"]'))
      track.setAttribute('role', 'presentation');
  };
  new MutationObserver(() => {
    if (isComing) return;
    isComing = true;
    requestAnimationFrame(name);
  }).observe(container, { childList: true, subtree: true });
  name();
}

function nameOne(element: HTMLElement, language: Language): void {
  if (element.getAttribute('role') === 'handle') element.removeAttribute('role');
  const isBare = element.tagName !== 'BUTTON' && element.tagName !== 'INPUT';
  if (isBare && !element.hasAttribute('role')) element.setAttribute('role', 'button');
  if (element.hasAttribute('aria-label') || (element.textContent ?? '').trim() !== '') return;
  element.setAttribute('aria-label', say(language, nameOf(element)));
}

function nameOf(element: HTMLElement): ToolName {
  const icon = /univerjs-icon-([a-z]+)-/.exec(element.querySelector('svg')?.getAttribute('class') ?? '')?.[1];
  const command = element.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
  const part = element.closest('[data-u-comp]')?.getAttribute('data-u-comp') ?? '';
  const known = (text: string | undefined): ToolName | undefined =>
    NAMES.find((each) => text === each || text?.endsWith(`.${each}`));
  if (part === 'sheet-bar-append-button' && icon === 'increase') return part;
  return known(command) ?? known(icon) ?? known(part) ?? (icon === undefined ? 'zoom' : 'more');
}
