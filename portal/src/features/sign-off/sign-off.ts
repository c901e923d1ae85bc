export { findSignatures, insertSignature, loadSignOff, type Signature } from './sign-off.store.js';
