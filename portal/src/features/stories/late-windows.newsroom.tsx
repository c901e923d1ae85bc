import { lateWindow } from '../../newsroom-app/late.js';

/** The windows in which a story or a picture is chosen; a story is written without them. */
export const StoryPicker = lateWindow(async () => (await import('./story-picker.newsroom.js')).StoryPicker);
export const PicturePicker = lateWindow(async () => (await import('../pictures/picture-picker.newsroom.js')).PicturePicker);
