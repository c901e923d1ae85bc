export { makeAvif } from './avif.jobs.js';
export { pictureRoutes } from './picture.routes.js';
export { takePicture, type PictureInput } from './picture.actions.js';
export { findNewestPictures, findPicture, findPictures, holdPictures, insertCaptionOnly, type Picture } from './picture.store.js';
export { maxPictureBytes, renderPreview, openPicture } from './renditions.js';
