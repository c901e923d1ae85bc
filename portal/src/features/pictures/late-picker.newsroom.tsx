import { lateWindow } from '../../newsroom-app/late.js';

/** The window in which a picture is chosen; a story is written without it. */
export const PicturePicker = lateWindow(async () => (await import('./picture-picker.newsroom.js')).PicturePicker);
