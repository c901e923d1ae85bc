export { recordAudit, type AuditEntry } from './audit.store.js';
