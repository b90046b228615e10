// Takes nothing; gives the style of the workbench's page as text. Never of the grid: that is the engine's, and always light.
import { tokens } from '../../../shared/look/tokens.ts';
import { besideCss } from './css-beside.ts';
import { overCss } from './css-over.ts';
import { topCss } from './css-top.ts';

export const workbenchStyle = [tokens, topCss, besideCss, overCss].join('\n');
