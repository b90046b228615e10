// Asks the server for the address under which files stand for some minutes. Never a file: the page's browser
// fetches it, whatever its size.
import type { FilesReply } from '../../../shared/wire/messages/board.ts';
import { askApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { accessOf } from '../entry/workspace.ts';

/** Throws PersonFault where nothing is published yet, or the server says why not. */
export const filesAddress = (context: Context): string =>
  askApi<FilesReply>(context, accessOf(context, false), '/v1/export').address;
