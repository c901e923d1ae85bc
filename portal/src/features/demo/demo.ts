export { fillDemo } from './demo-start.js';
