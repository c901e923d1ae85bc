export { findEditorsSince, findPersonsNeeded, findSignatures, insertSignature, type Signature } from './sign-off.store.js';
