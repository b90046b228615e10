// The style of the picture for the meeting and of the grid of units over the cycle, as text. Never refers to
// anything outside itself.
import meetingCss from './meeting.css';
import onPaperCss from './on-paper.css';
import statusGridCss from './status-grid.css';

/** On paper comes last: it takes back what a narrow screen has. */
export const pictureCss = [statusGridCss, meetingCss, onPaperCss].join('\n');
