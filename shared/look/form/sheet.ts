// The style of forms, on pages and in the sidebar, as text. Never refers to anything outside itself.
import choicesCss from './choices.css';
import faultsCss from './faults.css';
import fieldsCss from './fields.css';
import krCardCss from './kr-card.css';
import sendingCss from './sending.css';
import spinnerCss from './spinner.css';

export const formCss = [fieldsCss, choicesCss, faultsCss, krCardCss, sendingCss, spinnerCss].join('\n');
