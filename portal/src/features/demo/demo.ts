export { fillDemo, removeDemo } from './demo.actions.js';
