// The style of the board, of a unit's page and of a key result's page, as text. Never refers to anything
// outside itself.
import chartsCss from './charts.css';
import headCss from './head.css';
import indicatorsCss from './indicators.css';
import keyResultsCss from './key-results.css';
import overviewCss from './overview.css';
import sectionsCss from './sections.css';
import tableCss from './table.css';
import treeCss from './tree.css';
import unfoldingCss from './unfolding.css';

export const boardCss = [
  headCss,
  overviewCss,
  sectionsCss,
  unfoldingCss,
  indicatorsCss,
  treeCss,
  keyResultsCss,
  chartsCss,
  tableCss,
].join('\n');
