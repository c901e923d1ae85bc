import { lateWindow } from '../../newsroom-app/late.js';

/** The window in which a story is chosen; one is written without it. */
export const StoryPicker = lateWindow(async () => (await import('./story-picker.newsroom.js')).StoryPicker);
