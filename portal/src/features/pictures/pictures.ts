export { pictureRoutes } from './picture.routes.js';
export { maxPictureBytes, takePicture, type PictureInput } from './picture.actions.js';
export { findNewestPictures, findPicture, findPictures, insertCaptionOnly, type Picture } from './picture.store.js';
